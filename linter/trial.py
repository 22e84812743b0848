"""Tries the patterns of a rule on texts that grow: does one of them take ever longer?

What is tried is what the pattern itself speaks of, again and again, followed by something it does not want:
that is where a repeat inside a repeat goes back and forth.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter
from typing import Any, NamedTuple

from linter.dialect import is_quick
from linter.patterns import gate
from linter.rule import Rule

_TOO_LONG = 0.5  # seconds
_LENGTHS = (30, 60, 120, 250, 500, 1000)  # characters; more than a paragraph has
_KEYS = ("pattern", "first", "second", "match", "prefix", "patterns", "phrases", "exceptions", "doubled")
_WORDS = re.compile(r"\\(.)|\(\?(?:P?<\w*>|[a-z-]*:|<?[=!])?|([^\W\d_]+)|(\d)|([^\w\s])", re.S)
_SAMPLES = {"w": "a", "d": "0", "s": " ", "S": "a", "p": "A"}
_MOST = 10  # different texts to repeat
_UNWANTED = "\u2603"


class Slow(NamedTuple):
    """A pattern that takes too long, and on what."""

    pattern: str
    text: str  # what was repeated
    length: int  # characters

    def __str__(self) -> str:
        shown = self.pattern if len(self.pattern) <= 80 else self.pattern[:80] + "…"
        where = f"{self.length} characters like “{(self.text * 20)[:20]}…”"
        return f"“{shown}” takes more than {_TOO_LONG} s on {where}; take a repeat out of the repeat it is in"


def slow_patterns(rule: Rule) -> Iterator[Slow]:
    """The patterns of a rule that take too long."""
    import regex  # 10 ms that most commands do not pay

    for pattern in dict.fromkeys(_patterns(rule.data)):
        try:
            compiled = None if is_quick(pattern) else regex.compile(pattern)
        except regex.error:  # part of another one, which is told of where it is read
            continue
        if compiled:
            yield from _tried(pattern, compiled)


def _patterns(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _patterns(value)
        elif key in _KEYS:
            yield from (
                text for text in ([value] if isinstance(value, str) else value) if isinstance(text, str)
            )
        elif isinstance(value, list):
            yield from (text for part in value if isinstance(part, Mapping) for text in _patterns(part))


def _tried(pattern: str, compiled: Any) -> Iterator[Slow]:
    """The first text, the shortest of them, on which a pattern takes too long."""
    texts = list(_texts(pattern))
    begin = (gate(pattern).prefixes or ("",))[0]
    for length in _LENGTHS:
        for text in texts:
            repeated = begin + text * (length // len(text)) + _UNWANTED
            started = perf_counter()
            try:
                compiled.search(repeated, timeout=_TOO_LONG)
            except TimeoutError:
                yield Slow(pattern, text, length)
                return
            if perf_counter() - started > 2 * _TOO_LONG:
                yield Slow(pattern, text, length)
                return


def _texts(pattern: str) -> Sequence[str]:
    """What to repeat: what the pattern speaks of, alone and with a space behind it."""
    found: dict[str, None] = {}
    for escape, word, digit, mark in _WORDS.findall(pattern):
        single = _SAMPLES.get(escape, "") if escape.isalnum() else escape
        for text in (single, word, digit, mark if mark not in "()[]{}|*+?^$.\\" else ""):
            if text:
                found[text] = None
    one = [*found, "a", " ", "0"]
    return list(dict.fromkeys([*one[:_MOST], "a", "a ", "a0", *(text + " " for text in one[:3])]))
