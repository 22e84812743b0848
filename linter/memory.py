"""Answers that are remembered: the same question about a word always has the same answer."""

from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")

_MOST = 50_000


class Memory(dict[str, A]):
    """A function of one text as a mapping: an answer is made at the first question. Bounded."""

    def __init__(self, make: Callable[[str], A]) -> None:
        self._make = make

    def __missing__(self, text: str) -> A:
        if len(self) >= _MOST:
            self.clear()
        answer = self[text] = self._make(text)
        return answer
