"""The rules of a run: built in, bundled, and of the user's own folders."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from linter import builtin
from linter.cache import digest
from linter.compiled import RuleFolder
from linter.config import ConfigError, Vocabulary
from linter.precompiled import precompiled
from linter.rule import Rule
from linter.rules import RuleFile, bundled, repeated


class Rulebook(Mapping[str, Rule]):
    """All rules there are for a run, on or not, by id; they are loaded when the first is asked for.

    `remarks` tell what their files hold that had to be left out. Raises ConfigError with all mistakes.
    """

    def __init__(
        self, folders: Sequence[str], cache_dir: str | None = None, vocabulary: Vocabulary | None = None
    ) -> None:
        self._vocabulary = vocabulary or Vocabulary()
        self._cache_dir = cache_dir
        self._folders = [RuleFolder(path, cache_dir) for path in (bundled(), *_existing(folders))]
        mistakes = [mistake for folder in self._folders for mistake in folder.mistakes]
        if len(set(self.ids)) < len(self.ids):
            mistakes += repeated(self.rules)
        if any(mistake.grave for mistake in mistakes):
            raise ConfigError("\n".join(map(str, mistakes)))
        self.remarks = tuple(mistakes)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        own = (rule.id for rule in builtin.RULES)
        of_files = (identity for folder in self._folders for identity in folder.ids)
        return (*own, *of_files, *(rule.id for rule in self._made))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in order."""
        return (*builtin.RULES, *(r for folder in self._folders for r in folder.rules), *self._made)

    @cached_property
    def _made(self) -> tuple[Rule, ...]:
        """The rules that come of the vocabulary."""
        if not any(self._vocabulary):
            return ()
        from linter import vocabularies  # the kinds of rule, which a run without a vocabulary may not need

        with precompiled(self._cache_dir):
            return tuple(vocabularies.rules(self._vocabulary))

    @property
    def files(self) -> tuple[RuleFile, ...]:
        """Those that come from files, with their examples."""
        return tuple(file for folder in self._folders for file in folder.files)

    @property
    def digest(self) -> bytes:
        """What tells these rules from others."""
        return digest(*(folder.digest for folder in self._folders))

    @cached_property
    def _by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    def __getitem__(self, identity: str) -> Rule:
        return self._by_id[identity]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)


def _existing(folders: Sequence[str]) -> Sequence[str]:
    missing = [folder for folder in folders if not os.path.isdir(folder)]
    if missing:
        raise ConfigError(
            "\n".join(f"{folder}: no such folder of rules; check --rules" for folder in missing)
        )
    return folders
