"""Reads files, lints them, and hands on what was found, in order: the only file input there is."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.checks.base import Rule
from linter.config import Config, ConfigError, PathSettings
from linter.document import Source
from linter.engine import Ruleset, lint, ruleset
from linter.files import STDIN, targets
from linter.finding import Finding, Level
from linter.globs import Globs
from linter.readers import SUFFIXES, reader
from linter.readers.base import Broken
from linter.rules import bundled, chosen, load_rules


class Checked(NamedTuple):
    """A file after its turn; `failed` if it could not be checked, which its one finding then tells."""

    path: str
    findings: tuple[Finding, ...]
    source: str
    failed: bool = False


def check(paths: Sequence[str], config: Config, stdin_name: str | None) -> Iterator[Checked]:
    """Lint all files below these paths, in order. Raises ConfigError before the first file."""
    linter = Linter(config)
    for target in targets(paths, Globs(config.root, config.exclude)):
        if target.problem:
            yield failure(target.path, target.problem)
        else:
            name = stdin_name if target.path == STDIN else None
            yield linter.check(target.path, name or target.path)


class Linter:
    """The rules of a run, ready for any file of it."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._rules = all_rules(config.rules)
        self._overrides = [(Globs(config.root, [p.glob]), p) for p in config.paths]
        self._rulesets: dict[tuple[PathSettings, ...], Ruleset] = {}

    def check(self, path: str, name: str) -> Checked:
        """Lint one file; `name` is what it is called in findings, and tells its format."""
        config = self._config
        try:
            text = decode(read_bytes(path), config.encoding)
            rules = self.rules_for(name)
            read = reader(config.format or SUFFIXES.get(os.path.splitext(name)[1].lower(), "plain"))
            findings: list[Finding] = []
            for document in read(Source(name, text), config.reading):
                findings += lint(document, rules)
        except Broken as broken:
            return failure(name, str(broken), broken.line, broken.column)
        return Checked(name, tuple(findings), text)

    def rules_for(self, path: str) -> Ruleset:
        """The rules that are on for a path, compiled once for all paths with the same settings."""
        settings = tuple(p for globs, p in self._overrides if globs.match(path))
        if settings not in self._rulesets:
            self._rulesets[settings] = self._compile(settings)
        return self._rulesets[settings]

    def _compile(self, settings: Sequence[PathSettings]) -> Ruleset:
        config = self._config
        rules = chosen(self._rules, config.select, config.ignore)
        levels: dict[str, Level] = dict(config.levels)
        for setting in settings:
            rules = chosen(rules, setting.select, setting.ignore)
            levels |= setting.levels
        return ruleset(_levelled(rule, levels) for rule in rules)


def _levelled(rule: Rule, levels: Mapping[str, Level]) -> Rule:
    style = rule.id.partition(".")[0]
    return rule._replace(level=levels.get(rule.id) or levels.get(style) or rule.level)


def all_rules(folders: Sequence[str]) -> tuple[Rule, ...]:
    """The bundled rules and those in these folders. Raises ConfigError with all mistakes in them."""
    missing = [folder for folder in folders if not os.path.isdir(folder)]
    if missing:
        raise ConfigError("\n".join(f"{folder}: no such folder of rules" for folder in missing))
    loaded = load_rules([bundled(), *folders])
    if loaded.mistakes:
        raise ConfigError("\n".join(map(str, loaded.mistakes)))
    return tuple(file.rule for file in loaded.files)


def failure(path: str, message: str, line: int = 1, column: int = 1) -> Checked:
    """A file that could not be checked, as its one finding."""
    finding = Finding(path, line, column, line, column, "file.unreadable", "error", message, "")
    return Checked(path, (finding,), "", failed=True)


def read_bytes(path: str) -> bytes:
    """A file's bytes. Raises Broken."""
    try:
        if path == STDIN:
            return sys.stdin.buffer.read()
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise Broken(f"This file cannot be read ({error.strerror}); check its permissions.") from error


def decode(data: bytes, encoding: str) -> str:
    """The text of a file. Raises Broken with the place of the first byte that is not text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data[:8192]:
        raise Broken("This is not a text file; leave it out with exclude.")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise Broken(
            f"Save this file as {encoding.upper()}, or name its encoding with --encoding: "
            f"byte {error.start} (0x{data[error.start]:02X}) is not {encoding.upper()}.",
            before.count(b"\n") + 1,
            len(before[before.rfind(b"\n") + 1 :].decode(encoding, "replace")) + 1,
        ) from error
