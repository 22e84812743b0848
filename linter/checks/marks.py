"""marks: several signs in one article that together tell what none of them could alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.alternation import prepare_tokens
from linter.checks.base import Complain, Hit, Rule
from linter.checks.tokens import Tokens
from linter.document import Document
from linter.lexicon import Literal, Matches, Row
from linter.shape import VALE_PATTERN, Field, Flag, Integer, MapOf

FIELDS: Mapping[str, Field] = {
    "marks": Field(MapOf(VALE_PATTERN), required=True),  # what the sign is called, and its pattern
    "least": Field(Integer(2), 3),  # how many different signs it takes
    "ignorecase": Field(Flag(), False),
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """Each pattern ready to be looked for."""
    marks: dict[str, str] = fields["marks"] or {}
    if len(marks) < fields["least"]:
        complain("least", f"{fields['least']} signs of {len(marks)}", "no more signs than there are")
    sought = [
        prepare_tokens([pattern], word=False, ignorecase=fields["ignorecase"]) for pattern in marks.values()
    ]
    for name, data in zip(marks, sought, strict=True):
        if data["mode"] == "free":
            complain("marks", f"{name!r}, a pattern without a word", "a pattern that holds a word")
    return {"names": list(marks), "sought": sought, "least": fields["least"]}


class Marks:
    """One such rule: its patterns share one list of literals, each knowing its own part of it."""

    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._tokens = [Tokens(rule, data) for data in rule.data["sought"]]
        self.literals: list[Literal] = []
        self._owners: list[tuple[int, int]] = []  # of each literal: which pattern's, and its number there
        for number, tokens in enumerate(self._tokens):
            self.literals += tokens.literals
            self._owners += [(number, literal) for literal in range(len(tokens.literals))]

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """One hit, if there are enough different signs; it stands on the one that the rule names first."""
        least, owners = self._rule.data["least"], self._owners
        if len({owners[literal][0] for literal in matches.literals}) < least:
            return
        by_mark: dict[int, list[Row]] = {}
        for number, of_all, start, end in matches.rows():
            mark, literal = owners[of_all]
            by_mark.setdefault(mark, []).append((number, literal, start, end))
        rarest_first = sorted(by_mark.items(), key=lambda item: len(item[1]))
        found: list[tuple[int, int, int]] = []
        for left, (mark, of_mark) in zip(range(len(by_mark), 0, -1), rarest_first, strict=True):
            if len(found) + left < least:
                return
            first = next(iter(self._tokens[mark].find(document, of_mark)), None)
            if first is not None:
                found.append((mark, *first[:2]))
        if len(found) >= least:
            _, start, end = min(found)
            found.sort(key=lambda sign: sign[1])
            evidence = ", ".join(f"“{document.prose[begin:stop]}”" for _, begin, stop in found)
            yield Hit(self._rule, start, end, (evidence,))


def compile(rules: Sequence[Rule]) -> list[Marks]:
    """A checker for each rule."""
    return [Marks(rule) for rule in rules]
