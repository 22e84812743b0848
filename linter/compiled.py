"""The rules of a folder as they were compiled before, for as long as its files read the same."""

import os
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from linter.cache import Drawer, edition, user_folder
from linter.checks.base import Rule
from linter.mistake import Mistake
from linter.rules import Example, RuleFile, RuleFiles, Written, contents, read_rules

_MOST = 64  # files: two for each folder of rules


class Compiled(NamedTuple):
    """The rules of a folder, and every mistake in it."""

    rules: tuple[Rule, ...]
    mistakes: tuple[Mistake, ...] = ()


def compiled_rules(folder: str) -> Compiled:
    """The rules in a folder."""
    kept = _Kept.of(folder)
    rows = kept.get("rules")
    if rows is not None:
        return Compiled(tuple(Rule(*row) for row in rows))
    files, mistakes = kept.made()
    return Compiled(tuple(file.rule for file in files), mistakes)


def compiled_files(folder: str) -> RuleFiles:
    """The same with their examples, which `newslint check` has no use for."""
    kept = _Kept.of(folder)
    rows, examples = kept.get("rules"), kept.get("examples")
    if rows is None or examples is None:
        return kept.made()
    files = (
        RuleFile(Rule(*row), good, tuple(Example(*example) for example in bad))
        for row, (good, bad) in zip(rows, examples, strict=True)
    )
    return RuleFiles(tuple(files), ())


class _Kept(NamedTuple):
    """What is kept of a folder of rules."""

    written: Sequence[Written]
    drawer: Drawer
    name: str
    key: bytes

    @classmethod
    def of(cls, folder: str) -> "_Kept":
        written = list(contents([folder]))
        name = sha256(os.fsencode(os.path.abspath(folder))).hexdigest()[:32]
        return cls(written, Drawer(os.path.join(user_folder(), "rules"), _MOST), name, _key(written))

    def get(self, what: str) -> Any:
        return self.drawer.get(f"{self.name}-{what}", self.key)

    def made(self) -> RuleFiles:
        """The rules, read and, if all is well with them, kept."""
        loaded = read_rules(self.written)
        if not loaded.mistakes:
            examples = [(file.good, [tuple(example) for example in file.bad]) for file in loaded.files]
            self.drawer.put(f"{self.name}-examples", self.key, examples)
            self.drawer.put(f"{self.name}-rules", self.key, [tuple(file.rule) for file in loaded.files])
        return loaded


def _key(written: Iterable[Written]) -> bytes:
    digest = sha256(edition())
    for path, data in written:
        digest.update(os.fsencode(path))
        digest.update(sha256(data).digest() if isinstance(data, bytes) else b"unreadable")
    return digest.digest()
