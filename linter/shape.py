"""What a YAML value may hold, as data: rule files and the config are described by these."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Text(NamedTuple):
    """A scalar, as it is written: `no` and `1.0` are texts."""


class Pattern(NamedTuple):
    """A text that is a regular expression."""


class Flag(NamedTuple):
    """true or false."""


class Integer(NamedTuple):
    """A whole number, not below `least`."""

    least: int = 0


class Number(NamedTuple):
    """A number."""


class OneOf(NamedTuple):
    """One of these words."""

    names: tuple[str, ...]


class ListOf(NamedTuple):
    """A list; one item alone counts as a list of one, as in Vale."""

    item: "Shape"


class MapOf(NamedTuple):
    """A mapping whose keys are texts (patterns, if so said) of the author's own."""

    value: "Shape"
    key: "Shape" = Text()


class Record(NamedTuple):
    """A mapping with known keys."""

    fields: Mapping[str, "Field"]


Shape = Text | Pattern | Flag | Integer | Number | OneOf | ListOf | MapOf | Record


class Field(NamedTuple):
    """A key of a record: what its value may hold, and what stands in when it is not there."""

    shape: Shape
    default: Any = None
    required: bool = False


TEXTS = ListOf(Text())
PATTERNS = ListOf(Pattern())
