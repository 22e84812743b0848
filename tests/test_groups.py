"""Groups of names: how a mention is read, when it counts, which form wins."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linter.checks import exceptions
from linter.checks.base import Rule
from linter.checks.consistency import inflections, prepare
from linter.document import Source
from linter.engine import lint, ruleset
from linter.readers import reader
from linter.readers.base import Reading
from linter.rulefile import read_rule

RULE = """
extends: consistency
message: "%s|%s|%s"
level: warning
fix: unsafe
groups:
  the United States: [U.S., US, USA]
  the group: [ISIS, ISIL, IS]
  al-Qaeda: [al-Qaeda, al-Qaida, Al Qaeda]
  adviser: [adviser(s), advisor(s)]
  organize: [organiz(e|ed|ing), organis(e|ed|ing)]
  the internet: [internet, Internet]
  center: [center(s), centre(s)]
  the web: [the web, the Web]
  labor: [labor, labour]
  the Quran: [Quran, Qur'an]
exceptions:
  - "US Airways"
"""


def rule(text: str = RULE, **data: object) -> Rule:
    file, mistakes = read_rule("naming.test", "test.yml", text)
    assert file is not None, mistakes
    return file.rule._replace(data={**file.rule.data, **data})


def found(copy: str, of: Rule | None = None) -> list[str]:
    rules = ruleset([of or rule()])
    documents = reader("plain")(Source("a.txt", "A headline\n\n" + copy), Reading())
    return [finding.match for document in documents for finding in lint(document, rules)]


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("US", ["US"]),
        ("adviser(s)", ["adviser", "advisers"]),
        ("organiz(e|ed|ing)", ["organize", "organized", "organizing"]),
        ("focus(|ed)", ["focus", "focused"]),
        ("a(b)c(d)", ["ac", "abc", "acd", "abcd"]),
    ],
)
def test_a_form_stands_for_its_inflections(form: str, texts: list[str]) -> None:
    assert inflections(form) == texts


@given(st.lists(st.text("ab", max_size=3), min_size=2, max_size=4), st.text("cd", max_size=3))
def test_of_several_endings_each_is_there_once(endings: list[str], head: str) -> None:
    assert inflections(f"{head}({'|'.join(endings)})") == [head + ending for ending in endings]


COPY = [
    # the minority is reported, once for each mention
    ("The U.S. said so. The U.S. was firm. A USA official agreed.", ["USA"]),
    ("The U.S. said so. The US was firm. The USA agreed; the U.S. stayed.", ["US", "USA"]),
    ("The U.S. said so. A U.S. official agreed.", []),
    ("An adviser left. Two advisors stayed. Five advisers came.", ["advisors"]),
    ("They organized it. Others organised, as we organize.", ["organised"]),
    # of two forms that come equally often the first one wins
    ("An adviser left; an advisor stayed.", ["advisor"]),
    # the longest form is meant
    ("The USA and its USA Bank stayed. Nobody in the USA left.", []),
    # the capital of a sentence's first word is no other form
    ("Fighters of al-Qaida fled. Al-Qaida fell. The al-Qaida of old is gone.", []),
    ("Fighters of al-Qaida fled. Al-Qaeda fell. The al-Qaida of old is gone.", ["Al-Qaeda"]),
    ("Internet use grew. The internet is new.", []),
    ("The internet grew. The Internet is new. We like the internet.", ["Internet"]),
    # in the title of a work each word has a capital
    ("The internet grew. See “How the Internet Grew and Why”. We like the internet.", []),
    ("The internet grew. See How the Internet Grew and Fell. We like the internet.", []),
    ("The center is new. See the page on why-a-centre-is-new-and-more. We like the center.", []),
    ("Advisors left. An adviser stayed. An adviser came.", ["Advisors"]),
    # in the middle of a sentence a capital makes a common word a name
    ("The center opened. The Centre Pompidou and the Centre of Things paid for the center.", []),
    ("The center opened. Centre Pompidou paid for it. The center is new.", []),
    ("Labour won. Unions of labor cheered, and so did Labour and labor leaders.", []),
    ("The center is full. Centres like it are rare. One center is shut.", ["Centres"]),
    ("The web grew. We like the web. They like the Web.", ["the Web"]),
    ("The Web grew. We like the Web. They like the web.", ["the web"]),
    # straight and curly apostrophes are one form
    ("He read the Qur’an. The Qur'an lay there. The Quran is a book.", ["Quran"]),
    # exceptions, and a name in a quotation
    ("The U.S. said so. US Airways flew to the U.S. again.", []),
    ("The U.S. said so. “The US is firm,” she said. The U.S. waited.", []),
    # a name that is being explained
    ("ISIS, also known as ISIL, fled. The town was held by ISIS.", []),
    ("The group, known as ISIS or ISIL, fled. ISIS had held the town.", []),
    ("The group (ISIS or ISIL) fled. ISIS had held the town.", []),
    ("The group, referred to as ISIS, ISIL and IS, fled. ISIS had held the town.", []),
    # addresses, hashtags and posts
    ("The center is at www.centre.com/centre and #centre; the center is new.", []),
    ("The center is new.\n\nOur centre! — Ann (@ann) May 1\n\nThe center is shut.", []),
    ("The center is new.\n\nOur centre is shut.\n\n— Ann (@ann) May 1\n\nThe center is shut.", []),
    # capitals among capitals, and lines that are links or headlines
    ("ISIS fled. THIS IS THE END, a sign read. ISIS had left.", []),
    ("ISIS fled. Ten IS fighters stayed. ISIS had left.", ["IS"]),
    ("The U.S. is firm.\n\nMore: Can the US win\n\nThe U.S. is calm.", []),
]


@pytest.mark.parametrize(("copy", "matches"), COPY)
def test_what_is_found(copy: str, matches: list[str]) -> None:
    assert found(copy) == matches


def test_the_message_has_the_better_form_the_found_one_and_the_name() -> None:
    documents = reader("plain")(Source("a.txt", "Head\n\nThe US. The US. The USA.\n"), Reading())
    (finding,) = [f for document in documents for f in lint(document, ruleset([rule()]))]
    assert finding.message == "US|USA|the United States"


@pytest.mark.parametrize(
    ("copy", "prefer", "matches"),
    [
        ("The US said so. The US was firm.", ["U.S."], ["US", "US"]),
        ("The US said so. The U.S. was firm. The US waited.", ["U.S."], ["US", "US"]),
        ("The U.S. said so. The U.S. was firm.", ["U.S."], []),
        ("Two advisors stayed.", ["adviser"], ["advisors"]),
        ("Two advisors stayed at the centre.", ["U.S."], []),
        ("“The US is firm,” she said of the U.S. itself.", ["U.S."], []),
    ],
)
def test_a_preferred_form_wins(copy: str, prefer: list[str], matches: list[str]) -> None:
    assert found(copy, rule(prefer=prefer)) == matches
    assert found(copy, rule(RULE + "prefer: [" + ", ".join(prefer) + "]\n")) == matches


@pytest.mark.parametrize(
    ("groups", "complaint"),
    [
        ({"a thing": ["one"]}, "only one form of 'a thing'"),
        ({"a": ["one", "two"], "b": ["two", "three"]}, "'two' 2 times"),
        ({"a": ["adviser(s)", "advisers"]}, "'advisers' 2 times"),
        ({"a": ["", "two"]}, "'' 1 times"),
    ],
)
def test_mistakes_in_groups(groups: dict[str, list[str]], complaint: str) -> None:
    complaints: list[str] = []
    fields = {
        "groups": groups, "prefer": [], "discover": None, "exceptions": [],
        "either": {}, "nonword": False, "ignorecase": False,
    }  # fmt: skip

    def complain(key: str, found: str, expected: str, *, grave: bool = True) -> None:
        complaints.append(found)

    prepare(fields, complain)
    assert complaints == [complaint]


NAMING = sorted(Path(__file__).parent.parent.joinpath("rules", "naming").glob("*.yml"))


def bundled_groups() -> Iterator[tuple[str, list[str]]]:
    for path in NAMING:
        values = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        yield from values.get("groups", {}).items()


def test_the_bundled_groups_are_many_and_share_no_form() -> None:
    groups = list(bundled_groups())
    texts = Counter(text for _, forms in groups for form in forms for text in inflections(form))
    assert len(groups) >= 420
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("path", NAMING, ids=lambda path: path.stem)
def test_the_bundled_groups_name_their_sources(path: Path) -> None:
    values = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    if "groups" in values:
        assert path.read_text(encoding="utf-8").startswith("# Sources: ")
        assert values["description"]
        assert values["good"]
        assert values["bad"]


@pytest.mark.parametrize(
    ("exception", "expected"),
    [("US Steel", ["US"]), (r"[A-Z]\w+ US", []), (r"[A-Z]\w+ [A-Z]+", []), ("(?i)polling us voters", [])],
)
def test_an_exception_need_hold_no_certain_text(exception: str, expected: list[str]) -> None:
    copy = "The U.S. said so. The U.S. was firm. Polling US voters is hard."
    assert found(copy, rule(exceptions=[exception])) == expected


def test_exceptions_are_remembered_for_some_matches_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exceptions, "_MOST", 1)
    copy = "The U.S. said so. The U.S. was firm. The US voted. A US bank and US Steel agreed."
    assert found(copy, rule(exceptions=["US Steel"])) == ["US", "US"]


@pytest.mark.parametrize("quoted", ["U.S.", "US"])
def test_a_form_that_stands_only_in_quotations_is_left_alone(quoted: str) -> None:
    other = {"U.S.": "US", "US": "U.S."}[quoted]
    assert found(f"“The {quoted} is firm,” he said of the {other} team. The {other} team left.") == []
