"""repetition: something said twice in a row. With `tokens`, as in Vale; without, any word or phrase."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.actions import ACTION, prepare_action
from linter.checks.base import Change, Complain, Hit, Rule
from linter.checks.doubles import is_meant
from linter.checks.exceptions import EXCEPTIONS, prepare_exceptions
from linter.checks.repeated import Repeated
from linter.dialect import translate
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.shape import TEXTS, VALE_PATTERNS, Field, Flag, Integer

FIELDS: Mapping[str, Field] = {
    "tokens": Field(VALE_PATTERNS, []),
    "max": Field(Integer(), 0),
    "alpha": Field(Flag(), False),
    "ignorecase": Field(Flag(), False),
    "action": ACTION,
    **EXCEPTIONS,
    "phrase": Field(Integer(1), 2),  # how many words the longest phrase has
    "allowed": Field(TEXTS, []),  # words and phrases that may be doubled
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The fields, with the pattern that finds doubled words in a shadow."""
    return {
        "tokens": fields["tokens"],
        "pattern": translate(f"{'(?i)' * fields['ignorecase']}(?:{'|'.join(fields['tokens'])})"),
        "action": prepare_action(fields, complain),
        "max": fields["max"],
        "alpha": fields["alpha"],
        "ignorecase": fields["ignorecase"],
        **prepare_exceptions(fields),
        "doubled": _doubled(fields["phrase"]).encode(),
        "allowed": [text.lower() for text in fields["allowed"]],
    }


def _doubled(words: int) -> str:
    """A pattern for a phrase of up to so many words that is said twice, with what stands after it."""
    pattern = ""
    for number in range(words, 0, -1):
        again = " ++".join(rf"\{n}" for n in range(1, number + 1))
        longer = f"|{pattern}" if pattern else ""
        pattern = rf"([^ ]++) ++(?:{again}[ .]{longer})"
    return pattern


class Doubled:
    """A rule without tokens: a pattern over the shadow finds every doubled word and phrase."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        # One pattern for both, space and mark, would take half as long again.
        self._patterns = [re.compile(before + rule.data["doubled"]) for before in (b" ", rb"\.")]
        self._allowed = frozenset(rule.data["allowed"])

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each doubling, with the second saying as what to delete."""
        taken = 0
        for start, first_end, again in sorted(self._doubled(document.gapped)):
            end = again + first_end - start
            if start >= taken and self._counts(document, start, first_end, again, end):
                taken = end
                phrase = document.prose[start:first_end]
                yield Hit(self._rule, start, end, (phrase,), self._change(first_end, end))

    def _doubled(self, gapped: bytes) -> Iterator[tuple[int, int, int]]:
        """Where the first saying begins and ends, and the second begins, in the prose; each is the first
        of another where something is said three times."""
        for pattern in self._patterns:
            found = pattern.search(gapped)
            while found:
                start, first_end = found.start(), found.end(found.lastindex or 1) - 1
                again = found.end() - 2 - (first_end - start)
                yield start, first_end, again
                found = pattern.search(gapped, again + 1)

    def _counts(self, document: Document, start: int, first_end: int, again: int, end: int) -> bool:
        prose = document.prose
        phrase = " ".join(prose[start:first_end].lower().split())
        if phrase in self._allowed or " ".join(prose[again:end].lower().split()) != phrase:
            return False
        if not phrase.replace(" ", "").replace("'", "").replace("’", "").isalpha():
            return False
        if prose[end : end + 1] == "-" or prose[start - 1 : start] == "-":
            return False
        return document.in_one_block(start, end) and not is_meant(prose, start, end)

    def _change(self, first_end: int, end: int) -> Change | None:
        return None if self._rule.fix == "none" else Change(first_end, end, "")


def compile(rules: Sequence[Rule]) -> list[Doubled | Repeated]:
    """A checker for each rule."""
    return [Repeated(rule) if rule.data["tokens"] else Doubled(rule) for rule in rules]
