"""The files below a folder as one digest of what is in them."""

import os
import time
from collections.abc import Iterable, Iterator
from typing import Any

from linter.cache import Drawer, digest

_SETTLED = 2 * 10**9  # nanoseconds after which a file that looks the same is the same on any file system
_LEFT_OUT = ("__pycache__", "bundled")

File = tuple[str, str, tuple[int, ...]]  # its path below the folder, its path, how it looks from outside


def snapshot(folder: str, suffixes: tuple[str, ...], depth: int, drawer: Drawer) -> bytes:
    """A digest of names and contents. Files whose sizes, times and numbers are what they were, and which
    were old then, are not read again."""
    files = sorted(_files(folder, "", suffixes, depth))
    name = f"{digest(os.fsencode(os.path.abspath(folder))).hex()[:32]}-files"
    looks = digest(repr([(below, look) for below, _, look in files]).encode("utf-8", "surrogatepass"))
    kept: bytes | None = drawer.get(name, looks)
    if kept is not None:
        return kept
    found = digest_of((below, _read(path)) for below, path, _ in files)
    if max((max(look[2:]) for _, _, look in files), default=0) < time.time_ns() - _SETTLED:
        drawer.put(name, looks, found)
    return found


def digest_of(contents: Iterable[tuple[str, bytes | None]]) -> bytes:
    """The same digest from paths below the folder, in order, and what is in them."""
    parts: list[bytes] = []
    for below, data in contents:
        parts += os.fsencode(below), b"unreadable" if data is None else data
    return digest(*parts)


def _files(folder: str, below: str, suffixes: tuple[str, ...], depth: int) -> Iterator[File]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if depth and entry.name not in _LEFT_OUT:
                yield from _files(entry.path, f"{below}{entry.name}/", suffixes, depth - 1)
        elif entry.name.endswith(suffixes):
            yield below + entry.name, entry.path, _look(entry)


def _look(entry: Any) -> tuple[int, ...]:
    try:
        status = entry.stat()
    except OSError:
        return (0, 0, 0)
    return status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return None
