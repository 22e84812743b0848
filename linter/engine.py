"""lint(document, ruleset) -> findings. Pure, and the only place where offsets become lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from linter import builtin
from linter.checks import KINDS
from linter.checks.base import Change, Checker, Hit, Rule
from linter.document import Document, Source
from linter.finding import Edit, Finding, Fix
from linter.lexicon import NOTHING, Lexicon
from linter.parts import Part, parts
from linter.scopes import is_prose, looks_at
from linter.suppress import Complaint, Suppressions, is_sic
from linter.text import Span

_ORDER = itemgetter(1, 2, 3, 4, 5, 7)  # place, rule, message
_SHORT = 30  # characters of what never ends
_LONG = 80  # characters of a match that a message repeats


class Ruleset(NamedTuple):
    """Rules compiled together; made by `ruleset`."""

    rules: tuple[Rule, ...]
    checkers: tuple[Checker, ...]
    always: int  # so many of them, the first ones, see every document
    lexicon: Lexicon
    known: Mapping[str, bool]  # all rules there are, on or not here, and whether they are on by default


def ruleset(rules: Iterable[Rule], known: Mapping[str, bool] | None = None) -> Ruleset:
    """Compile rules, whatever their number, into one lexicon and their checkers."""
    kinds: dict[str, list[Rule]] = {}
    for rule in rules:
        kinds.setdefault(rule.kind, []).append(rule)
    checkers = [c for kind, of in kinds.items() if kind in KINDS for c in KINDS[kind].compile(of)]
    all_of_them = tuple(rule for of in kinds.values() for rule in of)
    known = known or {rule.id: rule.enabled for rule in all_of_them}
    checkers.sort(key=lambda checker: not checker.always)
    lexicon = Lexicon([checker.literals for checker in checkers])
    return Ruleset(all_of_them, tuple(checkers), sum(c.always for c in checkers), lexicon, known)


def lint(document: Document, rules: Ruleset) -> list[Finding]:
    """What the rules find in a document, in the order of the file."""
    silent = Suppressions(document.comments, document.source) if document.comments else None
    found = [finding for part in parts(document) for finding in _found(part, rules, silent)]
    if silent:
        found += _complaints(document, silent, rules)
    if document.cut:
        found += _endless(document.source, document.cut, rules)
    found.sort(key=_ORDER)
    return _limited(found, rules)


def _found(part: Part, rules: Ruleset, silent: Suppressions | None) -> Iterator[Finding]:
    document, begin, end = part
    for hit in _unless_deleted(list(_kept(document, _hits(document, rules), silent))):
        if begin <= hit.start < end:
            yield _finding(document, hit)


def _hits(document: Document, rules: Ruleset) -> Iterator[Hit]:
    matches = rules.lexicon.scan(document)
    for number, checker in enumerate(rules.checkers[: rules.always]):
        yield from checker.find(document, matches.get(number, NOTHING))
    for number, found in matches.items():
        if number >= rules.always:
            yield from rules.checkers[number].find(document, found)


def _kept(document: Document, hits: Iterable[Hit], silent: Suppressions | None) -> Iterator[Hit]:
    sic = "sic" in document.prose
    everywhere = is_prose(document)
    for hit in hits:
        if not (everywhere or looks_at(document, hit.rule.scope, hit.start)):
            continue
        if hit.rule.language and hit.rule.language != document.language:
            continue
        if sic and is_sic(document, hit.rule.id, hit.end):
            continue
        if silent and _is_silent(document, hit, silent):
            continue
        yield hit


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


def _complaints(document: Document, silent: Suppressions, rules: Ruleset) -> Iterator[Finding]:
    on = {rule.id: rule for rule in rules.rules if rule.language in ("", document.language)}
    for complaint in silent.complaints(on, rules.known):
        rule = on.get((builtin.UNUSED if complaint.known else builtin.UNKNOWN).id)
        if rule:
            yield _complaint(document, rule, complaint, rules.known)


def _endless(source: Source, cut: Span, rules: Ruleset) -> Iterator[Finding]:
    """That something in the mark-up never ends, if that is to be said; the finding stays on its line."""
    for rule in rules.rules:
        if rule.id == builtin.ENDLESS.id:
            match = source.text[cut.start : cut.end].split("\n")[0][:_SHORT]
            end = source.place(cut.start + len(match))
            message = _message(rule.message, [match])
            yield Finding(source.path, *source.place(cut.start), *end, rule.id, rule.level, message, match)


def _complaint(document: Document, rule: Rule, complaint: Complaint, known: Mapping[str, bool]) -> Finding:
    source, directive = document.source, complaint.directive
    if complaint.known:
        words = [f"“{complaint.name}” in this comment" if len(directive.names) > 1 else "this comment"]
    else:
        words = [complaint.name, _nearest(complaint.name, known)]
    return Finding(
        source.path,
        *source.place(directive.start),
        *source.place(directive.end),
        rule.id,
        rule.level,
        _message(rule.message, words),
        source.text[directive.start : directive.end],
    )


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # 2 ms that a run without such a comment does not pay

    names = sorted({part for rule in known for part in (rule, rule.partition(".")[0])})
    close = get_close_matches(name, names, 1)
    return f"the nearest rule or style is {close[0]}" if close else "there is no such rule or style"


def _finding(document: Document, hit: Hit) -> Finding:
    rule = hit.rule
    match = document.prose[hit.start : hit.end]
    place = document.in_file(hit.start, hit.end)
    return Finding(
        document.source.path,
        *document.source.place(place.start),
        *document.source.place(place.end),
        rule.id,
        "suggestion" if hit.doubtful else rule.level,
        _message(rule.message, hit.words or (match,)),
        match,
        _fix(document, rule, hit.change),
    )


def _message(message: str, words: Sequence[str]) -> str:
    for word in words:
        short = " ".join(word.split())
        message = message.replace("%s", short if len(short) <= _LONG else short[:_LONG] + "…", 1)
    return message


def _fix(document: Document, rule: Rule, change: Change | None) -> Fix | None:
    """The change as an edit of the file, if the file reads there exactly as the prose does and would read
    so afterwards."""
    if change is None or not document.verbatim(change.start, change.end):
        return None
    if any(character in document.reserved for character in change.text):
        return None
    place = document.in_file(change.start, change.end)
    begin, end = document.source.place(place.start), document.source.place(place.end)
    return Fix(rule.fix != "unsafe", (Edit(*begin, *end, change.text),))


def _limited(found: list[Finding], rules: Ruleset) -> list[Finding]:
    limits = {rule.id: rule.limit for rule in rules.rules if rule.limit}
    if not limits:
        return found
    seen: Counter[str] = Counter()
    kept = []
    for finding in found:
        seen[finding.rule] += 1
        if seen[finding.rule] <= limits.get(finding.rule, len(found)):
            kept.append(finding)
    return kept
