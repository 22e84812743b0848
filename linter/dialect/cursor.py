"""A pattern that is read from left to right, and what is wrong with it."""

import re
from functools import cache

Match = re.Match[str]


class PatternError(Exception):
    """A pattern that cannot be used: what is wrong, and at which offset in the pattern."""

    def __init__(self, problem: str, position: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position


class Cursor:
    """A place in a pattern; it moves on as things are taken."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def peek(self, length: int = 1) -> str:
        """What comes next, less at the end."""
        return self.pattern[self.at : self.at + length]

    def take(self, missing: str) -> str:
        """The next character; raises PatternError if there is none."""
        if self.at >= len(self.pattern):
            raise PatternError(missing, self.at)
        self.at += 1
        return self.pattern[self.at - 1]

    def match(self, sought: str) -> Match | None:
        """What this pattern of ours matches here."""
        return _compiled(sought).match(self.pattern, self.at)

    def skip(self, sought: str) -> Match | None:
        """Go past what this pattern of ours matches here."""
        found = self.match(sought)
        if found:
            self.at = found.end()
        return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
