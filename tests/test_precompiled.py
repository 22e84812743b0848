"""Expressions kept compiled: they are what `re` would make anew, and whatever is wrong costs only time."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter import precompiled
from linter.cache import digest, rules_drawer
from linter.edition import edition
from tests.support import DAMAGES, ROOT

LOOK = """
import re, sys
from binascii import crc32
from linter.precompiled import precompiled
given = sys.argv[1]
compiled = re._compiler.compile
fresh = []
re._compiler.compile = lambda pattern, flags=0: fresh.append(pattern) or compiled(pattern, flags)
with precompiled(given):
    import linter.run
print(len(fresh), crc32(repr(sorted(map(repr, re._cache.values()))).encode()))
"""
EXPRESSIONS: tuple[tuple[Any, int], ...] = (
    ("a(?P<n>b+)|[c-z\\d]*+x", 0),
    ("(?i:foo)|bar\\b", re.MULTILINE.value),
    ("(?P<y>é)(?P<z>.)(?=\\1)", re.IGNORECASE.value | re.DOTALL.value),
    (rb"A[Aa0'_-]*+(?: A[Aa0'_-]*+)*+", 0),
)


def look(cache: Path, seed: int = 0) -> tuple[int, str]:
    """How many expressions a process compiles with this cache, and which it has then."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(cache)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": f"{seed}"},
    )
    number, told = done.stdout.split()
    return int(number), told


def test_a_second_run_compiles_none(tmp_path: Path) -> None:
    first, told = look(tmp_path)
    assert first > 100
    assert look(tmp_path, seed=1) == (0, told)  # no expression depends on the order of a set


@pytest.mark.parametrize("damaged", DAMAGES)
def test_a_damaged_file_is_made_again(tmp_path: Path, damaged: Callable[[bytes], bytes]) -> None:
    first = look(tmp_path)
    (path,) = tmp_path.glob("rules/*-expressions.kept")
    whole = path.read_bytes()
    path.write_bytes(damaged(whole))
    assert look(tmp_path) == first
    assert path.read_bytes() == whole


@pytest.mark.parametrize("kept", [[], [1], [("a", 0, (0, [99], 0, {}, (None,)))], "nonsense", {"a": 1}])
def test_what_this_python_does_not_take_is_compiled(tmp_path: Path, kept: Any) -> None:
    key = digest(edition(str(tmp_path)), b"expressions")
    rules_drawer(str(tmp_path)).put(precompiled._NAME, key, kept)
    number, told = look(tmp_path)
    assert number > 100
    assert told == look(tmp_path / "other")[1]


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "rules").write_text("no folder")
    assert look(tmp_path) == look(tmp_path)


def test_nothing_is_kept_where_modules_were_there_before(tmp_path: Path) -> None:
    with precompiled.precompiled(str(tmp_path)):
        import linter.run  # noqa: F401 - its imports are the point
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("pattern", "flags"), EXPRESSIONS)
def test_an_expression_comes_back_as_it_was(pattern: Any, flags: int) -> None:
    fresh = re.compile(pattern, flags)
    kept = precompiled._compiled(pattern, flags)
    re.purge()
    precompiled._give([kept])
    again = re.compile(pattern, flags)
    assert again is not fresh
    assert again == fresh
    assert (again.groups, again.groupindex, again.flags) == (fresh.groups, fresh.groupindex, fresh.flags)
