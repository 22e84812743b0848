"""structure: the shape of the piece. Each shape is a function from a document to what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter.checks import quoted
from linter.checks.base import Complain, Hit, Rule
from linter.checks.captions import CAPTIONS
from linter.checks.paragraphs import PARAGRAPHS
from linter.checks.run_together import RUN_TOGETHER
from linter.checks.stray_marks import STRAY_MARKS
from linter.checks.strays import STRAYS
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.shape import Field, OneOf

SHAPES: dict[str, Callable[[Document], Iterator[quoted.Stretch]]] = {
    "adjacent-quotations": quoted.adjacent,
    "mixed-marks": quoted.mixed_marks,
    "no-speaker": quoted.no_speaker,
    "unclosed-quotation": quoted.unclosed,
    "unopened-quotation": quoted.unopened,
    **CAPTIONS,
    **STRAYS,
    **PARAGRAPHS,
    **STRAY_MARKS,
    **RUN_TOGETHER,
}

FIELDS: Mapping[str, Field] = {"shape": Field(OneOf(tuple(SHAPES)), required=True)}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The name of the shape."""
    return {"shape": fields["shape"]}


class Shape:
    """One such rule."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._find = SHAPES[rule.data["shape"]]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each stretch that has this shape."""
        for start, end in self._find(document):
            yield Hit(self._rule, start, end)


def compile(rules: Sequence[Rule]) -> list[Shape]:
    """A checker for each rule."""
    return [Shape(rule) for rule in rules]
