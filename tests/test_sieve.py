"""What a baseline knows and which lines were changed, wherever the text moves."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import baseline
from linter.config import ConfigError
from linter.document import Source
from linter.finding import Finding
from linter.fingerprint import fingerprint, fingerprints
from linter.sieve import Sieve, moved, place, sift

TEXT = "One two three four the the five six seven.\n\nShare\n\nA USA man, a USA woman.\n"


def find(text: str, match: str, rule: str = "a.b", nth: int = 0) -> Finding:
    source = Source("a.txt", text)
    start = -1
    for _ in range(nth + 1):
        start = text.index(match, start + 1)
    return Finding(
        "a.txt", *source.place(start), *source.place(start + len(match)), rule, "error", "m", match
    )


def key(text: str, match: str, rule: str = "a.b", nth: int = 0) -> str:
    return fingerprint(find(text, match, rule, nth), Source("a.txt", text))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("A new first line.\n\n" + TEXT, True),
        (TEXT.replace("\n", "\r\n"), True),
        ("Well, one" + TEXT[3:], True),  # far away in the same line
        (TEXT.replace("four the", "Four,  the"), True),  # case, marks and spaces
        (TEXT.replace("four", "many"), False),  # a word beside it
    ],
)
def test_a_finding_is_known_by_its_words(other: str, same: bool) -> None:
    assert (key(other, "the the") == key(TEXT, "the the")) is same


def test_findings_that_differ_are_told_apart() -> None:
    keys = [key(TEXT, "Share"), key(TEXT, "Share", "a.c"), key(TEXT, "USA"), key(TEXT, "USA", nth=1)]
    assert len(set(keys)) == 4


def test_no_two_findings_of_a_report_have_one_fingerprint() -> None:
    text = "Share\nShare\nShare\n"
    findings = [find(text, "Share", nth=n) for n in range(3)]
    keys = [*fingerprints(findings, "a.txt", text), *fingerprints(findings, "b.txt", text)]
    assert len(set(keys)) == 6


def test_what_is_known_is_left_out_as_often_as_it_is_known() -> None:
    text = "Share\nShare\nShare\n"
    findings = [find(text, "Share", nth=n) for n in range(3)]
    source = Source("a.txt", text)
    known = {key(text, "Share"): 2, "fixed": 1}
    assert sift(source, findings, None, known)[:2] == ((findings[2],), {"fixed": 1})
    assert sift(source, findings[:1], None, known)[:2] == ((), {key(text, "Share"): 1, "fixed": 1})


@pytest.mark.parametrize(
    ("lines", "kept"),
    [(((1, 1),), 0), (((2, 3),), 1), (((3, 9),), 1), (((4, 4),), 1), (((5, 9),), 0), ((), 0), (None, 1)],
)
def test_a_finding_counts_if_one_of_its_lines_was_changed(
    lines: tuple[tuple[int, int], ...], kept: int
) -> None:
    finding = Finding("a.txt", 3, 1, 4, 2, "a.b", "error", "m", "x")
    assert len(sift(Source("a.txt", TEXT), [finding], lines, {}).findings) == kept


@pytest.mark.parametrize(
    ("lines", "old", "new", "expected"),
    [
        (((2, 2),), "a\nb\nc", "a\nb\nc", {2}),
        (((1, 1), (3, 3)), "a\nb\nc", "b\nc", {2}),
        (((3, 4),), "a\nb\nc\nd", "b\nc\nd", {2, 3}),
        (((2, 2),), "a\nb b\nc", "a\nb\nc", {2}),
        ((), "a\nb", "a\nb", set()),
    ],
)
def test_changed_lines_move_with_the_text(
    lines: tuple[tuple[int, int], ...], old: str, new: str, expected: set[int]
) -> None:
    found = {line for first, last in moved(lines, old, new) for line in range(first, last + 1)}
    assert found == expected


@given(st.lists(st.integers(1, 12)), st.integers(0, 12), st.integers(0, 12))
def test_unchanged_lines_stay_unchanged(changed: list[int], cut: int, end: int) -> None:
    old = [f"line {n}" for n in range(1, 13)]
    new = [*old[:cut], *old[max(cut, end) :]] or [""]
    lines = tuple((line, line) for line in sorted(set(changed)))
    found = {
        n for first, last in moved(lines, "\n".join(old), "\n".join(new)) for n in range(first, last + 1)
    }
    assert {new[n - 1] for n in found if new[n - 1]} == {f"line {n}" for n in changed} & set(new)


def test_a_baseline_is_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "base.json"
    path.parent.mkdir()
    copy = tmp_path / "a “b”.txt"
    copy.touch()
    findings = [find(TEXT, "USA"), find(TEXT, "USA", nth=1), find(TEXT, "the the")]
    entries = baseline.entries_for(str(copy), [*findings, findings[0]], TEXT)
    path.write_bytes(baseline.dump(str(path), entries))
    assert sorted(baseline.load(str(path))) == sorted(entries)
    assert '"path": "../a “b”.txt"' in path.read_text()
    assert len(path.read_text().splitlines()) == 3 + 2
    sieve = Sieve(baseline=baseline.known(entries))
    assert sorted(sieve.known(str(copy)).values()) == [1, 1, 2]
    gone = {place(str(copy)): {key(TEXT, "USA"): 1, key(TEXT, "the the"): 1}}
    assert sorted(entry.times for entry in baseline.without(entries, gone)) == [1, 1]
    copy.unlink()
    assert baseline.without(entries, {}) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"findings": [{}]}', '{"findings": 3}', "\ufffd"])
def test_what_is_no_baseline_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(ConfigError, match="no baseline of newslint"):
        baseline.load(str(tmp_path / "b.json"))
    with pytest.raises(ConfigError, match="make it with --add-baseline"):
        baseline.load(str(tmp_path / "none.json"))
