"""`--profile`: where the time of a run goes, by stage and by rule.

Whatever is to be watched is wrapped, so that a run without the option pays nothing. The time of a stage is
without that of the stages inside it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from time import process_time
from typing import Any

from linter import outputs, rulebook, run, session
from linter.checks.base import Checker, Hit, Rule
from linter.document import Document, once
from linter.engine import Ruleset
from linter.lexicon import Lexicon, Literal, Matches

_STAGES: tuple[tuple[Any, str, str], ...] = (
    (rulebook.Rulebook, "__init__", "look for changed rules"),
    (session, "read_bytes", "read files"),
    (run, "decode", "decode"),
    (run, "lint", "put findings together"),
    (run, "lint_all", "put findings together"),
    (Lexicon, "__init__", "build the lexicon"),
    (Lexicon, "scan", "look for all literals at once"),
)
_START = "start Python and newslint"
_REST = "all else"
_LITTLE = 0.001  # the share of the whole from which on a rule has a line of its own


class Profile:
    """Watches this process from now on."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float, {_START: process_time()})
        self._times: Counter[str] = Counter([_START])
        self._inside = [0.0]  # of each stage that has begun: what others in it took
        self._rules: set[str] = set()
        for owner, name, stage in _STAGES:
            setattr(owner, name, self._timed(stage, getattr(owner, name)))
        for name, value in list(vars(Document).items()):
            if isinstance(value, once):
                setattr(Document, name, once(self._timed(f"document: {name}", value.make)))
        for owner, name, watch in (
            (run, "reader", self._reader),
            (run, "ruleset", self._ruleset),
            (outputs, "report", self._report),
        ):
            setattr(owner, name, watch(getattr(owner, name)))

    def table(self) -> str:
        """A line for each stage and each rule, the dearest first."""
        whole = process_time()
        seconds = dict.fromkeys(self._rules, 0.0) | self._seconds
        seconds[_REST] = whole - sum(self._seconds.values())
        small = {name for name in self._rules if seconds[name] < whole * _LITTLE}
        stages = sorted(seconds.keys() - self._rules, key=seconds.__getitem__, reverse=True)
        rules = sorted(self._rules - small, key=seconds.__getitem__, reverse=True)
        lines = [f"{whole:9.3f} s of processor time, of which", ""]
        for name in (*stages, "", *rules):
            share = f"{seconds[name]:9.3f} {seconds[name] / whole:7.1%} {self._times[name]:9,}  {name}"
            lines.append(share if name else "")
        left = sum(seconds[name] for name in small)
        return "\n".join([*lines, f"{left:9.3f} {left / whole:7.1%} {'':9}  {len(small)} other rules"])

    @contextmanager
    def _stage(self, name: str, times: int = 1) -> Iterator[None]:
        begun = process_time()
        self._inside.append(0.0)
        try:
            yield
        finally:
            took = process_time() - begun
            self._seconds[name] += took - self._inside.pop()
            self._times[name] += times
            self._inside[-1] += took

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watched(*arguments: Any, **named: Any) -> Any:
            with self._stage(name):
                return function(*arguments, **named)

        return watched

    def _each(self, name: str, things: Iterable[Any]) -> Iterator[Any]:
        """The things, one by one, as they are made."""
        things = iter(things)
        self._times[name] += 1
        while True:
            with self._stage(name, 0):
                try:
                    thing = next(things)
                except StopIteration:
                    return
            yield thing

    def _reader(self, reader: Callable[[str], Any]) -> Callable[[str], Any]:
        def watched(name: str) -> Any:
            read = reader(name)
            return lambda source, reading: self._each(f"read {name}", read(source, reading))

        return watched

    def _report(self, report: Callable[[str], Any]) -> Callable[[str], Any]:
        def watched(module: str) -> Any:
            write = report(module)
            return lambda files, look: self._each("write the report", write(files, look))

        return watched

    def _ruleset(self, ruleset: Callable[..., Any]) -> Callable[..., Ruleset]:
        def make(*arguments: Any) -> Ruleset:
            with self._stage("compile rules"):
                made = ruleset(*arguments)
            return self._watched(made)

        return make

    def _watched(self, rules: Ruleset) -> Ruleset:
        checkers = tuple(_Watched(checker, self._finder(checker)) for checker in rules.checkers)
        return rules._replace(checkers=checkers, raw=self._watched(rules.raw) if rules.raw else None)

    def _finder(self, checker: Checker) -> Callable[[Document, Matches], Iterator[Hit]]:
        name = _name(checker)
        self._rules.add(name)
        return lambda document, matches: self._each(name, checker.find(document, matches))


class _Watched:
    """A checker whose time is taken."""

    def __init__(self, checker: Checker, find: Callable[[Document, Matches], Iterator[Hit]]) -> None:
        self.literals: Sequence[Literal] = checker.literals
        self.always = checker.always
        self.find = find


def _name(checker: Checker) -> str:
    """The rule that it checks, or what rules it checks together."""
    for value in vars(checker).values():
        if isinstance(value, Rule):
            return value.id
    kind = type(checker).__module__.rpartition(".")[2]
    return f"all rules of the kind {kind}"
