"""What newslint keeps between runs, in files of one folder. Whatever is wrong with one, it is not kept."""

import marshal
import os
import sys
from binascii import crc32
from contextlib import suppress
from typing import Any

try:
    from _blake2 import blake2b  # what hashlib has as well, but only after 3 ms for OpenSSL
except ImportError:
    from hashlib import blake2b

VARIABLE = "NEWSLINT_CACHE_DIR"
_SUFFIX = ".kept"
_MARKS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Kept by newslint; it may be deleted.\n",
}
_LENGTH = 32  # bytes of a digest


def hashed(data: bytes | memoryview) -> blake2b:
    """A digest to which more can be added."""
    return blake2b(data, digest_size=_LENGTH)


def digest(*parts: bytes | memoryview) -> bytes:
    """A digest of these parts, which tells where one ends and the next begins."""
    return hashed(b"".join(hashed(part).digest() for part in parts)).digest()


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


def rules_drawer(cache_dir: str | None) -> "Drawer":
    """Where compiled rules are kept: four files for each folder of them."""
    return Drawer(os.path.join(cache_dir or user_folder(), "rules"), 4 * 64)


def ready_drawer(cache_dir: str | None) -> "Drawer":
    """Where is kept what runs make of rules and settings together: 2 MB for each of those used last."""
    return Drawer(os.path.join(cache_dir or user_folder(), "ready"), 16)


def findings_drawer(cache_dir: str | None) -> "Drawer":
    """Where findings are kept."""
    return Drawer(os.path.join(cache_dir or user_folder(), "findings"), 2 * 256)


def _seal(key: bytes, body: bytes | memoryview) -> bytes:
    """Tells what a file was made from, and whether it is whole, four times as fast as a digest of it all."""
    return digest(key, b"%d %d" % (len(body), crc32(body)))


class Drawer:
    """Plain values by name, each with a key that says what it was made from.

    A file is written beside and put in its place in one step, so runs do not disturb each other; a checksum
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
        body = memoryview(data)[_LENGTH:]
        if data[:_LENGTH] != _seal(key, body):
            return None
        return marshal.loads(body)

    def put(self, name: str, key: bytes, value: Any) -> None:
        """Keep a value, if the folder can be written."""
        body = marshal.dumps(value)
        temporary = os.path.join(self._folder, f"{os.urandom(8).hex()}.tmp{_SUFFIX}")
        try:
            self._prepare()
            with open(temporary, "xb") as file:
                file.write(_seal(key, body) + body)
            os.replace(temporary, self._path(name))
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)

    def _prepare(self) -> None:
        """Make the folder; one in a project stays out of commits, and any out of backups."""
        if os.path.isdir(self._folder):
            return
        os.makedirs(self._folder, 0o700, exist_ok=True)
        for name, text in _MARKS.items():
            with open(os.path.join(self._folder, name), "w", encoding="utf-8") as file:
                file.write(text)

    def tidy(self) -> None:
        """Keep only the newest files; what an interrupted run left behind goes with the old ones."""
        with suppress(OSError):
            entries = [entry for entry in os.scandir(self._folder) if entry.name.endswith(_SUFFIX)]
            if len(entries) > self._most:
                entries.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
                for entry in entries[self._most :]:
                    os.unlink(entry.path)

    def _path(self, name: str) -> str:
        return os.path.join(self._folder, name + _SUFFIX)
