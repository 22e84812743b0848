"""A mistake in a file that somebody wrote for newslint."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """Something in a file that its reader cannot use: what was found and what was expected.

    What is not `grave` is left out or read in the likeliest way, and the rest of the files is used.
    """

    path: str
    line: int
    column: int
    found: str
    expected: str
    grave: bool = True

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    @property
    def message(self) -> str:
        """Both halves in one line."""
        return f"{self.found}, expected {self.expected}"
