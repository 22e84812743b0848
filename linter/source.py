"""A file as it was read."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar, overload

D = TypeVar("D")
T = TypeVar("T")


class once(Generic[D, T]):  # noqa: N801 - reads as a decorator
    """A property made at the first question and kept: functools.cached_property without its lock."""

    def __init__(self, make: Callable[[D], T]) -> None:
        self.make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, cls: Any) -> "once[D, T]": ...
    @overload
    def __get__(self, owner: D, cls: Any) -> T: ...
    def __get__(self, owner: D | None, cls: Any) -> "T | once[D, T]":
        if owner is None:
            return self
        made = owner.__dict__[self._name] = self.make(owner)
        return made


class Comment(NamedTuple):
    """A comment in the mark-up, where it stands in the file; it may hold a word to newslint."""

    text: str
    start: int
    end: int


class Source:
    """A file as it was read: its text and its lines. Several documents may come from one source."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @once
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; only a line feed ends a line."""
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column: `place` backwards."""
        return self.line_starts[line - 1] + column - 1
