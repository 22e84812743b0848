"""Arithmetic in rule files, `0.39 * (words / sentences) - 15.59`, read into a tree and worked out.

Numbers, names, + - * / %, comparisons, `&&`, `||`, `!`, brackets, and a few functions of `math`. Nothing of
Python is ever run.
"""

import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Tree = tuple[Any, ...]  # ("number", 1.5), ("name", "words"), ("+", left, right), ("call", "sqrt", tree ...)

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[A-Za-z_]\w*(?:\.\w+)*)"
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%<>!(),]))"
)
_LEVELS: tuple[tuple[str, ...], ...] = (  # what binds least comes first
    ("||",),
    ("&&",),
    ("==", "!=", "<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "/", "%"),
)
_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "||": lambda left, right: bool(left) or bool(right),
    "&&": lambda left, right: bool(left) and bool(right),
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "%": math.fmod,
}
FUNCTIONS: Mapping[str, tuple[int, Callable[..., float]]] = {
    "abs": (1, abs),
    "ceil": (1, math.ceil),
    "exp": (1, math.exp),
    "floor": (1, math.floor),
    "log": (1, math.log),
    "log10": (1, math.log10),
    "log2": (1, math.log2),
    "max": (2, max),
    "min": (2, min),
    "mod": (2, math.fmod),
    "pow": (2, math.pow),
    "sqrt": (1, math.sqrt),
}
_DEEPEST = 50


class ExpressionError(Exception):
    """An expression that cannot be read, or that has no value; says why, and at which offset."""

    def __init__(self, problem: str, position: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position


class _Token(NamedTuple):
    kind: str  # number, name, sign, end
    text: str
    at: int


def parse(text: str) -> Tree:
    """Read an expression. Raises ExpressionError."""
    parser = _Parser(text)
    tree = parser.level(0)
    if parser.token.kind != "end":
        raise ExpressionError(f"{parser.token.text!r} after the end", parser.token.at)
    return tree


def names(tree: Tree) -> set[str]:
    """All names in an expression."""
    if tree[0] == "name":
        return {tree[1]}
    return {name for part in tree if isinstance(part, tuple) for name in names(part)}


def evaluate(tree: Tree, values: Mapping[str, float]) -> Any:
    """The value of an expression: a number, or true or false. Raises ExpressionError if it has none."""
    try:
        return _value(tree, values)
    except ZeroDivisionError as error:
        raise ExpressionError("a division by zero") from error
    except (ValueError, OverflowError) as error:
        raise ExpressionError(f"no value ({error})") from error


def _value(tree: Tree, values: Mapping[str, float]) -> Any:
    kind, *parts = tree
    if kind == "number":
        return parts[0]
    if kind == "name":
        return values[parts[0]]
    if kind == "call":
        return FUNCTIONS[parts[0]][1](*(_value(part, values) for part in parts[1:]))
    if kind == "not":
        return not _value(parts[0], values)
    if kind == "minus":
        return -_value(parts[0], values)
    return _OPERATORS[kind](_value(parts[0], values), _value(parts[1], values))


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self.token = _Token("end", "", 0)
        self._next()

    def _next(self) -> _Token:
        """Go on; returns what was there."""
        before = self.token
        found = _TOKEN.match(self._text, self._at)
        if found:
            self._at = found.end()
            kind = found.lastgroup or ""
            self.token = _Token(kind, found[kind], found.start(kind))
        elif rest := self._text[self._at :].strip():
            raise ExpressionError(f"{rest[0]!r}, which means nothing here", self._text.index(rest, self._at))
        else:
            self.token = _Token("end", "", len(self._text))
        return before

    def _skip(self, sign: str) -> None:
        if self.token.text != sign:
            found = repr(self.token.text) if self.token.text else "the end"
            raise ExpressionError(f"{found} where {sign!r} should be", self.token.at)
        self._next()

    def level(self, number: int) -> Tree:
        """Operators that bind as much as this level, or more."""
        if number == len(_LEVELS):
            return self._unary()
        left = self.level(number + 1)
        while self.token.kind == "sign" and self.token.text in _LEVELS[number]:
            sign = self._next().text
            left = (sign, left, self.level(number + 1))
        return left

    def _unary(self) -> Tree:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError(f"brackets and signs more than {_DEEPEST} deep", self.token.at)
        kind = {"-": "minus", "!": "not", "+": "plus"}.get(self.token.text)
        if kind:
            self._next()
            inside = self._unary()
            tree = inside if kind == "plus" else (kind, inside)
        else:
            tree = self._primary()
        self._depth -= 1
        return tree

    def _primary(self) -> Tree:
        token = self._next()
        if token.kind == "number":
            return ("number", float(token.text))
        if token.kind == "name" and self.token.text == "(":
            return self._call(token)
        if token.kind == "name":
            return ("name", token.text)
        if token.text != "(":
            raise ExpressionError(
                f"{token.text!r} where a value should be" if token.text else "no value", token.at
            )
        inside = self.level(0)
        self._skip(")")
        return inside

    def _call(self, token: _Token) -> Tree:
        name = token.text.removeprefix("math.").lower()
        if name not in FUNCTIONS:
            raise ExpressionError(f"unknown function {token.text!r}", token.at)
        self._skip("(")
        arguments = [self.level(0)]
        while self.token.text == ",":
            self._next()
            arguments.append(self.level(0))
        self._skip(")")
        if len(arguments) != FUNCTIONS[name][0]:
            raise ExpressionError(f"{token.text} with {len(arguments)} values", token.at)
        return ("call", name, *arguments)
