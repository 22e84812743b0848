"""readability: school years that it takes to follow the article. Fields, names and formulas are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.base import Complain, Hit, Rule
from linter.counts import beginning, count
from linter.document import Document
from linter.expression import evaluate, names, parse
from linter.lexicon import Literal, Match
from linter.shape import Field, ListOf, Number, OneOf

FORMULAS = {
    "Automated Readability": "4.71 * characters / words + 0.5 * words / sentences - 21.43",
    "Coleman-Liau": "5.88 * characters / words - 29.6 * sentences / words - 15.8",
    "Flesch-Kincaid": "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
    "Gunning Fog": "0.4 * (words / sentences + 100 * complex_words / words)",
    "SMOG": "1.0430 * sqrt(polysyllabic_words * 30 / sentences) + 3.1291",
}
FIELDS: Mapping[str, Field] = {
    "metrics": Field(ListOf(OneOf(tuple(FORMULAS))), required=True),
    "grade": Field(Number(), required=True),
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The fields as they are."""
    if not fields["metrics"]:
        complain("metrics", "an empty list", "one of " + ", ".join(FORMULAS))
    return {"metrics": fields["metrics"], "grade": fields["grade"]}


class Readability:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._formulas = [parse(FORMULAS[name]) for name in rule.data["metrics"]]
        self._names = sorted({name for formula in self._formulas for name in names(formula)})

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """One hit, on the beginning of the article, if the mean of the metrics is above the grade."""
        counted = count(document, self._names)
        if not counted:
            return
        grades = [evaluate(formula, counted) for formula in self._formulas]
        grade = sum(grades) / len(grades)
        if grade > self._rule.data["grade"]:
            start = beginning(document)
            yield Hit(self._rule, start, start, (f"{grade:.2f}",))


def compile(rules: Sequence[Rule]) -> list[Readability]:
    """A checker for each rule."""
    return [Readability(rule) for rule in rules]
