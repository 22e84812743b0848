"""What is made of rules before the first article is kept, for these rules and settings only."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from linter import cache, engine
from linter.blocks import Block
from linter.checks import boilerplate
from linter.config import Config
from linter.document import Document, Source
from linter.finding import Finding
from linter.lexicon import _FEW, _FIRST, Lexicon, Literal, Matches, table_of
from linter.ready import Ready
from linter.run import Linter
from linter.text import Text
from tests.support import BAD, DAMAGES, NAMING

RULE = "extends: existence\nmessage: No %s.\ntokens: [{}]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "ready"


def told(text: str, **settings: Any) -> list[str]:
    findings = Linter(Config(**settings)).findings(Source("a.txt", text))
    return [f"{finding.line}:{finding.column} {finding.rule} {finding.message}" for finding in findings]


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("*.kept"))


def test_a_second_run_makes_nothing_of_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = BAD + NAMING
    first = told(text)
    assert first
    monkeypatch.setattr(engine, "table_of", None)
    monkeypatch.setattr(boilerplate, "arrange", None)
    assert told(text) == first


@pytest.mark.parametrize(
    "settings",
    [
        {"select": ("naming",)},
        {"ignore": ("duplication",)},
        {"prefer": ("USA",)},
        {"levels": {"naming": "error"}},
    ],
)
def test_other_settings_do_not_get_it(settings: Mapping[str, Any], tmp_path: Path) -> None:
    text = BAD + NAMING
    alone = told(text, **settings, cache_dir=str(tmp_path / "other"))
    before = told(text)
    assert told(text, **settings) == alone
    assert told(text) == before


def test_runs_with_different_settings_keep_what_is_theirs(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ways: list[dict[str, Any]] = [{}, {"select": ("naming",)}, {"ignore": ("naming",)}]
    first = [told(BAD + NAMING, **way) for way in ways]
    assert len(kept(folder)) == len(ways)
    monkeypatch.setattr(engine, "table_of", None)
    assert [told(BAD + NAMING, **way) for way in ways] == first


def test_rules_that_have_changed_do_not_get_it(tmp_path: Path) -> None:
    style = tmp_path / "house"
    style.mkdir()
    for word in ("very", "much", "very"):
        (style / "word.yml").write_text(RULE.format(word))
        lines = told("It is very much so, he said.\n", rules=(str(style),), select=("house",))
        assert [line.endswith(f"No {word}.") for line in lines] == [True]


@pytest.mark.parametrize("damaged", DAMAGES)
def test_a_damaged_file_is_made_again(folder: Path, damaged: Callable[[bytes], bytes]) -> None:
    first = told(BAD)
    (path,) = kept(folder)
    whole = path.read_bytes()
    path.write_bytes(damaged(whole))
    assert told(BAD) == first
    assert path.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_only_time(folder: Path) -> None:
    first = told(BAD)
    (path,) = kept(folder)
    folder.rename(folder.with_name("gone"))
    folder.write_text("no folder")
    assert told(BAD) == first
    assert path.exists() is False


def test_values_are_made_once_and_kept(tmp_path: Path) -> None:
    drawer = cache.Drawer(str(tmp_path), 9)
    ready = Ready(drawer, "name", b"key")
    assert [ready("a", lambda: [1]), ready("a", lambda: [2])] == [[1], [1]]
    ready.keep()
    assert Ready(drawer, "name", b"key")("a", lambda: [3]) == [1]
    assert Ready(drawer, "name", b"other")("a", lambda: [4]) == [4]


def document(text: str) -> Document:
    return Document(Source("a.txt", text), Text(text), [Block(0, len(text), "paragraph")])


def rows(matches: Mapping[int, Matches]) -> list[tuple[int, list[tuple[int, int, int]]]]:
    return sorted(
        (asker, [(match.literal, match.start, match.end) for match in found])
        for asker, found in matches.items()
    )


def test_first_documents_are_scanned_as_all_others_are() -> None:
    chance = random.Random(7)
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    some = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(2 * _FEW)]
    askers = [
        [Literal(text, cased=True) for text in some[::2]] + [Literal("B"), Literal("c d")],
        [Literal(text, left=False, right=False) for text in [*some[1::3], "é", "[x]"]],
    ]
    lexicon = Lexicon(askers, table_of(askers))
    assert len(table_of(askers)) > _FEW
    texts = [" ".join([*chance.choices(some, k=90), "b c  d É, [x]", some[4].title()]) for _ in range(4)]
    first = [rows(lexicon.scan(document(text))) for text in texts]
    lexicon.scan(document("nothing " * _FIRST))
    assert [rows(lexicon.scan(document(text))) for text in texts] == first
    assert all(len(found) == 2 for found in first)


def test_findings_are_the_same_with_what_was_kept_and_without() -> None:
    def of(text: str) -> list[Finding]:
        return Linter(Config()).findings(Source("a.txt", text))

    text = "\n\n".join(
        [BAD, NAMING, "Follow us on Twitter", "Share this article", "The Bureau of Inquiry spoke."]
    )
    assert of(text) == of(text)
