"""What newslint keeps between runs, in files of one folder. Whatever is wrong with one, it is not kept."""

import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from typing import Any

VARIABLE = "NEWSLINT_CACHE_DIR"
_SUFFIX = ".kept"
_DIGEST = 32  # bytes


def user_folder() -> str:
    """The folder of this user for what can be made again: the variable's, or where the system has it."""
    named = os.environ.get(VARIABLE)
    if named:
        return os.path.abspath(named)
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:
        above = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(above, "newslint")


@cache
def edition() -> bytes:
    """A digest of newslint itself, of this Python and of the libraries in it: nothing is kept from one to
    another."""
    digest = sha256("\n".join([sys.version, *_libraries()]).encode())
    here = os.path.dirname(__file__)
    for path in sorted(_sources(here)):
        digest.update(path.removeprefix(here).encode())
        with open(path, "rb", buffering=0) as file:
            digest.update(sha256(file.read()).digest())
    return digest.digest()


def _libraries() -> Iterator[str]:
    """Names and versions of what is installed: 0.1 ms, where importlib.metadata takes 35 to be imported."""
    for folder in sys.path:
        if os.path.basename(folder) in ("site-packages", "dist-packages") and os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))


def _sources(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _sources(entry.path)
        elif entry.name.endswith(".py"):
            yield entry.path


class Drawer:
    """Plain values by name, each with a key that says what it was made from.

    A file is written beside and put in its place in one step, so runs do not disturb each other; a digest
    keeps damaged ones from being read.
    """

    def __init__(self, folder: str, most: int) -> None:
        self._folder = folder
        self._most = most  # files that are kept

    def get(self, name: str, key: bytes) -> Any:
        """What was put there under this key; None if there is no such thing."""
        try:
            with open(self._path(name), "rb", buffering=0) as file:
                data = file.read()
        except OSError:
            return None
        body = memoryview(data)[_DIGEST:]
        if data[:_DIGEST] != _seal(key, body):
            return None
        return marshal.loads(body)

    def put(self, name: str, key: bytes, value: Any) -> None:
        """Keep a value, if the folder can be written."""
        body = marshal.dumps(value)
        temporary = os.path.join(self._folder, f"{os.urandom(8).hex()}.tmp")
        try:
            os.makedirs(self._folder, 0o700, exist_ok=True)
            with open(temporary, "xb") as file:
                file.write(_seal(key, body) + body)
            os.replace(temporary, self._path(name))
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)

    def tidy(self) -> None:
        """Keep only the newest files; what an interrupted run left behind goes with the old ones."""
        with suppress(OSError):
            entries = [entry for entry in os.scandir(self._folder) if entry.name.endswith((_SUFFIX, ".tmp"))]
            if len(entries) > self._most:
                entries.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
                for entry in entries[self._most :]:
                    os.unlink(entry.path)

    def _path(self, name: str) -> str:
        return os.path.join(self._folder, name + _SUFFIX)


def _seal(key: bytes, body: bytes | memoryview) -> bytes:
    return sha256(key + sha256(body).digest()).digest()
