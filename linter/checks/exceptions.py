"""`exceptions:` in a rule file: what a rule is to leave alone, with Vale's meaning."""

from collections.abc import Mapping, Sequence
from typing import Any

from linter.dialect import translate
from linter.document import Document, once
from linter.patience import Watch, watch
from linter.patterns import gate
from linter.shadow import GAPS, encode
from linter.shape import VALE_PATTERNS, Field, Flag

EXCEPTIONS = {
    "exceptions": Field(VALE_PATTERNS, []),
    "vocab": Field(Flag(), True),  # are the words that the house accepts exceptions, too?
}
_ROOM = 200  # characters to either side that a phrase may begin or end in
_MOST = 10_000  # matches that are remembered


def prepare_exceptions(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as plain data."""
    return {name: fields[name] for name in EXCEPTIONS}


class Exceptions:
    """Texts and patterns that are allowed, alone or as a phrase the match stands in."""

    def __init__(self, rule: str, exceptions: Sequence[str]) -> None:
        self._rule = rule
        self._exceptions = sorted(exceptions, key=lambda text: len(text.encode()), reverse=True)
        self._words: Any = None
        self._phrases: Any = None
        self._known: dict[str, bool] = {}  # whether a match is an exception by itself

    def __bool__(self) -> bool:
        return bool(self._exceptions)

    def allow(self, document: Document, start: int, end: int) -> bool:
        """Is the match an exception, or part of a phrase that is one? Raises OutOfTime."""
        if not self._exceptions:
            return False
        prose = document.prose
        begin, stop = max(0, start - _ROOM), min(len(prose), end + _ROOM)
        if not self._may_stand_in(document.gapped[begin + 1 : stop + 1]):
            return False
        if self._words is None:
            self._compile()
        timed = watch(document, self._rule)
        if self._is_one(timed, prose[start:end].strip()):
            return True
        if self._phrases is None:
            return False
        near = timed.finditer(self._phrases, prose, begin, stop)
        return any(found.start() <= start and end <= found.end() for found in near)

    def _is_one(self, timed: Watch, match: str) -> bool:
        known = self._known.get(match)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[match] = timed.search(self._words, match, 0, len(match)) is not None
        return known

    def _may_stand_in(self, gapped: bytes) -> bool:
        """Does a stretch hold what an exception cannot do without? A quick look."""
        return any(map(gapped.__contains__, self._needs))

    @once
    def _needs(self) -> frozenset[bytes]:
        """Each exception holds one of these, as they stand in a shadow; one is empty if that is not known."""
        required = [gate(translate(text, part=True)).required or ("",) for text in self._exceptions]
        return frozenset(encode(text).translate(GAPS) for texts in required for text in texts)

    def pattern(self) -> str:
        """All exceptions as one pattern in the words of `regex`; empty if there are none."""
        words = (text if text.startswith("(?i)") else f"(?-i){text}" for text in self._exceptions)
        return translate(rf"(?m)\b(?:{'|'.join(words)})\b") if self._exceptions else ""

    def _compile(self) -> None:
        import regex  # 10 ms that a run without such a match does not pay

        phrases = [text for text in self._exceptions if " " in text or "\t" in text or r"\s" in text]
        self._words = regex.compile(self.pattern())
        if phrases:
            self._phrases = regex.compile(translate(rf"(?i)\b(?:{'|'.join(phrases)})\b"))
