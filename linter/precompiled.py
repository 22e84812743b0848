"""The regular expressions of modules as they were compiled before.

`re` takes 45 ms for those that the kinds of rule have. What it makes of an expression is a list of numbers,
and it takes all these lists back in 1 ms. That list is nothing Python promises to keep as it is: so nothing
is kept from one Python to another, and whatever is not as expected here, expressions are compiled as ever.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from linter.cache import digest, rules_drawer
from linter.edition import edition

_FOLDER = os.path.dirname(__file__)
_MODULES = "linter.checks"  # they have most of the expressions
_NAME = f"{digest(os.fsencode(_FOLDER)).hex()[:32]}-expressions"
_inside: Any = re  # with what no type stub tells of it

_Compiled = tuple[str | bytes, int, tuple[Any, ...]]  # an expression, its flags, and what `re` made of them


@contextmanager
def precompiled(cache_dir: str | None) -> Iterator[None]:
    """What is imported in here finds its expressions compiled, if they were compiled before."""
    if _MODULES in sys.modules:  # too late
        yield
        return
    drawer, key = rules_drawer(cache_dir), digest(edition(cache_dir), b"expressions")
    kept = drawer.get(_NAME, key)
    if kept is not None:
        with suppress(Exception):
            _give(kept)
        yield
        return
    before = _known()
    yield
    with suppress(Exception):
        drawer.put(_NAME, key, [_compiled(*known) for known in _known() if known not in before])


def _known() -> list[tuple[str | bytes, int]]:
    """The expressions, with their flags, that `re` has ready."""
    return [(pattern, int(flags)) for _, pattern, flags in getattr(_inside, "_cache", ())]


def _give(kept: Sequence[_Compiled]) -> None:
    """Let `re` have these ready."""
    compiler, ready = _inside._compiler._sre.compile, _inside._cache
    for pattern, flags, made in kept:
        ready[type(pattern), pattern, flags] = compiler(pattern, *made)


def _compiled(pattern: str | bytes, flags: int) -> _Compiled:
    """As `re._compiler.compile` has it."""
    compiler = _inside._compiler
    parsed = compiler._parser.parse(pattern, flags)
    state, groups = parsed.state, parsed.state.groupdict
    names: list[str | None] = [None] * state.groups
    for name, number in groups.items():
        names[number] = name
    numbers = [int(number) for number in compiler._code(parsed, flags)]
    return pattern, flags, (int(flags | state.flags), numbers, state.groups - 1, dict(groups), tuple(names))
