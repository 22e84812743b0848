"""Of all findings in a file, those that a run is about."""

from collections.abc import Iterable
from functools import cache

from linter.finding import Finding
from linter.fingerprint import rule_of
from linter.selection import Selection, Settings
from linter.sieve import Lines, Sieve, Sifted, sift
from linter.source import Source


class Review:
    """What is left of the findings on the lines that count, less those that the baseline knows."""

    def __init__(self, selection: Selection, sieve: Sieve) -> None:
        self._selection = selection
        self._sieve = sieve
        self._ids_on = cache(self._ids)

    def lines(self, path: str) -> Lines | None:
        """The lines of a file that count, None for all."""
        return self._sieve.lines(path)

    def left(self, source: Source, findings: Iterable[Finding], lines: Lines | None) -> Sifted:
        """The findings that count."""
        known = self._sieve.known(source.path)
        if known:  # only of rules that are on here can be said that their findings are gone
            on = self._ids_on(self._selection.settings(source.path))
            known = {key: times for key, times in known.items() if rule_of(key) in on}
        return sift(source, findings, lines, known)

    def _ids(self, settings: Settings) -> frozenset[str]:
        return frozenset(rule.id for rule in self._selection.rules(settings))
