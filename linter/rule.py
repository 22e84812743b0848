"""A rule as it was read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from linter.finding import Level


class Rule(NamedTuple):
    """A rule ready to be used. `data` is what its kind made of its own fields: plain values only."""

    id: str
    kind: str
    level: Level
    message: str  # holds a %s for each of a hit's words
    scope: tuple[str, ...]
    fix: str  # safe, unsafe, none, or delete-line (which is safe)
    language: str  # of the copy it is for; "" for any
    limit: int  # findings of this rule in one article, 0 for any number
    link: str
    description: str
    enabled: bool  # unless asked for by name
    path: str
    data: Mapping[str, Any]
