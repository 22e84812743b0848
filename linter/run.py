"""Lints or fixes file after file: the part of a run for which the rules themselves are needed."""

import os
from collections.abc import Iterable, Sequence
from itertools import islice

from linter import builtin
from linter.cache import digest, ready_drawer
from linter.checked import Checked, Work, crash, failure, in_time, is_late
from linter.config import Config
from linter.document import Document
from linter.edition import edition
from linter.encoding import decode
from linter.engine import Ruleset, lint, lint_all, ruleset
from linter.files import Target, read_bytes
from linter.finding import LEVELS, Finding
from linter.mend import Plan, Unfixable, mend
from linter.readers import reader
from linter.readers.base import ENGLISH
from linter.readers.sniff import format_of
from linter.reading import Broken, Foreign
from linter.ready import Ready
from linter.review import Review
from linter.rule import Rule
from linter.rules import bundled
from linter.selection import Selection, Settings
from linter.sieve import Lines, Sieve, Sifted
from linter.source import Source
from linter.write import NotWritten, put_back

_LONG = 128 << 10  # characters of a file that is looked at by itself


class Linter:
    """The rules of a run, ready for any file of it. Raises ConfigError."""

    def __init__(
        self, config: Config, sieve: Sieve | None = None, selection: Selection | None = None
    ) -> None:
        self._config = config
        self._selection = selection or Selection(config)
        self._review = Review(self._selection, sieve or Sieve())
        self._rulesets: dict[Settings, Ruleset] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules there are, on or not."""
        return self._selection.book.rules

    def check(self, target: Target, name: str) -> Checked:
        """Lint one file, or fix it if the config says so, called `name` in findings."""
        try:
            work = Work(target, name, read_bytes(target))
        except Broken as broken:
            return failure(name, str(broken))
        (checked,) = self.examine_all([work])
        if self._config.fix or (checked.failed and not is_late(checked)):
            return checked
        source = Source(name, checked.source)
        left = self._review.left(source, checked.findings, self._review.lines(name))
        return checked._replace(findings=left.findings, gone=left.gone)

    def examine_all(self, works: Sequence[Work]) -> list[Checked]:
        """All findings in each file, or what is left of them after fixing it. Whatever happens to one stays
        with it; together they are done sooner than one by one."""
        opened = [self._opened(work) for work in works]
        files = [file for file in opened if isinstance(file, _Opened)]
        for rules in {id(file.rules): file.rules for file in files}.values():
            _judge([file for file in files if file.rules is rules], rules)
        return [file.checked() if isinstance(file, _Opened) else file for file in opened]

    def findings(self, source: Source) -> list[Finding]:
        """What the rules find in a file. Raises Broken."""
        return self._found(source)[0]

    def _opened(self, work: Work) -> "_Opened | Checked":
        """A file that was read, or what came of it."""
        try:
            source = Source(work.name, decode(work.data, self._config.encoding))
            if self._config.fix:
                return self._fixed(work, source)
            if len(source.text) > _LONG:
                findings, foreign = self._found(source)
                return in_time(Checked(work.name, tuple(findings), source.text, foreign=foreign))
            return _Opened(source, list(self.read(source)), self.rules_for(source.path))
        except Broken as broken:
            if isinstance(broken, Foreign) and _was_met(work.target):
                return Checked(work.name, (), "", skipped=True)
            return failure(work.name, str(broken), broken.line, broken.column)
        except Exception as error:
            return crash(work.name, error)

    def read(self, source: Source) -> Iterable[Document]:
        """The articles in a file. Raises Broken."""
        return reader(self._config.format or format_of(source.path, source.text))(
            source, self._config.reading
        )

    def _found(self, source: Source) -> tuple[list[Finding], int]:
        """The findings, and how many articles are in other languages than English."""
        rules = self.rules_for(source.path)
        findings: list[Finding] = []
        foreign = 0
        for number, document in enumerate(self.read(source)):
            findings += lint(document, rules, raw=number == 0)
            foreign += document.language != ENGLISH
        return findings, foreign

    def rules_for(self, path: str) -> Ruleset:
        """The rules that are on for a path, compiled once for all paths with the same settings."""
        settings = self._selection.settings(path)
        if settings not in self._rulesets:
            known = {rule.id: rule.enabled for rule in self.rules}
            ready = self._ready(settings)
            self._rulesets[settings] = ruleset(self._selection.rules(settings), known, ready)
            ready.keep()
        return self._rulesets[settings]

    def _ready(self, settings: Settings) -> Ready:
        """What was made before of the rules of these folders with these settings."""
        cache_dir = self._config.cache_dir
        folders = map(os.fsencode, (bundled(), *self._config.rules))
        name = digest(*folders, self._selection.about(settings)).hex()[:32]
        key = digest(edition(cache_dir), self._selection.told(settings))
        return Ready(ready_drawer(cache_dir), name, key)

    def _look(self, source: Source, lines: Lines | None) -> Sifted:
        findings, foreign = self._found(source)
        return self._review.left(source, findings, lines)._replace(foreign=foreign)

    def _fixed(self, work: Work, source: Source) -> Checked:
        config = self._config
        lines = self._review.lines(source.path)
        plan = Plan(config.encoding, LEVELS[LEVELS.index(config.min_level) :], config.unsafe_fixes)
        try:
            mended = mend(work.data, source, lines, self._look, plan)
            if config.fix == "write":
                put_back(work.target, work.data, mended.data)
        except (Unfixable, NotWritten) as problem:
            left = self._look(source, lines)
            finding = failure(source.path, str(problem), rule=builtin.NOT_FIXED).findings[0]
            return Checked(source.path, (*left.findings, finding), source.text, failed=True)
        left = mended.left
        return in_time(
            Checked(
                source.path,
                left.findings,
                mended.text,
                mended=mended.findings,
                before=source.text,
                gone=left.gone,
                foreign=left.foreign,
            )
        )


class _Opened:
    """A file that was read, and what is found in its documents."""

    def __init__(self, source: Source, documents: Sequence[Document], rules: Ruleset) -> None:
        self.source = source
        self.documents = documents
        self.rules = rules
        self.outcomes: Sequence[list[Finding] | Exception] = ()

    def checked(self) -> Checked:
        findings: list[Finding] = []
        for outcome in self.outcomes:
            if isinstance(outcome, Exception):
                return crash(self.source.path, outcome)
            findings += outcome
        foreign = sum(document.language != ENGLISH for document in self.documents)
        return in_time(Checked(self.source.path, tuple(findings), self.source.text, foreign=foreign))


def _judge(files: Sequence[_Opened], rules: Ruleset) -> None:
    """Find what there is in files with the same rules."""
    documents = ((document, number == 0) for file in files for number, document in enumerate(file.documents))
    outcomes = iter(lint_all(documents, rules))
    for file in files:
        file.outcomes = list(islice(outcomes, len(file.documents)))


def _was_met(target: Target) -> bool:
    """Was this file found in a folder, so that nobody said it holds copy?"""
    return not target.named or os.path.isdir(target.named)
