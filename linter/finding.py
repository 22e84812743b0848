"""What is reported, and nothing else."""

from typing import Literal, NamedTuple

Level = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")


class Edit(NamedTuple):
    """Put `text` where the file now has the characters between two places (1-based, half-open)."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Fix(NamedTuple):
    """The edits that mend a finding; `safe` if they never change what the copy says."""

    safe: bool
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One thing an editor should look at; places are 1-based, in code points, ends half-open."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    level: Level
    message: str
    match: str
    fix: Fix | None = None

    @property
    def family(self) -> str:
        """The first part of the rule's id: boilerplate, naming ..."""
        return self.rule.partition(".")[0]
