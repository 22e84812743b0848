"""occurrence: something that stands too often, or not often enough. Fields and meaning are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.blocks import Block
from linter.checks.actions import ACTION, better, change, prepare_action
from linter.checks.base import Complain, Hit, Rule
from linter.dialect import translate
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patience import watch
from linter.scopes import units
from linter.shape import VALE_PATTERN, Field, Flag, Integer

FIELDS: Mapping[str, Field] = {
    "token": Field(VALE_PATTERN, required=True),
    "max": Field(Integer(), 0),
    "min": Field(Integer(), 0),
    "ignorecase": Field(Flag(), False),
    "action": ACTION,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The token as a pattern for `regex`."""
    if not fields["max"] and not fields["min"]:
        complain(
            "extends", "neither max nor min above 0", "how often the token may or must stand", grave=False
        )
    case = "(?i)" if fields["ignorecase"] else ""
    return {
        "pattern": translate(f"{case}(?:{fields['token']})"),
        "max": fields["max"],
        "min": fields["min"],
        "action": prepare_action(fields, complain),
    }


class Occurrence:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._pattern: Any = None

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """The first match in each part that has too many, and each part that has too few, once."""
        if self._pattern is None:
            import regex  # 10 ms that a run without such a rule does not pay

            self._pattern = regex.compile(self._rule.data["pattern"])
        for unit in units(document, self._rule.scope):
            hit = self._in(document, unit)
            if hit:
                yield hit

    def _in(self, document: Document, unit: Block) -> Hit | None:
        rule, prose = self._rule, document.prose
        most, least = rule.data["max"], rule.data["min"]
        timed = watch(document, rule.id)
        found = list(timed.finditer(self._pattern, prose, unit.start, unit.end))
        number = len(found)
        if not (0 < most < number or number < least):
            return None
        start = end = unit.start
        first = next((match for match in found if match.group().strip()), None)
        if first:
            start, end = first.span()
        elif found:
            return None
        options = better(rule, prose[start:end]) if first else []
        return Hit(rule, start, end, (str(number),), change(rule, start, end, options))


def compile(rules: Sequence[Rule]) -> list[Occurrence]:
    """A checker for each rule."""
    return [Occurrence(rule) for rule in rules]
