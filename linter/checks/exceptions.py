"""`exceptions:` in a rule file: what a rule is to leave alone, with Vale's meaning."""

from collections.abc import Sequence
from typing import Any


class Exceptions:
    """Texts and patterns that are allowed, alone or as a phrase the match stands in."""

    def __init__(self, exceptions: Sequence[str]) -> None:
        self._exceptions = sorted(exceptions, key=len, reverse=True)
        self._words: Any = None
        self._phrases: Any = None

    def allow(self, prose: str, start: int, end: int) -> bool:
        """Is the match an exception, or part of a phrase that is one?"""
        if not self._exceptions:
            return False
        if self._words is None:
            self._compile()
        if self._words.search(prose[start:end].strip()):
            return True
        if self._phrases is None:
            return False
        near = self._phrases.finditer(prose, max(0, start - 200), min(len(prose), end + 200))
        return any(found.start() <= start and end <= found.end() for found in near)

    def _compile(self) -> None:
        import regex  # 10 ms that a run without such a match does not pay

        phrases = [e for e in self._exceptions if " " in e or r"\s" in e]
        self._words = regex.compile(rf"\b(?:{'|'.join(self._exceptions)})\b")
        if phrases:
            self._phrases = regex.compile(rf"(?i)\b(?:{'|'.join(phrases)})\b")
