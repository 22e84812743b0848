"""newslint: a content-quality linter for syndicated news.

The public names are imported when they are first asked for, so that the command starts fast.
They are told in docs/library.md.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Document": "linter.document",
    "Edit": "linter.finding",
    "Finding": "linter.finding",
    "Fix": "linter.finding",
    "Source": "linter.document",
    "apply": "linter.fix",
    "compile_rules": "linter.library",
    "lint": "linter.engine",
    "load_rules": "linter.rules",
    "read": "linter.library",
}
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
