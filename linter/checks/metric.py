"""metric: a number worked out for the whole article. `formula` as in Vale; `measure` is one of textstat's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.base import Complain, Hit, Rule
from linter.counts import MEASURES, NAMES, beginning, count, measures, prose
from linter.document import Document
from linter.expression import ExpressionError, Tree, evaluate, names, parse
from linter.lexicon import Literal, Match
from linter.shape import Field, Integer, OneOf, Text

FIELDS: Mapping[str, Field] = {
    "formula": Field(Text()),
    "measure": Field(OneOf(tuple(MEASURES))),
    "condition": Field(Text(), required=True),
    "least": Field(Integer(), 1),  # words; below that nothing is said
}
_VALUE = "value"


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The formula and the condition as trees."""
    formula, measure = fields["formula"], fields["measure"]
    if (formula is None) is (measure is None):
        found = "neither formula nor measure" if formula is None else "both formula and measure"
        complain("extends", found, "one of formula and measure")
    return {
        "formula": _tree("formula", formula, NAMES, complain) if formula else None,
        "measure": measure,
        "condition": _tree("condition", f"{_VALUE} {fields['condition']}", [*NAMES, _VALUE], complain),
        "least": fields["least"],
    }


def _tree(key: str, text: str, known: Sequence[str], complain: Complain) -> Tree:
    """An expression whose names are known."""
    try:
        tree = parse(text.replace("heading.h", "heading_h"))
    except ExpressionError as error:
        complain(key, f"{error.problem} in “{text.removeprefix(_VALUE + ' ')}”", "an expression")
        return ()
    for name in sorted(names(tree) - set(known)):
        complain(key, f"unknown name {name!r}", "one of " + ", ".join(NAMES))
    return tree


def measured(document: Document, measure: str) -> float:
    """A measure of textstat's, worked out once for each article."""
    return document.keep(("measure", measure), lambda: float(measures()[measure](prose(document))))


class Metric:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        trees = [tree for tree in (rule.data["formula"], rule.data["condition"]) if tree]
        self._names = sorted({name for tree in trees for name in names(tree)} - {_VALUE})

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """One hit, on the beginning of the article, if the condition holds for the number."""
        counted = count(document, self._names)
        if not counted or counted["words"] < self._rule.data["least"]:
            return
        try:
            value = self._value(document, counted)
            met = evaluate(self._rule.data["condition"], {**counted, _VALUE: value})
        except ExpressionError:  # as for a share of nothing
            return
        if met:
            start = beginning(document)
            yield Hit(self._rule, start, start, (f"{value:.2f}",))

    def _value(self, document: Document, counted: Mapping[str, float]) -> float:
        data = self._rule.data
        if data["measure"]:
            return measured(document, data["measure"])
        return float(evaluate(data["formula"], counted))


def compile(rules: Sequence[Rule]) -> list[Metric]:
    """A checker for each rule."""
    return [Metric(rule) for rule in rules]
