"""lint(document, ruleset) -> findings. Pure, and the only place where offsets become lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from linter.checks import KINDS
from linter.checks.base import Change, Checker, Hit, Rule
from linter.document import Document
from linter.finding import Edit, Finding, Fix
from linter.lexicon import Lexicon
from linter.suppress import Suppression, is_sic, suppressions

_ORDER = itemgetter(1, 2, 3, 4, 5, 7)  # place, rule, message
_LONG = 80  # characters of a match that a message repeats


class Ruleset(NamedTuple):
    """Rules compiled together; made by `ruleset`."""

    rules: tuple[Rule, ...]
    checkers: tuple[Checker, ...]
    lexicon: Lexicon


def ruleset(rules: Iterable[Rule]) -> Ruleset:
    """Compile rules, whatever their number, into one lexicon and their checkers."""
    kinds: dict[str, list[Rule]] = {}
    for rule in rules:
        kinds.setdefault(rule.kind, []).append(rule)
    checkers = [checker for kind, of in kinds.items() for checker in KINDS[kind].compile(of)]
    lexicon = Lexicon([checker.literals for checker in checkers])
    return Ruleset(tuple(r for of in kinds.values() for r in of), tuple(checkers), lexicon)


def lint(document: Document, rules: Ruleset) -> list[Finding]:
    """What the rules find in a document, in the order of the file."""
    hits = _unless_deleted(list(_kept(document, _hits(document, rules))))
    found = [_finding(document, hit) for hit in hits]
    found.sort(key=_ORDER)
    return _limited(found, rules)


def _hits(document: Document, rules: Ruleset) -> Iterator[Hit]:
    matches = rules.lexicon.scan(document)
    for number, checker in enumerate(rules.checkers):
        if number in matches or checker.always:
            yield from checker.find(document, matches.get(number, ()))


def _kept(document: Document, hits: Iterable[Hit]) -> Iterator[Hit]:
    silent = suppressions(document.comments, document.source) if document.comments else ()
    sic = "sic" in document.prose
    for hit in hits:
        if hit.rule.language and hit.rule.language != document.language:
            continue
        if sic and is_sic(document, hit.rule.id, hit.end):
            continue
        if silent and _is_silent(document, hit, silent):
            continue
        yield hit


def _unless_deleted(hits: list[Hit]) -> list[Hit]:
    """The hits without those on lines that are to be deleted anyway."""
    deleted = [hit.change for hit in hits if hit.change and hit.rule.fix == "delete-line"]
    if not deleted:
        return hits
    return [hit for hit in hits if hit.rule.fix == "delete-line" or not any(_covers(d, hit) for d in deleted)]


def _covers(change: Change, hit: Hit) -> bool:
    return change.start <= hit.start and hit.end <= change.end


def _is_silent(document: Document, hit: Hit, silent: Sequence[Suppression]) -> bool:
    line, _ = document.source.place(document.in_file(hit.start, hit.end).start)
    return any(suppression.covers(hit.rule.id, line) for suppression in silent)


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
    """The change as an edit of the file, if the file reads there exactly as the prose does."""
    if change is None or not document.verbatim(change.start, change.end):
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
