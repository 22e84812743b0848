"""Files written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from linter.config import ConfigError
from linter.files import STDIN, Target

_BINARY = getattr(os, "O_BINARY", 0)  # of Windows


class NotWritten(ConfigError):
    """A file was left as it was; says why, and what to do."""


def put_back(target: Target, old: bytes, new: bytes) -> None:
    """Put a fixed file where the old one is; never outside what was named on the command line.

    Raises NotWritten.
    """
    if target.path == STDIN:
        sys.stdout.buffer.write(new)
        return
    if new == old:
        return
    named, real = os.path.realpath(target.named), os.path.realpath(target.path)
    if real != named and not real.startswith(os.path.join(named, "")):
        raise NotWritten(f"This is a link to {real}; name that file to have it fixed.")
    replace(real, new, old)


def replace(path: str, data: bytes, expected: bytes | None = None) -> None:
    """Put `data` into a file, unless it no longer holds `expected`. Raises NotWritten."""
    with whole(path, expected) as file, _told(path):
        file.write(data)


@contextmanager
def whole(path: str, expected: bytes | None = None) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of the one at `path` in one step when all went well:
    whoever looks sees the old file or the new one.

    Links are followed; permissions, owner and extended attributes are kept. Raises NotWritten.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):  # a pipe or a terminal
        with open(target, "wb") as special:
            yield special
        return
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise NotWritten(f"Allow writing to {path} first: it is write-protected.")
    temporary = os.path.join(os.path.dirname(target), f".newslint-{os.urandom(6).hex()}.tmp")
    try:
        with _told(path):
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        with open(descriptor, "wb") as file:
            yield file
            with _told(path):
                file.flush()
                _take_over(target, temporary)
                os.fsync(file.fileno())
        with _told(path):
            if expected is not None and _read(target) != expected:
                raise NotWritten("Run newslint again: this file was changed by someone else meanwhile.")
            os.replace(temporary, target)
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


@contextmanager
def _told(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWritten(f"Check the folder of {path}: it cannot be written ({error.strerror}).") from error


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _take_over(old: str, new: str) -> None:
    """Give a file what another one has beside its bytes, as far as the system allows."""
    if not os.path.exists(old):
        os.chmod(new, 0o666 & ~_umask())
        return
    status = os.stat(old)
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (os.getuid(), os.getgid()):
        with suppress(PermissionError):  # only root may give files away
            os.chown(new, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):  # some file systems have none, and some attributes belong to the system
            for name in os.listxattr(old):
                os.setxattr(new, name, os.getxattr(old, name))
    os.chmod(new, status.st_mode & 0o7777)


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask
