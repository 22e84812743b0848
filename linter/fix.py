"""Edits put into a file: sorted, and of two that overlap the later one waits for the next round."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.finding import Finding, Fix
from linter.source import Source


class Splice(NamedTuple):
    """Put `text` where the file now has the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def apply(source: Source, findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, list[Finding]]:
    """The text with the fixes of these findings, and which of them went in."""
    splices, mended = splices_for(source, findings, unsafe=unsafe)
    return spliced(source.text, splices), mended


def splices_for(
    source: Source, findings: Iterable[Finding], *, unsafe: bool = False
) -> tuple[list[Splice], list[Finding]]:
    """What is to be changed, in the order of the file, and the findings which that mends.

    A fix goes in whole or not at all; one that overlaps another waits.
    """
    taken: list[Splice] = []
    mended: list[Finding] = []
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        wanted = _splices(source, finding.fix)
        if all(_is_free(taken, splice) for splice in wanted):
            for splice in wanted:
                insort(taken, splice)
            mended.append(finding)
    return taken, mended


def _splices(source: Source, fix: Fix) -> list[Splice]:
    return [
        Splice(source.offset(e.line, e.column), source.offset(e.end_line, e.end_column), e.text)
        for e in fix.edits
    ]


def _is_free(taken: Sequence[Splice], splice: Splice) -> bool:
    index = bisect_left(taken, splice)
    return not any(_overlap(splice, neighbour) for neighbour in taken[max(0, index - 1) : index + 1])


def _overlap(a: Splice, b: Splice) -> bool:
    """Do they share a character, or meet where one of them only puts something in?"""
    if a.start == a.end or b.start == b.end:
        return a.start <= b.end and b.start <= a.end
    return a.start < b.end and b.start < a.end


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text after these changes."""
    parts: list[str] = []
    done = 0
    for splice in splices:
        parts += text[done : splice.start], splice.text
        done = splice.end
    return "".join([*parts, text[done:]])


def spliced_bytes(data: bytes, text: str, splices: Iterable[Splice], codec: str, skipped: int) -> bytes:
    """The bytes of a file after these changes, all others as they are.

    `text` is what `codec` reads in `data` after so many `skipped` bytes (a byte order mark).
    """
    parts = [data[:skipped]]
    at, done = skipped, 0
    for splice in splices:
        keep = len(text[done : splice.start].encode(codec))
        parts += data[at : at + keep], splice.text.encode(codec)
        at += keep + len(text[splice.start : splice.end].encode(codec))
        done = splice.end
    return b"".join([*parts, data[at:]])
