"""A YAML file as typed fields: every mistake in it with its place, all of them at once."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

import regex
import yaml

from linter.dialect import PatternError, check_weight, translate
from linter.mistake import Mistake
from linter.shape import Flag, Integer, ListOf, MapOf, Number, OneOf, Pattern, Record, Shape, Text

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _ValeLoader(yaml.SafeLoader):
    """Reads what the YAML of Go reads as well: a straight quote that is escaped though it need not be."""


_ValeLoader.ESCAPE_REPLACEMENTS = {**yaml.SafeLoader.ESCAPE_REPLACEMENTS, "'": "'"}  # type: ignore[misc]


_MOST_NODES = 200_000  # a file that unfolds to more than this by its aliases is refused


class Mistakes:
    """Collects the mistakes of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.all: list[Mistake] = []
        self._nodes = 0

    def add(
        self, node: yaml.Node, found: str, expected: str, *, offset: int | None = None, grave: bool = True
    ) -> None:
        """A mistake that stands where `node` begins, or at an offset in its text."""
        mark = node.start_mark
        column = mark.column + 1 + _written(node, offset)
        self.all.append(Mistake(self.path, mark.line + 1, column, found, expected, grave))

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
        root = _compose(text)
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


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.scanner.ScannerError as error:
        if "escape character" not in (error.problem or ""):
            raise
        return yaml.compose(text, Loader=_ValeLoader)


def _written(node: yaml.Node, offset: int | None) -> int:
    """At which offset an offset in the text of a scalar is in the file; 0 where that is not plain to see."""
    if not isinstance(node, yaml.ScalarNode) or offset is None:
        return 0
    before = node.value[:offset]
    length = node.end_mark.column - node.start_mark.column
    if not node.style:
        return offset if length == len(node.value) else 0
    quotes = "'" * (node.style == "'")
    doubled = node.value.count(quotes) if quotes else 0
    if node.end_mark.line != node.start_mark.line or length != len(node.value) + doubled + 2:
        return 0
    return 1 + offset + (before.count(quotes) if quotes else 0)


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
        if shape.vale:
            translate(pattern, part=True)
        else:
            check_weight(pattern)
            regex.compile(pattern)
    except PatternError as error:
        problem, at = error.problem, error.position
    except regex.error as error:
        problem, at = str(error.args[0]), getattr(error, "pos", None) or 0
    else:
        return pattern
    mistakes.add(node, f"{problem} at character {at + 1} of “{pattern}”", "a regular expression", offset=at)
    return None


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
    values = []
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if item is not node and _is_null(item):
            mistakes.add(item, "an empty item", "a text", grave=False)
        else:
            values.append(read(item, shape.item, mistakes))
    return [value for value in values if value is not None]


def _map_of(node: yaml.Node, shape: MapOf, mistakes: Mistakes) -> dict[str, Any] | None:
    if not isinstance(node, yaml.MappingNode):
        if shape.loose and isinstance(node, yaml.SequenceNode):
            return _merged(node, shape, mistakes)
        mistakes.add(node, described(node), "a mapping")
        return None
    values: dict[str, Any] = {}
    for key, value in node.value:
        name = read(key, shape.key, mistakes)
        if name is None:
            continue
        found = "" if shape.loose and _is_null(value) else read(value, shape.value, mistakes)
        if name not in values:
            values[name] = found
        elif not shape.loose:
            mistakes.add(key, f"{name!r} a second time", "each key once")
        else:
            if found != values[name]:
                mistakes.add(key, f"{name!r} a second time (this one counts)", "each key once", grave=False)
            values[name] = found
    return {name: value for name, value in values.items() if value is not None}


def _merged(node: yaml.SequenceNode, shape: MapOf, mistakes: Mistakes) -> dict[str, Any]:
    """A list of mappings as one."""
    parts = [_map_of(item, shape._replace(loose=False), mistakes) for item in node.value]
    return {name: value for part in parts if part for name, value in part.items()}


def _record(node: yaml.Node, shape: Record, mistakes: Mistakes) -> dict[str, Any] | None:
    table = shape.fields
    if not isinstance(node, yaml.MappingNode):
        mistakes.add(node, described(node), "a mapping with " + ", ".join(table))
        return None
    values = {name: field.default for name, field in table.items()}
    seen: set[str] = set()
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if shape.any_case and name.lower() in table:
            name = name.lower()
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
