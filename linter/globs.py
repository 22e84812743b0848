"""Globs as .gitignore has them, for excludes and for what the config says of some paths."""

import os
from collections.abc import Sequence
from typing import Any


class Globs:
    """Some globs, matched against paths below a folder."""

    def __init__(self, folder: str, globs: Sequence[str]) -> None:
        self._folder = os.path.realpath(folder)
        self._spec: Any = None
        if globs:
            from pathspec import GitIgnoreSpec  # 15 ms that a run without globs does not pay

            self._spec = GitIgnoreSpec.from_lines(globs)

    def match(self, path: str, *, is_folder: bool = False) -> bool:
        """Does one of them mean this path? Never outside the folder."""
        if self._spec is None:
            return False
        below = os.path.realpath(os.path.dirname(path) or ".")
        relative = os.path.relpath(os.path.join(below, os.path.basename(path)), self._folder)
        relative = relative.replace(os.sep, "/") + "/" * is_folder
        return not relative.startswith("../") and bool(self._spec.match_file(relative))
