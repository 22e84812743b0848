"""boilerplate: lines, patterns and phrases; what is reported, once, and what its fix takes out."""

from typing import Any

import pytest

from linter.checks import boilerplate
from linter.checks.base import Rule
from linter.document import Source
from linter.engine import lint, ruleset
from linter.finding import Finding, Level
from linter.fix import apply
from linter.readers import reader
from linter.readers.base import Reading

LONG = "The council voted on the wall on Tuesday, after a debate that had gone on for seven hours."
DEFAULTS: dict[str, Any] = {name: field.default for name, field in boilerplate.FIELDS.items()}


def complaints(**fields: Any) -> list[str]:
    said: list[str] = []
    boilerplate.prepare({**DEFAULTS, **fields}, lambda key, found, expected: said.append(key))
    return said


def rule(name: str = "boilerplate.test", *, level: Level = "error", fix: str = "none", **fields: Any) -> Rule:
    said: list[tuple[str, str, str]] = []
    data = boilerplate.prepare({**DEFAULTS, **fields}, lambda *mistake: said.append(mistake))
    assert said == []
    return Rule(
        name, "boilerplate", level, "Found “%s”.", ("text",), fix, "", 0, "", "", True, "test.yml", data
    )


def found(text: str, *rules: Rule) -> list[Finding]:
    documents = reader("plain")(Source("test", text), Reading())
    return [finding for document in documents for finding in lint(document, ruleset(rules))]


def matches(text: str, *rules: Rule) -> list[str]:
    return [finding.match for finding in found(text, *rules)]


@pytest.mark.parametrize(
    ("fields", "line", "is_found"),
    [
        ({"lines": ["Share"]}, "Share", True),
        ({"lines": ["Share"]}, "SHARE:", True),
        ({"lines": ["Share"]}, "» share »", True),
        ({"lines": ["Share"]}, "Share it", False),
        ({"lines": ["Can't see it"]}, "Can’t  see it?", True),
        ({"lines": ["Slideshow (12 images)"]}, "Slideshow (12 Images)", True),
        ({"exact": ["(MORE)"]}, "(MORE)", True),
        ({"exact": ["(MORE)"]}, "(more)", False),
        ({"exact": ["-30-"]}, "-30-", True),
        ({"exact": ["-30-"]}, "30", False),
        ({"patterns": ["Read more at .+"]}, "READ MORE at The Post", True),
        ({"patterns": ["Read more at .+"]}, "( Read more at The Post )", True),
        ({"patterns": ["Read more at .+"]}, "I read more at night", False),
        ({"patterns": ["Read more at .+"], "cased": True}, "READ MORE at The Post", False),
        ({"patterns": [".+ newsletter"]}, "Get our newsletter!", True),
        ({"patterns": [r"\d+ (?:of) \d+ photos"]}, "3 of 12 photos", True),
        ({"patterns": ["Read .+"], "max_words": 3}, "Read it all here", False),
        ({"phrases": ["toggle caption"]}, "toggle caption", True),
        ({"phrases": [r"\[caption[^\]]*\]"]}, "[caption id=1]", True),
        ({"phrases": [r"\(cq\)"]}, "(cq)", True),
        ({"phrases": [r"\(cq\)"]}, "cq", False),
        ({"phrases": ["# # #"]}, "# # #", True),
        ({"phrases": ["# # #"]}, "The #1 end of it", False),
        ({"patterns": ["(?:Read|See) .{3,20} on (?:Facebook|Tumblr)"]}, "READ IT ALL ON TUMBLR", True),
        ({"patterns": ["(?:Read|See) .{3,20} on (?:Facebook|Tumblr)"]}, "See it all on paper", False),
    ],
)
def test_what_a_line_is_compared_with(fields: dict[str, Any], line: str, is_found: bool) -> None:
    assert matches(f"{LONG}\n\n{line}\n\n{LONG} Again.", rule(**fields)) == [line] * is_found


@pytest.mark.parametrize(
    ("where", "lines"), [("start", [1, 3, 5]), ("end", [5, 7, 9]), ("anywhere", [1, 3, 5, 7, 9])]
)
def test_where_it_may_stand(where: str, lines: list[int]) -> None:
    text = "Share\n\n" * 5
    assert [f.line for f in found(text, rule(lines=["Share"], where=where))] == lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Share\n\nOne.\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nShare\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\nShare\nTwo.\n", "One.\nTwo.\n"),
        ("One.\n\nTwo.\n\nShare\n", "One.\n\nTwo.\n"),
        ("One.\n\nTwo.\n\nShare", "One.\n\nTwo."),
        ("One.\nShare", "One."),
        ("Share", ""),
        ("Share\n", ""),
    ],
)
def test_a_deleted_line_takes_one_blank_line_along(before: str, after: str) -> None:
    findings = found(before, rule(lines=["Share"], fix="delete-line"))
    assert apply(Source("test", before), findings)[0] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One. Play Video Two.", "One. Two."),
        ("One. Play Video", "One."),
        ("Play Video One.", "One."),
        ("One.\n\nPlay Video\n\nTwo.", "One.\n\nTwo."),
    ],
)
def test_a_deleted_phrase_takes_one_space_along(before: str, after: str) -> None:
    findings = found(before, rule(phrases=["Play Video"], fix="delete-line"))
    assert apply(Source("test", before), findings)[0] == after


