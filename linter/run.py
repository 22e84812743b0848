"""Reads files, lints or fixes them, and hands on what was found, in order."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter import builtin
from linter.checks.base import Rule
from linter.compiled import compiled_files, compiled_rules
from linter.config import Config, ConfigError, PathSettings
from linter.document import Source
from linter.encoding import decode
from linter.engine import Ruleset, lint, ruleset
from linter.files import STDIN, Target
from linter.finding import LEVELS, Finding, Level
from linter.fingerprint import rule_of
from linter.globs import Globs
from linter.mistake import Mistake
from linter.readers import SUFFIXES, reader
from linter.readers.base import Broken
from linter.rules import RuleFile, bundled, chosen, repeated
from linter.settings import check_settings
from linter.sieve import Lines, Sieve, Sifted, sift


class Checked(NamedTuple):
    """A file after its turn; `failed` if something could not be done, which its last finding then tells."""

    path: str
    findings: tuple[Finding, ...]
    source: str
    failed: bool = False
    bug: str = ""  # what newslint itself failed with
    mended: tuple[Finding, ...] = ()
    before: str = ""  # the text before anything was mended
    gone: Mapping[str, int] = {}  # what the baseline knows and is not there any more, by fingerprint


class Linter:
    """The rules of a run, ready for any file of it. Raises ConfigError."""

    def __init__(self, config: Config, sieve: Sieve | None = None) -> None:
        self._config = config
        self._sieve = sieve or Sieve()
        self.rules = every_rule(config)
        check_settings(config, self.rules)
        self._known = {rule.id: rule.enabled for rule in self.rules}
        self._overrides = [(Globs(config.root, [p.glob]), p) for p in config.paths]
        self._rulesets: dict[tuple[int, ...], Ruleset] = {}  # by the overrides that match

    def check(self, target: Target, name: str) -> Checked:
        """Lint one file, or fix it if the config says so. Whatever happens stays with this file.

        `name` is what it is called in findings, and tells its format.
        """
        if target.problem:
            return failure(name, target.problem)
        try:
            data = read_bytes(target.path) if target.data is None else target.data
            source = Source(name, decode(data, self._config.encoding))
            if self._config.fix:
                return self._fixed(target, data, source)
            left = self._look(source, self._sieve.lines(name))
        except Broken as broken:
            return failure(name, str(broken), broken.line, broken.column)
        except Exception as error:
            return crash(name, error)
        return Checked(name, left.findings, source.text, gone=left.gone)

    def findings(self, source: Source) -> list[Finding]:
        """What the rules find in a file. Raises Broken."""
        name = source.path
        read = reader(self._config.format or SUFFIXES.get(os.path.splitext(name)[1].lower(), "plain"))
        rules = self.rules_for(name)
        findings: list[Finding] = []
        for document in read(source, self._config.reading):
            findings += lint(document, rules)
        return findings

    def _look(self, source: Source, lines: Lines | None) -> Sifted:
        known = self._sieve.known(source.path)
        if known:  # only of rules that are on here can be said that their findings are gone
            on = {rule.id for rule in self.rules_for(source.path).rules}
            known = {key: times for key, times in known.items() if rule_of(key) in on}
        return sift(source, self.findings(source), lines, known)

    def _fixed(self, target: Target, data: bytes, source: Source) -> Checked:
        from linter.mend import Plan, Unfixable, mend  # nothing that a run without --fix needs
        from linter.write import NotWritten

        config = self._config
        lines = self._sieve.lines(source.path)
        levels = LEVELS[LEVELS.index(config.min_level) :]
        try:
            mended = mend(data, source, lines, self._look, Plan(config.encoding, levels, config.unsafe_fixes))
            if config.fix == "write":
                write(target, data, mended.data)
        except (Unfixable, NotWritten) as problem:
            left = self._look(source, lines)
            finding = failure(source.path, str(problem), rule=builtin.NOT_FIXED).findings[0]
            return Checked(source.path, (*left.findings, finding), source.text, failed=True)
        left = mended.left
        return Checked(
            source.path, left.findings, mended.text, False, "", mended.findings, source.text, left.gone
        )

    def rules_for(self, path: str) -> Ruleset:
        """The rules that are on for a path, compiled once for all paths with the same settings."""
        matching = tuple(n for n, (globs, _) in enumerate(self._overrides) if globs.match(path))
        if matching not in self._rulesets:
            self._rulesets[matching] = self._compile([self._overrides[n][1] for n in matching])
        return self._rulesets[matching]

    def _compile(self, settings: Sequence[PathSettings]) -> Ruleset:
        config = self._config
        select, ignore, levels = config.select, config.ignore, dict(config.levels)
        for setting in settings:
            select, ignore = setting.select or select, (*ignore, *setting.ignore)
            levels |= setting.levels
        rules = chosen(self.rules, select, ignore)
        rules = [_preferring(with_levels(rule, levels), config.prefer) for rule in rules]
        return ruleset(rules, self._known)


def check(linter: Linter, targets: Iterable[Target], stdin_name: str | None) -> Iterator[Checked]:
    """Check all these files, in order."""
    for target in targets:
        name = stdin_name if target.path == STDIN else None
        yield linter.check(target, name or target.path)


def with_levels(rule: Rule, levels: Mapping[str, Level]) -> Rule:
    """A rule at the level that the config gives to it, or to its style."""
    style = rule.id.partition(".")[0]
    return rule._replace(level=levels.get(rule.id) or levels.get(style) or rule.level)


def _preferring(rule: Rule, forms: Sequence[str]) -> Rule:
    """A rule about names that wants these forms."""
    if not forms or rule.kind != "consistency":
        return rule
    return rule._replace(data={**rule.data, "prefer": [*rule.data.get("prefer", ()), *forms]})


def every_rule(config: Config) -> tuple[Rule, ...]:
    """All rules there are for a run, on or not. Raises ConfigError."""
    compiled = [compiled_rules(folder) for folder in _folders(config.rules)]
    rules = [rule for each in compiled for rule in each.rules]
    _refuse([mistake for each in compiled for mistake in each.mistakes], rules)
    return (*builtin.RULES, *rules)


def rule_files(folders: Sequence[str]) -> tuple[RuleFile, ...]:
    """The bundled rules and those in these folders. Raises ConfigError with all mistakes in them."""
    loaded = [compiled_files(folder) for folder in _folders(folders)]
    files = tuple(file for each in loaded for file in each.files)
    _refuse([mistake for each in loaded for mistake in each.mistakes], [file.rule for file in files])
    return files


def _refuse(mistakes: Sequence[Mistake], rules: Iterable[Rule]) -> None:
    told = [str(mistake) for mistake in (*mistakes, *repeated(rules))]
    if told:
        raise ConfigError("\n".join(told))


def _folders(given: Sequence[str]) -> Sequence[str]:
    missing = [folder for folder in given if not os.path.isdir(folder)]
    if missing:
        raise ConfigError(
            "\n".join(f"{folder}: no such folder of rules; check --rules" for folder in missing)
        )
    return [bundled(), *given]


def failure(
    path: str, message: str, line: int = 1, column: int = 1, rule: Rule = builtin.UNREADABLE
) -> Checked:
    """A file for which something could not be done, as its one finding."""
    text = rule.message.replace("%s", message)
    return Checked(
        path, (Finding(path, line, column, line, column, rule.id, rule.level, text, ""),), "", True
    )


def crash(path: str, error: Exception) -> Checked:
    """A file over which newslint itself failed, with all that is worth sending us."""
    from traceback import format_exception, format_exception_only  # 5 ms that only a bug costs

    what = "".join(format_exception_only(error)).strip()
    return failure(path, what, rule=builtin.CRASHED)._replace(bug="".join(format_exception(error)))


def read_bytes(path: str) -> bytes:
    """A file's bytes. Raises Broken."""
    try:
        if path == STDIN:
            return sys.stdin.buffer.read()
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise Broken(f"This file cannot be read ({error.strerror}); check its permissions.") from error


def write(target: Target, old: bytes, new: bytes) -> None:
    """Put a fixed file where the old one is; never outside what was named on the command line."""
    from linter.write import NotWritten, replace  # nothing that a run without --fix needs

    if target.path == STDIN:
        sys.stdout.buffer.write(new)
        return
    if new == old:
        return
    named, real = os.path.realpath(target.named), os.path.realpath(target.path)
    if real != named and not real.startswith(os.path.join(named, "")):
        raise NotWritten(f"This is a link to {real}; name that file to have it fixed.")
    replace(real, new, old)
