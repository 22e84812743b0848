"""Long documents are looked at in parts; nothing is found twice, and nothing lost, where they are cut."""

import pytest

from linter import parts
from linter.document import Document, Source
from linter.engine import lint, ruleset
from tests.conftest import bundled_rules, document

RULES = ("duplication.doubled-word", "boilerplate.share-widget", "structure.cut-off")
STORY = "The the minister said on day {} that talks had been held in the capital.\n\nShare\n\n"


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_LONG", 1000)
    monkeypatch.setattr(parts, "_BESIDE", 150)
    monkeypatch.setattr(parts, "_BLOCK", 200)


def found(text: str) -> list[tuple[int, int, str]]:
    rules = ruleset([bundled_rules()[rule] for rule in RULES])
    return [(finding.line, finding.column, finding.rule) for finding in lint(document(text), rules)]


@pytest.mark.parametrize("before", ["", "\n\n", "x" * 700 + "\n\n", "One line.\r\n"])
def test_each_defect_is_found_once_at_its_place(before: str) -> None:
    text = before + "".join(STORY.format(day) for day in range(60))
    assert len(list(parts.parts(document(text)))) > 4
    lines = text.split("\n")
    expected = [
        (number, 1, rule)
        for number, line in enumerate(lines, start=1)
        for rule, words in (("duplication.doubled-word", "The the"), ("boilerplate.share-widget", "Share"))
        if line.startswith(words)
    ]
    assert found(text) == expected
    assert len(expected) == 120


def test_one_line_without_an_end() -> None:
    text = "".join(f"Day {day}: the the minister said so again and again. " for day in range(200))
    assert len(found(text)) == 200


@pytest.mark.parametrize(
    "text",
    ["", " " * 5000, "\n" * 5000, "x" * 5000, " ".join(map(str, range(900))), "é" * 999 + "\n\n" + "y" * 999],
)
def test_odd_texts_have_parts_too(text: str) -> None:
    assert found(text) == []


def test_parts_join_without_a_gap() -> None:
    text = "".join(STORY.format(day) for day in range(60))
    whole = document(text)
    seen = []
    for part, begin, end in parts.parts(whole):
        start = part.in_file(begin, begin + 1).start
        seen.append((start, start + min(end, len(part.prose)) - begin))
    assert [end for _, end in seen][:-1] == [start for start, _ in seen][1:]


def test_short_documents_stay_whole() -> None:
    short: Document = document("A line.\n")
    assert [part.document for part in parts.parts(short)] == [short]
    assert isinstance(short.source, Source)
