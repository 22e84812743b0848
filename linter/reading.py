"""How files are to be read, and what is said of one that cannot be."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from linter.source import Source


class Broken(Exception):
    """A file that cannot be read as its format; says what to do, and where in the file the trouble is."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class Foreign(Broken):
    """A file that holds no copy in a form newslint knows; no failure unless it was named."""


HTML = ("whole", "article")


class Reading(NamedTuple):
    """How formats that can be read in several ways are to be read."""

    html: str = "whole"  # one of HTML; of an article the main content alone
    fields: tuple[str, ...] = ()  # of JSON records: those that hold prose


Reader = Callable[[Source, Reading], Iterable[Any]]  # documents, whose module takes 15 ms to import