def test_a_line_is_reported_once_by_the_rule_of_the_highest_level() -> None:
    low = rule("boilerplate.a", level="warning", lines=["Share"])
    high = rule("boilerplate.b", patterns=["Sha.+"])
    for rules in ((low, high), (high, low)):
        assert [f.rule for f in found("Share\n\nOne.", low)] == ["boilerplate.a"]
        assert len(found("Share\n\nOne.", *rules)) == 1


def test_a_suggestion_gives_way_to_a_phrase() -> None:
    credit = rule("boilerplate.credit", level="suggestion", patterns=["Image .+"])
    widget = rule("boilerplate.widget", phrases=["Image caption"])
    assert [f.rule for f in found("Image AFP Image caption A wall\n\nOne.", credit, widget)] == [
        "boilerplate.widget"
    ]


def test_of_phrases_of_one_style_that_overlap_the_first_and_longest_counts() -> None:
    short, long = rule("wire.a", phrases=["FILE PHOTO"]), rule("wire.b", phrases=["FILE PHOTO: .+"])
    other = rule("structure.c", phrases=["FILE PHOTO: .+"])
    said = [f.rule for f in found(f"FILE PHOTO: The wall\n\n{LONG}", short, long, other)]
    assert said == ["structure.c", "wire.b"]


def test_links_are_the_headlines_under_a_label() -> None:
    text = (
        "One.\n\nRelated\n\nCouncil Backs New Wall\n\nhttp://example.com/wall\n\nTwo.\n\nMayor Not Pleased\n"
    )
    assert matches(text, rule(lines=["Related"], links=True)) == [
        "Related",
        "Council Backs New Wall",
        "http://example.com/wall",
    ]
    assert matches(text, rule(lines=["Related"])) == ["Related"]


def test_a_list_of_links_goes_on_behind_a_line_that_another_rule_knows() -> None:
    text = "One.\n\nRelated\n\nCouncil Backs New Wall\n\nAdvertisement\n\nMayor Is Not Pleased\n"
    label = rule("boilerplate.a", lines=["Related"], links=True)
    ad = rule("boilerplate.b", lines=["Advertisement"])
    assert [f.rule[-1] for f in found(text, label, ad)] == ["a", "a", "b", "a"]


def test_nothing_else_is_said_of_a_line_that_is_to_be_deleted() -> None:
    line = rule("boilerplate.a", lines=["Share ,"], fix="delete-line")
    mark = rule("boilerplate.b", phrases=["hare ,"])
    kept = rule("boilerplate.a", lines=["Share ,"])
    assert [f.rule for f in found("Share ,\n\nOne.", line, mark)] == ["boilerplate.a"]
    assert len(found("Share ,\n\nOne.", kept)) == 1


SPEECH = {"signs": ["our newsletter", "your inbox"], "hints": ["delivered", "every day"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our newsletter comes to your inbox.", ["Our newsletter comes to your inbox."]),
        ("It is delivered to your inbox.", ["It is delivered to your inbox."]),
        ("It comes to your inbox.", []),
        ("It is delivered every day.", []),
        ("“Our newsletter comes to your inbox,” she told the town.", []),
        ("The firm said our newsletter comes to your inbox.", []),
        (f"{LONG} It is delivered to your inbox.", ["It is delivered to your inbox."]),
        (
            f"{LONG} It is delivered to your inbox. So be it. Our newsletter is free.",
            ["It is delivered to your inbox. So be it. Our newsletter is free."],
        ),
        ("It is delivered to your inbox. Thank you!", ["It is delivered to your inbox. Thank you!"]),
    ],
)
def test_signs_of_a_site(text: str, expected: list[str]) -> None:
    assert matches(text, rule(**SPEECH)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Jobs"], []),
        (["Share", "Jobs"], ["Share", "Jobs"]),
        (["Jobs", "News", "Share"], ["Jobs", "News", "Share"]),
        (["Jobs", "News"], []),
        (["Jobs", "News", "Jobs"], ["Jobs", "News", "Jobs"]),
        (["Share", LONG, "Jobs"], ["Share"]),
    ],
)
def test_lines_that_need_company(lines: list[str], expected: list[str]) -> None:
    menu = rule("boilerplate.menu", lines=["Jobs", "News"], company=True)
    found_lines = matches("\n\n".join([LONG, *lines, LONG]), rule(lines=["Share"]), menu)
    assert found_lines == expected


def test_the_highest_level_has_a_line_whatever_its_patterns_begin_with() -> None:
    low = rule("boilerplate.low", level="suggestion", patterns=["Correction ?: .+"])
    high = rule("boilerplate.high", patterns=["(?:Corr|Correction) ?: .+"])
    assert [f.rule for f in found(f"{LONG}\n\nCorrection: the vote\n\n{LONG}", low, high)] == [
        "boilerplate.high"
    ]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, "extends"),
        ({"lines": ["***"]}, "lines"),
        ({"lines": ["x" * 80]}, "lines"),
        ({"patterns": [".+"]}, "patterns"),
        ({"patterns": [r".+\d+ of .+"]}, "patterns"),
        ({"phrases": ["an?"]}, "phrases"),
    ],
)
def test_what_could_not_be_looked_up_is_refused(fields: dict[str, Any], key: str) -> None:
    assert complaints(**fields) == [key]
