"""Which findings a run is about: those that no baseline knows, on the lines that were changed."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from linter.builtin import OUT_OF_TIME
from linter.finding import Finding
from linter.fingerprint import fingerprint
from linter.source import Source

Lines = tuple[tuple[int, int], ...]  # first and last line of each stretch, in order


class Sieve(NamedTuple):
    """What a run is about; paths are real ones, None: all lines."""

    changed: Mapping[str, Lines] | None = None
    baseline: Mapping[str, Mapping[str, int]] = {}  # by path: how often each fingerprint is known

    def lines(self, path: str) -> Lines | None:
        """The lines of a file that count."""
        return None if self.changed is None else self.changed.get(place(path), ())

    def known(self, path: str) -> Mapping[str, int]:
        """What the baseline knows of a file."""
        return self.baseline.get(place(path), {}) if self.baseline else {}


class Sifted(NamedTuple):
    """What is left, what the baseline knows but is not there any more, and how many articles there are in
    other languages than English."""

    findings: tuple[Finding, ...]
    gone: Mapping[str, int]
    foreign: int = 0


def place(path: str) -> str:
    """The real folder of a file, and its name: what a path is compared by."""
    return os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))


def sift(
    source: Source, findings: Iterable[Finding], lines: Lines | None, known: Mapping[str, int]
) -> Sifted:
    """The findings on these lines that the baseline does not know."""
    if lines is None and not known:
        return Sifted(tuple(findings), {})
    kept = []
    gone = Counter(known)
    for finding in findings:
        if known:
            key = fingerprint(finding, source)
            if gone[key] > 0:
                gone[key] -= 1
                continue
        if lines is None or _touches(finding, lines) or finding.rule == OUT_OF_TIME.id:
            kept.append(finding)
    return Sifted(tuple(kept), +gone)


def _touches(finding: Finding, lines: Lines) -> bool:
    return any(first <= finding.end_line and finding.line <= last for first, last in lines)


def moved(lines: Lines, old: str, new: str) -> Lines:
    """Where these lines are after a change of the text; what the change touched counts, too."""
    from difflib import SequenceMatcher  # 2 ms, and only where some lines are fixed

    found: list[tuple[int, int]] = []
    steps = SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False).get_opcodes()
    for what, start, end, new_start, new_end in steps:
        if what != "equal":
            found.append((new_start + 1, new_end))
            continue
        shift = new_start - start
        for first, last in lines:
            if first <= end and last > start:
                found.append((max(first, start + 1) + shift, min(last, end) + shift))
    return tuple(found)
