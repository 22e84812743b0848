"""A YAML file as typed fields: every mistake in it with its place, all of them at once."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

import regex
import yaml

from linter.mistake import Mistake
from linter.shape import Flag, Integer, ListOf, MapOf, Number, OneOf, Pattern, Record, Shape, Text

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_NODES = 200_000  # a file that unfolds to more than this by its aliases is refused


class Mistakes:
    """Collects the mistakes of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.all: list[Mistake] = []
        self._nodes = 0

    def add(self, node: yaml.Node, found: str, expected: str) -> None:
        """A mistake that stands where `node` begins."""
        mark = node.start_mark
        self.all.append(Mistake(self.path, mark.line + 1, mark.column + 1, found, expected))

    def count(self, node: yaml.Node) -> bool:
        """Is there still room for this node? Says once when there is not."""
        self._nodes += 1
        if self._nodes == _MOST_NODES:
            self.add(node, "aliases that unfold without end", "a file that is as long as it looks")
        return self._nodes < _MOST_NODES


class Loaded(NamedTuple):
    """A file as it was read; `values` is None if there was nothing in it to read."""

    values: dict[str, Any] | None
    places: Mapping[str, tuple[int, int]]  # line and column of the value of each key
    mistakes: list[Mistake]


def load(path: str, text: str, shape: Record) -> Loaded:
    """Read a file whose root is a mapping of this shape."""
    mistakes = Mistakes(path)
    try:
        root = yaml.compose(text, Loader=_Loader)
        values = None if root is None or _is_null(root) else read(root, shape, mistakes)
        return Loaded(values, _places(root), mistakes.all)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        found = error.problem or "something that is not YAML"
    except (yaml.YAMLError, RecursionError) as error:
        line, column = 1, 1
        found = "too many levels" if isinstance(error, RecursionError) else str(error)
    broken = Mistake(path, line, column, found.partition("\n")[0], "valid YAML")
    return Loaded(None, {}, [*mistakes.all, broken])


def _places(root: yaml.Node | None) -> dict[str, tuple[int, int]]:
    if not isinstance(root, yaml.MappingNode):
        return {}
    marks = {key.value: value.start_mark for key, value in root.value}
    return {key: (mark.line + 1, mark.column + 1) for key, mark in marks.items()}


def read(node: yaml.Node, shape: Shape, mistakes: Mistakes) -> Any:
    """The value of a node, None if it does not have this shape (which is then among the mistakes)."""
    if not mistakes.count(node):
        return None
    return _READERS[type(shape)](node, shape, mistakes)


def nearest(name: str, names: Iterable[str]) -> str:
    """The known name that comes closest, or all of them."""
    known = sorted(names)
    close = get_close_matches(name, known, 1, 0.6)
    return f"{close[0]!r}" if close else "one of " + ", ".join(known)


def described(node: yaml.Node) -> str:
    """What a node is, in an editor's words."""
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "nothing" if _is_null(node) else f"{node.value!r}"


def _text(node: yaml.Node, shape: Text, mistakes: Mistakes) -> str | None:
    if isinstance(node, yaml.ScalarNode) and not _is_null(node):
        return str(node.value)
    mistakes.add(node, described(node), "a text")
    return None


def _pattern(node: yaml.Node, shape: Pattern, mistakes: Mistakes) -> str | None:
    pattern = _text(node, Text(), mistakes)
    if pattern is None:
        return None
    try:
        regex.compile(pattern)
    except regex.error as error:
        mistakes.add(node, f"{error} in {pattern!r}", "a regular expression")
        return None
    return pattern


def _flag(node: yaml.Node, shape: Flag, mistakes: Mistakes) -> bool | None:
    word = node.value.lower() if isinstance(node, yaml.ScalarNode) else ""
    if word in ("true", "yes", "on", "false", "no", "off"):
        return word in ("true", "yes", "on")
    mistakes.add(node, described(node), "true or false")
    return None


def _integer(node: yaml.Node, shape: Integer, mistakes: Mistakes) -> int | None:
    if isinstance(node, yaml.ScalarNode) and node.value.isdecimal():
        value = int(node.value)
        if value >= shape.least:
            return value
    mistakes.add(node, described(node), f"a whole number from {shape.least}")
    return None


def _number(node: yaml.Node, shape: Number, mistakes: Mistakes) -> float | None:
    try:
        return float(node.value)
    except (TypeError, ValueError):
        mistakes.add(node, described(node), "a number")
        return None


def _one_of(node: yaml.Node, shape: OneOf, mistakes: Mistakes) -> str | None:
    value = _text(node, Text(), mistakes)
    if value is None or value in shape.names:
        return value
    mistakes.add(node, f"unknown value {value!r}", nearest(value, shape.names))
    return None


def _list_of(node: yaml.Node, shape: ListOf, mistakes: Mistakes) -> list[Any] | None:
    if isinstance(node, yaml.MappingNode) and not isinstance(shape.item, Record):
        mistakes.add(node, described(node), "a list")
        return None
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    values = [read(item, shape.item, mistakes) for item in items]
    return [value for value in values if value is not None]


def _map_of(node: yaml.Node, shape: MapOf, mistakes: Mistakes) -> dict[str, Any] | None:
    if not isinstance(node, yaml.MappingNode):
        mistakes.add(node, described(node), "a mapping")
        return None
    values: dict[str, Any] = {}
    for key, value in node.value:
        name = read(key, shape.key, mistakes)
        if name in values:
            mistakes.add(key, f"{name!r} a second time", "each key once")
        elif name is not None:
            values[name] = read(value, shape.value, mistakes)
    return {name: value for name, value in values.items() if value is not None}


def _record(node: yaml.Node, shape: Record, mistakes: Mistakes) -> dict[str, Any] | None:
    table = shape.fields
    if not isinstance(node, yaml.MappingNode):
        mistakes.add(node, described(node), "a mapping with " + ", ".join(table))
        return None
    values = {name: field.default for name, field in table.items()}
    seen: set[str] = set()
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name in seen:
            mistakes.add(key, f"{name!r} a second time", "each key once")
        elif name not in table:
            mistakes.add(key, f"unknown key {name!r}", nearest(name, table))
        elif not _is_null(value):
            found = read(value, table[name].shape, mistakes)
            values[name] = values[name] if found is None else found
        elif table[name].required:
            mistakes.add(value, f"nothing for {name!r}", "a value")
        seen.add(name)
    for name, field in table.items():
        if field.required and name not in seen:
            mistakes.add(node, f"no {name!r}", f"the key {name!r}")
    return values


def _is_null(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


_READERS: Mapping[type, Callable[[yaml.Node, Any, Mistakes], Any]] = {
    Text: _text,
    Pattern: _pattern,
    Flag: _flag,
    Integer: _integer,
    Number: _number,
    OneOf: _one_of,
    ListOf: _list_of,
    MapOf: _map_of,
    Record: _record,
}
