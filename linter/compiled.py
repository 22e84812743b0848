"""The rules of a folder as they were compiled before, for as long as its files read the same."""

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from linter.cache import digest, rules_drawer
from linter.edition import edition
from linter.mistake import Mistake
from linter.rule import Rule
from linter.rules import SUFFIX, Example, RuleFile, RuleFiles, Written, contents, read_rules
from linter.snapshot import digest_of, snapshot

_LARGE = 400  # bytes


class Packed(Mapping[str, Any]):
    """What a kind made of a rule's fields; the large values are unpacked when they are first needed."""

    def __init__(self, values: dict[str, Any], large: dict[str, bytes]) -> None:
        self._values = values
        self._large = large

    def __getitem__(self, name: str) -> Any:
        if name in self._large:
            self._values[name] = marshal.loads(self._large[name])
            del self._large[name]
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._values, *self._large))

    def __len__(self) -> int:
        return len(self._values) + len(self._large)


def _packed(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The small values, and the large ones as bytes."""
    large = {name: told for name, value in data.items() if len(told := marshal.dumps(value)) > _LARGE}
    return {name: value for name, value in data.items() if name not in large}, large


class RuleFolder:
    """A style, or a folder of styles. Its rules are read only if they were not compiled before, and their
    examples only if somebody asks for them."""

    def __init__(self, path: str, cache_dir: str | None = None) -> None:
        self._path = path
        self._cache_dir = cache_dir
        self._drawer = rules_drawer(cache_dir)
        self.digest = snapshot(path, (SUFFIX,), 1, self._drawer)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rules that can be used."""
        ids: tuple[str, ...] = self._survey[0]
        return ids

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Every mistake in the folder."""
        return tuple(Mistake(*row) for row in self._survey[1])

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that can be used."""
        kept = self._get("rules")
        if kept is None:
            return tuple(file.rule for file in self._read.files)
        return tuple(Rule._make((*row, Packed(*data))) for *row, data in kept)

    @property
    def files(self) -> tuple[RuleFile, ...]:
        """The rules with their examples."""
        kept = self._get("examples")
        if kept is None:
            return self._read.files
        return tuple(
            RuleFile(rule, good, tuple(Example(*example) for example in bad))
            for rule, (good, bad) in zip(self.rules, kept, strict=True)
        )

    @cached_property
    def _survey(self) -> Any:
        return self._get("survey") or _survey(self._read)

    @cached_property
    def _read(self) -> RuleFiles:
        """The rules, read and kept."""
        written = list(contents([self._path]))
        loaded = read_rules(written)
        there = self._digest(written)
        if there != self.digest:  # somebody is at work on them
            self.digest = there
            return loaded
        examples = [(file.good, [tuple(example) for example in file.bad]) for file in loaded.files]
        self._keep("examples", examples)
        self._keep("rules", [(*file.rule[:-1], _packed(file.rule.data)) for file in loaded.files])
        self._keep("survey", _survey(loaded))
        self._drawer.tidy()
        return loaded

    def _digest(self, written: Iterable[Written]) -> bytes:
        found = {os.path.relpath(path, self._path).replace(os.sep, "/"): data for path, data in written}
        return digest_of((b, None if isinstance(d, OSError) else d) for b, d in sorted(found.items()))

    def _get(self, what: str) -> Any:
        return self._drawer.get(self._name(what), self._key)

    def _keep(self, what: str, value: Any) -> None:
        self._drawer.put(self._name(what), self._key, value)

    def _name(self, what: str) -> str:
        return f"{digest(os.fsencode(os.path.abspath(self._path))).hex()[:32]}-{what}"

    @cached_property
    def _key(self) -> bytes:
        return digest(edition(self._cache_dir), self.digest, os.fsencode(self._path))


def _survey(loaded: RuleFiles) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """What a run whose findings are all known needs to know of the rules."""
    return tuple(file.rule.id for file in loaded.files), [tuple(mistake) for mistake in loaded.mistakes]
