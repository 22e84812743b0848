"""Which files a run looks at: folders walked, globs, .gitignore and excludes honoured."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.globs import Globs
from linter.readers import SUFFIXES
from linter.reading import Broken

STDIN = "-"
_HERE = os.path.join(".", "")
_SKIPPED = frozenset(["node_modules", "__pycache__", "site-packages", "venv"])
_NOWHERE = "This link leads nowhere; mend or delete it."


class Target(NamedTuple):
    """A file to lint, or what stands in the way of it.

    `named` is the file or folder on the command line through which it was found; `data` are its bytes
    where they do not come from the disk.
    """

    path: str
    problem: str | None = None
    named: str = ""
    data: bytes | None = None


def targets(paths: Sequence[str], exclude: Globs, *, force_exclude: bool = False) -> Iterator[Target]:
    """The files below these paths, each once, in a fixed order.

    A file that is named is linted whatever its suffix, and in spite of `exclude` if that is not forced;
    in folders only those of known formats are.
    """
    seen: set[str] = set()
    for path in paths:
        for target in _below(path, exclude, force_exclude):
            name = target.path.removeprefix(_HERE)
            if name not in seen:
                seen.add(name)
                yield target._replace(path=name, named=target.named or path)


def read_bytes(target: Target) -> bytes:
    """What is in a file. Raises Broken."""
    if target.problem:
        raise Broken(target.problem)
    if target.data is not None:
        return target.data
    try:
        if target.path == STDIN:
            return sys.stdin.buffer.read()
        with open(target.path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise Broken(f"This file cannot be read ({error.strerror}); check its permissions.") from error


def is_article(path: str) -> bool:
    """Would this file be linted if it was met in a folder?"""
    parts = os.path.normpath(path).replace(os.sep, "/").split("/")
    hidden = any((part.startswith(".") and part != "..") or part in _SKIPPED for part in parts)
    return not hidden and os.path.splitext(path)[1].lower() in SUFFIXES


def _below(path: str, exclude: Globs, force_exclude: bool) -> Iterator[Target]:
    if path == STDIN:
        yield Target(path)
    elif os.path.isdir(path):
        yield from _folder(path, (), (exclude,))
    elif force_exclude and exclude.match(path):
        return
    elif os.path.lexists(path):
        yield Target(path, None if os.path.exists(path) else _NOWHERE)
    else:
        yield from _matching(path, exclude, force_exclude)


def _matching(pattern: str, exclude: Globs, force_exclude: bool) -> Iterator[Target]:
    from glob import glob, has_magic  # 1 ms that a run over files which are there does not pay

    if not has_magic(pattern):
        yield Target(pattern, "There is no such file or folder; check its spelling.")
        return
    found = sorted(glob(pattern, recursive=True))
    if not found:
        yield Target(pattern, "No file matches this pattern; check its spelling.")
    for each in found:
        for target in _below(each, exclude, force_exclude):
            yield target._replace(named=each)


def _folder(path: str, above: tuple[str, ...], ignored: tuple[Globs, ...]) -> Iterator[Target]:
    """The files below a folder; `above` are the real folders it stands in."""
    real = os.path.realpath(path)
    if real in above:
        yield Target(path, "This link leads back to a folder it stands in; delete it.")
        return
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield Target(path, f"This folder cannot be opened ({error.strerror}); check its permissions.")
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignored = (*ignored, Globs(path, _lines(os.path.join(path, ".gitignore"))))
    for entry in entries:
        yield from _entry(entry, (*above, real), ignored)


def _entry(entry: os.DirEntry[str], above: tuple[str, ...], ignored: tuple[Globs, ...]) -> Iterator[Target]:
    is_folder = entry.is_dir()
    if entry.name.startswith(".") or (is_folder and entry.name in _SKIPPED):
        return
    if any(globs.match(entry.path, is_folder=is_folder) for globs in ignored):
        return
    if is_folder:
        yield from _folder(entry.path, above, ignored)
    elif os.path.splitext(entry.name)[1].lower() in SUFFIXES:
        dangling = entry.is_symlink() and not os.path.exists(entry.path)
        yield Target(entry.path, _NOWHERE if dangling else None)


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return []
