"""lint(document, ruleset) -> findings. Pure, and the only place where offsets become lines."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from linter.checks import ARRANGED, KINDS
from linter.checks.base import Change, Checker, Hit, Rule
from linter.document import Document
from linter.finding import Edit, Finding, Fix
from linter.lexicon import NOTHING, Lexicon, Literal, Matches, table_of
from linter.message import filled
from linter.notices import complaints, endless, given_up
from linter.parts import Part, parts
from linter.patience import OutOfTime, share
from linter.scopes import is_prose, is_raw, looks_at
from linter.suppress import Suppressions, is_sic

_ORDER = itemgetter(1, 2, 3, 4, 5, 7)  # place, rule, message


class Ruleset(NamedTuple):
    """Rules compiled together; made by `ruleset`."""

    rules: tuple[Rule, ...]
    checkers: tuple[Checker, ...]
    always: int  # so many of them, the first ones, see every document
    lexicon: Lexicon
    known: Mapping[str, bool]  # all rules there are, on or not here, and whether they are on by default
    limits: Mapping[str, int] = {}  # how often a rule may speak in an article, if that is limited
    raw: "Ruleset | None" = None  # those that look at the file as it is


Made = Callable[[str, Callable[[], Any]], Any]  # has a plain value made, or knows it from another time


def _anew(_: str, make: Callable[[], Any]) -> Any:
    return make()


def ruleset(rules: Iterable[Rule], known: Mapping[str, bool] | None = None, made_by: Made = _anew) -> Ruleset:
    """Compile rules, whatever their number, into one lexicon and their checkers."""
    rules = list(rules)
    known = known or {rule.id: rule.enabled for rule in rules}
    of_files = [rule for rule in rules if any(map(is_raw, rule.scope))]
    of_prose = [rule for rule in rules if not (rule.scope and all(map(is_raw, rule.scope)))]
    limits = {rule.id: rule.limit for rule in rules if rule.limit}
    made = _compiled(of_prose, known, made_by)._replace(rules=tuple(rules), limits=limits)
    return made._replace(raw=_compiled(of_files, known, _anew)) if of_files else made


def _compiled(rules: Iterable[Rule], known: Mapping[str, bool], made_by: Made) -> Ruleset:
    kinds: dict[str, list[Rule]] = {}
    for rule in rules:
        kinds.setdefault(rule.kind, []).append(rule)
    checkers = [c for kind, of in kinds.items() if kind in KINDS for c in _checkers(kind, of, made_by)]
    all_of_them = tuple(rule for of in kinds.values() for rule in of)
    checkers.sort(key=lambda checker: not checker.always)
    askers = _Askers(checkers)
    lexicon = Lexicon(askers, made_by("literals", lambda: table_of(askers)))
    return Ruleset(all_of_them, tuple(checkers), sum(c.always for c in checkers), lexicon, known)


def _checkers(kind: str, rules: Sequence[Rule], made_by: Made) -> Sequence[Checker]:
    if kind in ARRANGED:
        module = ARRANGED[kind]
        return module.compile(rules, made_by(kind, lambda: module.arrange(rules)))
    return KINDS[kind].compile(rules)


class _Askers(Sequence[Sequence[Literal]]):
    """The literals of each checker, which it need not make before they are looked at."""

    def __init__(self, checkers: Sequence[Checker]) -> None:
        self._checkers = checkers

    def __getitem__(self, number: Any) -> Any:
        return self._checkers[number].literals

    def __len__(self) -> int:
        return len(self._checkers)


def lint(document: Document, rules: Ruleset, *, raw: bool = True) -> list[Finding]:
    """What the rules find in a document, in the order of the file.

    `raw`: also what they find in the whole file as it is; of several documents in a file one will do.
    """
    turn = _Turn(document, raw)
    for look in turn.looks():  # one after the other: a document may be long
        _look([look], rules)
    outcome = _outcome(turn, rules)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def lint_all(documents: Iterable[tuple[Document, bool]], rules: Ruleset) -> list[list[Finding] | Exception]:
    """The same for some short documents, each with its `raw`; or what went wrong with one.

    Each checker looks at them in turn, so that what it works with stays at hand for the processor: all are
    done a seventh sooner than one by one.
    """
    turns = [_Turn(document, raw) for document, raw in documents]
    _look([look for turn in turns for look in turn.looks()], rules)
    return [_outcome(turn, rules) for turn in turns]


class _Turn:
    """A document, and what is known of it so far."""

    def __init__(self, document: Document, raw: bool) -> None:
        self.document = document
        self.raw = raw
        self.silent = Suppressions(document.comments, document.source) if document.comments else None
        self.late: list[OutOfTime] = []
        self.found: list[Finding] = []
        self.error: Exception | None = None

    def failed(self, error: Exception) -> None:
        """Take note of the first thing that went wrong."""
        self.error = self.error or error

    def looks(self) -> "Iterator[_Look]":
        """Its parts."""
        for part in parts(self.document):
            share(self.document, part.document)
            yield _Look(self, part)

    def look_at_file(self) -> "_Look":
        """The whole file as it is."""
        raw = self.document.raw
        share(self.document, raw)
        return _Look(self, Part(raw, 0, len(raw.prose) + 1))


class _Look:
    """A part of a document that all checkers look at. What goes wrong with it stays with it."""

    def __init__(self, turn: _Turn, part: Part) -> None:
        self._turn = turn
        self._part = part
        self._hits: list[Hit] = []
        self._matches: Mapping[int, Matches] = {}

    def scan(self, lexicon: Lexicon) -> Iterable[int]:
        """Look for the literals of all checkers; says which of them have some here."""
        try:
            self._matches = lexicon.scan(self._part.document)
        except Exception as error:
            self._turn.failed(error)
        return self._matches

    def ask(self, number: int, checker: Checker) -> None:
        """Have a checker look."""
        try:
            self._hits += checker.find(self._part.document, self._matches.get(number, NOTHING))
        except OutOfTime as over:
            self._turn.late.append(over)
        except Exception as error:
            self._turn.failed(error)

    def gather(self) -> None:
        """Make findings of what counts."""
        document, begin, end = self._part
        try:
            kept = _unless_deleted(_kept(document, self._hits, self._turn.silent))
            if begin > 0 or end <= len(document.prose):
                kept = [hit for hit in kept if begin <= hit.start < end]
            self._turn.found += _findings(document, kept)
        except Exception as error:
            self._turn.failed(error)


def _look(looks: Sequence[_Look], rules: Ruleset) -> None:
    """Have all checkers look at these parts, each at those that hold something for it."""
    holding: dict[int, list[_Look]] = defaultdict(list)
    for look in looks:
        for number in look.scan(rules.lexicon):
            holding[number].append(look)
    for number, checker in enumerate(rules.checkers):
        for look in looks if number < rules.always else holding.get(number, ()):
            look.ask(number, checker)
    for look in looks:
        look.gather()


def _outcome(turn: _Turn, rules: Ruleset) -> list[Finding] | Exception:
    """All findings in a document, in order, or what went wrong."""
    if rules.raw and turn.raw:
        _look([turn.look_at_file()], rules.raw)
    return turn.error or _finished(turn, rules)


def _finished(turn: _Turn, rules: Ruleset) -> list[Finding]:
    """All findings in a document, in order."""
    document = turn.document
    found = [*turn.found, *given_up(document, rules.rules, turn.late)]
    if turn.silent:
        found += complaints(document, turn.silent, rules.rules, rules.known)
    if document.cut:
        found += endless(document.source, document.cut, rules.rules)
    found.sort(key=_ORDER)
    return _limited(found, rules.limits) if rules.limits and found else found


def _kept(document: Document, hits: Iterable[Hit], silent: Suppressions | None) -> list[Hit]:
    """The hits that count where they stand."""
    languages = ("", document.language)
    hits = [hit for hit in hits if hit.rule.language in languages]
    if not is_prose(document):
        hits = [hit for hit in hits if looks_at(document, hit.rule.scope, hit.start)]
    if "sic" in document.prose:
        hits = [hit for hit in hits if not is_sic(document, hit.rule.id, hit.end)]
    if silent:
        hits = [hit for hit in hits if not _is_silent(document, hit, silent)]
    return hits


def _unless_deleted(hits: list[Hit]) -> list[Hit]:
    """The hits without those on lines that are to be deleted anyway."""
    deleted = [hit.change or Change(hit.start, hit.end, "") for hit in hits if hit.rule.fix == "delete-line"]
    if not deleted:
        return hits
    return [hit for hit in hits if hit.rule.fix == "delete-line" or not any(_covers(d, hit) for d in deleted)]


def _covers(change: Change, hit: Hit) -> bool:
    return change.start <= hit.start and hit.end <= change.end


def _is_silent(document: Document, hit: Hit, silent: Suppressions) -> bool:
    offset = document.in_file(hit.start, hit.end).start
    return silent.silence(hit.rule.id, offset, document.source.place(offset)[0])


def _findings(document: Document, hits: Iterable[Hit]) -> Iterator[Finding]:
    """What is to be reported of these hits."""
    prose, path, is_file = document.prose, document.source.path, document.text.is_file
    lines = document.source.line_starts
    for rule, start, end, words, change, doubtful in hits:
        match = prose[start:end]
        begin, stop = (start, end) if is_file else document.in_file(start, end)
        line = bisect_right(lines, begin)
        last = line if line == len(lines) or stop < lines[line] else bisect_right(lines, stop)
        yield Finding(
            path,
            line,
            begin - lines[line - 1] + 1,
            last,
            stop - lines[last - 1] + 1,
            rule.id,
            "suggestion" if doubtful else rule.level,
            filled(rule.message, words or (match,)),
            match,
            _fix(document, rule, change) if change else None,
        )


def _fix(document: Document, rule: Rule, change: Change) -> Fix | None:
    """The change as an edit of the file, if the file reads there exactly as the prose does and would read
    so afterwards."""
    if not document.verbatim(change.start, change.end):
        return None
    if any(character in document.reserved for character in change.text):
        return None
    place = document.in_file(change.start, change.end)
    begin, end = document.source.place(place.start), document.source.place(place.end)
    return Fix(rule.fix != "unsafe", (Edit(*begin, *end, change.text),))


def _limited(found: list[Finding], limits: Mapping[str, int]) -> list[Finding]:
    seen: Counter[str] = Counter()
    kept = []
    for finding in found:
        seen[finding.rule] += 1
        if seen[finding.rule] <= limits.get(finding.rule, len(found)):
            kept.append(finding)
    return kept
