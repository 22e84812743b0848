"""Findings of earlier runs, by a digest of the file and of everything they depend on."""

import marshal
from typing import Any

from linter.cache import digest, findings_drawer, hashed
from linter.edition import edition
from linter.finding import Finding
from linter.rows import findings_of, rows_of

_SHELVES = 256  # by the first byte of the digest, so that a run of few files reads little
_MOST = 64 << 20  # bytes that are kept in all
_PATIENCE = 4 << 20  # bytes of new findings after which they are written
_LENGTH = 20  # bytes of a digest that are kept
_KEY = b"findings"

Context = Any  # a digest that has begun
Kept = tuple[tuple[Finding, ...], int]  # the findings, and how many articles are not in English


class Remembered:
    """The findings of files, whatever their names. Entries that have not been used for long go first."""

    def __init__(self, cache_dir: str | None = None) -> None:
        self._drawer = findings_drawer(cache_dir)
        self._edition = edition(cache_dir)
        self._shelves: dict[int, dict[bytes, bytes]] = {}
        self._new: dict[int, dict[bytes, bytes]] = {}
        self._used: dict[int, list[bytes]] = {}
        self._size = 0

    def context(self, *parts: bytes) -> Context:
        """What findings depend on beside the file: this newslint, the rules, the settings."""
        return hashed(digest(self._edition, *parts))

    @staticmethod
    def key(context: Context, data: bytes) -> bytes:
        """What the findings of a file are remembered by."""
        whole = context.copy()
        whole.update(data)
        key: bytes = whole.digest()[:_LENGTH]
        return key

    def get(self, key: bytes, path: str) -> Kept | None:
        """What came of a file that is now called so; None if that is not known."""
        number = key[0]
        if number not in self._shelves:
            self._shelves[number] = self._drawer.get(f"{number:02x}", _KEY) or {}
        kept = self._shelves[number].get(key)
        if kept is None:
            return None
        self._used.setdefault(number, []).append(key)
        rows, foreign = marshal.loads(kept)
        return findings_of(path, rows), foreign

    def put(self, key: bytes, kept: Kept) -> None:
        """Remember what came of a file."""
        findings, foreign = kept
        entry = marshal.dumps((rows_of(findings), foreign))
        self._new.setdefault(key[0], {})[key] = entry
        self._size += len(entry)
        if self._size > _PATIENCE:
            self.save()

    def save(self) -> None:
        """Write what is new, beside what other runs have written meanwhile."""
        for number, new in self._new.items():
            shelf = self._drawer.get(f"{number:02x}", _KEY) or {}
            for key in self._used.pop(number, ()):
                if key in shelf:
                    shelf[key] = shelf.pop(key)
            self._shelves[number] = _bounded(shelf | new)
            self._drawer.put(f"{number:02x}", _KEY, self._shelves[number])
        if self._new:
            self._drawer.tidy()
        self._new, self._size = {}, 0


def _bounded(shelf: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """The last entries, as many as there is room for."""
    left = _MOST // _SHELVES
    kept = []
    for key, entry in reversed(shelf.items()):
        left -= len(key) + len(entry)
        if left < 0:
            break
        kept.append((key, entry))
    return dict(reversed(kept))
