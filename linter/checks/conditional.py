"""conditional: something that may stand only where something else does. Fields and meaning are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.blocks import Block
from linter.checks.actions import ACTION, better, change, prepare_action
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import EXCEPTIONS, Exceptions, prepare_exceptions
from linter.dialect import translate
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patience import Watch, watch
from linter.scopes import units
from linter.shape import VALE_PATTERN, Field, Flag

FIELDS: Mapping[str, Field] = {
    "first": Field(VALE_PATTERN, required=True),
    "second": Field(VALE_PATTERN, required=True),
    "ignorecase": Field(Flag(), False),  # Vale knows it, and does nothing with it
    "action": ACTION,
    **EXCEPTIONS,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """Both patterns for `regex`."""
    return {
        "first": translate(fields["first"]),
        "second": translate(fields["second"]),
        "action": prepare_action(fields, complain),
        **prepare_exceptions(fields),
    }


class Conditional:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])
        self._patterns: tuple[Any, Any] | None = None

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each match of `first` that no group of a `second` match has, up to the part it stands in; where
        `second` has no groups, each in a part where it does not match."""
        if self._patterns is None:
            import regex  # 10 ms that a run without such a rule does not pay

            self._patterns = (
                regex.compile(self._rule.data["first"]),
                regex.compile(self._rule.data["second"]),
            )
        timed = watch(document, self._rule.id)
        known: set[str] = set()
        for unit in units(document, self._rule.scope):
            if not self._is_met(document, unit, known, timed):
                yield from self._in(document, unit, known, timed)

    def _is_met(self, document: Document, unit: Block, known: set[str], timed: Watch) -> bool:
        """Is all well in this part? Adds what is known from here on."""
        assert self._patterns
        second = self._patterns[1]
        if not second.groups:
            return timed.search(second, document.prose, unit.start, unit.end) is not None
        for found in timed.finditer(second, document.prose, unit.start, unit.end):
            known.update(filter(None, found.groups()))
        return False

    def _in(self, document: Document, unit: Block, known: set[str], timed: Watch) -> Iterator[Hit]:
        assert self._patterns
        rule = self._rule
        for found in timed.finditer(self._patterns[0], document.prose, unit.start, unit.end):
            start, end = found.span()
            match = found.group()
            if end > start and match not in known and not self._exceptions.allow(document, start, end):
                options = better(rule, match)
                words = (match, " or ".join(options))
                yield Hit(rule, start, end, words, change(rule, start, end, options))


def compile(rules: Sequence[Rule]) -> list[Conditional]:
    """A checker for each rule."""
    return [Conditional(rule) for rule in rules]
