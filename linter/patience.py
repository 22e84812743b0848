"""How long rules may take: a budget for each rule in a document, and one for all rules together.

Patterns come from anybody, and some never end. The clock runs while a pattern is tried and stands still
while somebody else does something with what it found.
"""

from collections.abc import Iterator
from time import perf_counter
from typing import Any

from linter.document import Document

RULE = 2.0  # seconds for one rule in one document
DOCUMENT = 10.0  # seconds for all rules in one document
_EARLY = 0.35  # of the time that is left: `regex` comes late when it is told to stop


class OutOfTime(Exception):
    """A rule is given up for this document: it has taken so many seconds, or all rules together have."""

    def __init__(self, rule: str, seconds: float, *, together: bool) -> None:
        super().__init__(rule)
        self.rule = rule
        self.seconds = seconds
        self.together = together


class _Patience:
    """The watches of a document, and what all rules together have taken."""

    def __init__(self) -> None:
        self.taken = 0.0
        self.watches: dict[str, Watch] = {}


class Watch:
    """The time of one rule in one document. Its methods are those of a pattern; they raise OutOfTime."""

    def __init__(self, rule: str, total: _Patience) -> None:
        self._rule = rule
        self._total = total
        self._taken = 0.0

    def search(self, pattern: Any, text: str, start: int, end: int) -> Any:
        """The first match in this stretch, or None."""
        return self._timed(pattern.search, text, start, end)

    def match(self, pattern: Any, text: str, start: int, end: int) -> Any:
        """The match that begins at `start`, or None."""
        return self._timed(pattern.match, text, start, end)

    def finditer(self, pattern: Any, text: str, start: int, end: int) -> Iterator[Any]:
        """Every match in this stretch."""
        while start <= end and (found := self.search(pattern, text, start, end)):
            yield found
            start = found.end() + (found.end() == found.start())

    def _timed(self, look: Any, text: str, start: int, end: int) -> Any:
        alone, together = RULE - self._taken, DOCUMENT - self._total.taken
        left = min(alone, together)
        if left <= 0:
            raise self._over(together=together < alone)
        begun = perf_counter()
        try:
            return look(text, start, end, timeout=left * _EARLY)
        except TimeoutError:
            pass  # told below, when it has been counted
        finally:
            self._count(perf_counter() - begun)
        raise self._over(together=together < alone)

    def _count(self, seconds: float) -> None:
        self._taken += seconds
        self._total.taken += seconds

    def _over(self, *, together: bool) -> OutOfTime:
        return OutOfTime(self._rule, self._total.taken if together else self._taken, together=together)


def watch(document: Document, rule: str) -> Watch:
    """The watch of a rule; it goes on where it stopped when the same document was last looked at."""
    patience = document.keep(_Patience, _Patience)
    if rule not in patience.watches:
        patience.watches[rule] = Watch(rule, patience)
    return patience.watches[rule]


def share(document: Document, part: Document) -> None:
    """Let the time of a document count for a part of it, too."""
    patience = document.keep(_Patience, _Patience)
    part.keep(_Patience, lambda: patience)
