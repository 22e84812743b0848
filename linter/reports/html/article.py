"""An article as copy, with what was found in it marked, and the list beside it."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.finding import Finding
from linter.reports import FileReport
from linter.reports.html.escape import hue, shown
from linter.source import Source

_COPY = frozenset(["", ".txt", ".text", ".md", ".markdown"])  # shown whole; of others what is near a finding
_WHOLE = 60_000  # characters of copy that are shown whole
_NEAR = 400  # characters on either side of a finding, otherwise


class _Mark(NamedTuple):
    start: int
    end: int
    number: int  # of the finding on the page
    finding: Finding


def article(file: FileReport, first: int) -> str:
    """The section of a file; its findings are numbered from `first`."""
    source = Source(file.path, file.source)
    marks = [_mark(source, finding, first + n) for n, finding in enumerate(file.findings)]
    items = "".join(_item(source, mark) for mark in marks)
    name = f"file-{first}"
    is_copy = os.path.splitext(file.path)[1].lower() in _COPY
    lines = _by_line(marks)
    parts = '<p class="gap" aria-hidden="true">⋯</p>\n'.join(
        "".join(_lines(source, start, end, lines)) for start, end in _windows(file.source, marks, is_copy)
    )
    return (
        f'<article aria-labelledby="{name}" data-file="{shown(file.path.lower())}">\n'
        f'<h2 id="{name}">{shown(file.path)}</h2>\n'
        f'<div class="copy{"" if is_copy else " code"}">\n{parts}</div>\n'
        f'<ol class="findings" aria-label="Findings in {shown(file.path)}">\n{items}</ol>\n</article>\n'
    )


def _mark(source: Source, finding: Finding, number: int) -> _Mark:
    if not source.text:  # there is none of a file that could not be read
        return _Mark(0, 0, number, finding)
    start = source.offset(finding.line, finding.column)
    return _Mark(start, source.offset(finding.end_line, finding.end_column), number, finding)


def _by_line(marks: Iterable[_Mark]) -> dict[int, list[_Mark]]:
    found: dict[int, list[_Mark]] = {}
    for mark in marks:
        for line in range(mark.finding.line, mark.finding.end_line + 1):
            found.setdefault(line, []).append(mark)
    return found


def _windows(text: str, marks: Iterable[_Mark], is_copy: bool) -> list[tuple[int, int]]:
    """The stretches of a file that are shown."""
    if is_copy and len(text) <= _WHOLE:
        return [(0, len(text))]
    windows: list[tuple[int, int]] = []
    for mark in sorted(marks):
        start, end = max(0, mark.start - _NEAR), min(len(text), mark.end + _NEAR)
        if windows and start <= windows[-1][1]:
            windows[-1] = windows[-1][0], max(end, windows[-1][1])
        else:
            windows.append((start, end))
    return windows


def _lines(source: Source, start: int, end: int, marks: Mapping[int, Sequence[_Mark]]) -> Iterator[str]:
    """A paragraph for each line that holds anything, with its number."""
    number, _ = source.place(start)
    at = start
    for line in source.text[start:end].split("\n"):
        stop = at + len(line)
        here = [mark for mark in marks.get(number, ()) if mark.start <= stop and at <= mark.end]
        if line.strip() or any(at <= mark.start and mark.end <= stop for mark in here):
            yield f'<p data-line="{number}">{"".join(_segments(source.text, at, stop, here))}</p>\n'
        at, number = stop + 1, number + 1


def _segments(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Iterator[str]:
    """The text between two places, cut where a mark begins or ends."""
    cuts = {start, end}
    for mark in marks:
        cuts |= {min(max(mark.start, start), end), min(max(mark.end, start), end)}
    places = sorted(cuts)
    for here, there in zip(places, [*places[1:], end], strict=True):
        yield from (
            _marked("", [mark], start) for mark in marks if start <= mark.start == here == min(mark.end, end)
        )
        over = [mark for mark in marks if mark.start <= here and there <= mark.end and mark.start < mark.end]
        words = shown(text[here:there])
        if words:
            yield _marked(words, over, here) if over else words


def _marked(words: str, marks: Sequence[_Mark], here: int) -> str:
    """Some words under one or more marks; the first stretch of each finding is where its link leads."""
    numbers = " ".join(str(mark.number) for mark in marks)
    anchors = "".join(f'<a id="mark-{mark.number}"></a>' for mark in marks if mark.start >= here)
    top = marks[-1].finding
    return f'{anchors}<mark data-findings="{numbers}" class="{top.level} {hue(top.family)}">{words}</mark>'


def _item(source: Source, mark: _Mark) -> str:
    finding = mark.finding
    return (
        f'<li class="finding {hue(finding.family)}" id="finding-{mark.number}" '
        f'data-family="{shown(finding.family)}" data-level="{finding.level}">\n'
        f'<a href="#mark-{mark.number}"><span class="level {finding.level}">{finding.level}</span> '
        f'<span class="where">line {finding.line}</span> '
        f'<span class="message">{shown(finding.message)}</span></a>\n'
        f"{_fix(source, finding)}"
        f'<a class="rule" href="#rule-{shown(finding.rule)}">{shown(finding.rule)}</a></li>\n'
    )


def _fix(source: Source, finding: Finding) -> str:
    """What the fix takes out and puts in."""
    if not finding.fix:
        return ""
    parts = []
    for edit in finding.fix.edits:
        old = source.text[
            source.offset(edit.line, edit.column) : source.offset(edit.end_line, edit.end_column)
        ]
        parts.append(f"<del>{_short(old)}</del>" if old.strip() else "")
        parts.append(f"<ins>{_short(edit.text)}</ins>" if edit.text.strip() else "")
    how = "Fix" if finding.fix.safe else "Fix to look at"
    changes = " ".join(part for part in parts if part) or "white space"
    return f'<p class="fix">{how}: {changes}</p>\n'


def _short(text: str) -> str:
    text = " ".join(text.split())
    return shown(text if len(text) <= 60 else f"{text[:60]}…")
