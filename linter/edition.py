"""Which newslint this is, in which Python, with which libraries: nothing is kept from one to another."""

import os
import sys
from collections.abc import Iterator
from functools import cache

from linter import __version__
from linter.cache import digest, rules_drawer
from linter.snapshot import snapshot


@cache
def edition(cache_dir: str | None) -> bytes:
    """A digest of all that."""
    code = snapshot(os.path.dirname(__file__), (".py", ".txt", ".yml"), 9, rules_drawer(cache_dir))
    return digest(code, "\n".join([__version__, sys.version, *_libraries()]).encode())


def _libraries() -> Iterator[str]:
    """Names and versions of what is installed: 0.1 ms, where importlib.metadata takes 35 to be imported."""
    for folder in sys.path:
        if os.path.basename(folder) in ("site-packages", "dist-packages") and os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))
