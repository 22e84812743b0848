"""`exceptions:` in a rule file: what a rule is to leave alone, with Vale's meaning."""

from collections.abc import Mapping, Sequence
from typing import Any

from linter.dialect import translate
from linter.document import Document
from linter.patience import watch
from linter.shape import VALE_PATTERNS, Field, Flag

EXCEPTIONS = {
    "exceptions": Field(VALE_PATTERNS, []),
    "vocab": Field(Flag(), True),  # are the words that the house accepts exceptions, too?
}


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

    def __bool__(self) -> bool:
        return bool(self._exceptions)

    def allow(self, document: Document, start: int, end: int) -> bool:
        """Is the match an exception, or part of a phrase that is one? Raises OutOfTime."""
        if not self._exceptions:
            return False
        if self._words is None:
            self._compile()
        timed = watch(document, self._rule)
        prose = document.prose
        match = prose[start:end].strip()
        if timed.search(self._words, match, 0, len(match)):
            return True
        if self._phrases is None:
            return False
        near = timed.finditer(self._phrases, prose, max(0, start - 200), min(len(prose), end + 200))
        return any(found.start() <= start and end <= found.end() for found in near)

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
