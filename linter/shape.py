"""What a YAML value may hold, as data: rule files and the config are described by these."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Text(NamedTuple):
    """A scalar, as it is written: `no` and `1.0` are texts."""


class Pattern(NamedTuple):
    """A text that is a regular expression, as the `regex` package reads it or as Vale does."""

    vale: bool = False


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
    """A mapping whose keys are texts (patterns, if so said) of the author's own.

    `loose`: as Vale takes it, also as a list of mappings, with nothing for a value, and with a key twice.
    """

    value: "Shape"
    key: "Shape" = Text()
    loose: bool = False


class Record(NamedTuple):
    """A mapping with known keys; they may be written in any case if `any_case`."""

    fields: Mapping[str, "Field"]
    any_case: bool = False


Shape = Text | Pattern | Flag | Integer | Number | OneOf | ListOf | MapOf | Record


class Field(NamedTuple):
    """A key of a record: what its value may hold, and what stands in when it is not there."""

    shape: Shape
    default: Any = None
    required: bool = False


TEXTS = ListOf(Text())
PATTERNS = ListOf(Pattern())
VALE_PATTERN = Pattern(vale=True)
VALE_PATTERNS = ListOf(VALE_PATTERN)
