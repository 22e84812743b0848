"""existence: something that should not be in the copy. Fields and meaning are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.actions import ACTION, change
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import Exceptions
from linter.checks.tokens import Tokens, prepare_tokens
from linter.document import Document
from linter.lexicon import Match
from linter.scopes import units
from linter.shape import PATTERNS, TEXTS, Field, Flag

FIELDS: Mapping[str, Field] = {
    "tokens": Field(PATTERNS, []),
    "raw": Field(TEXTS, []),
    "append": Field(Flag(), False),
    "exceptions": Field(PATTERNS, []),
    "ignorecase": Field(Flag(), False),
    "nonword": Field(Flag(), False),
    "action": ACTION,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The tokens as one alternation, `raw` before it (after it if `append`)."""
    if not fields["tokens"] and not fields["raw"]:
        complain("extends", "neither tokens nor raw", "something to look for")
    raw = "".join(fields["raw"])
    sought = prepare_tokens(
        fields["tokens"],
        word=not fields["nonword"],
        ignorecase=fields["ignorecase"],
        before="" if fields["append"] else raw,
        after=raw if fields["append"] else "",
    )
    return {"sought": sought, "exceptions": fields["exceptions"], "action": fields["action"]}


class Existence:
    """One such rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.data["exceptions"])
        self._tokens = Tokens(rule.data["sought"])
        self.literals = self._tokens.literals
        self.always = self._tokens.always

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Every match that is no exception."""
        rule = self._rule
        for start, end, _ in self._tokens.find(document, units(document, rule.scope), matches):
            if not self._exceptions.allow(document.prose, start, end):
                yield Hit(rule, start, end, change=change(rule, start, end))


def compile(rules: Sequence[Rule]) -> list[Existence]:
    """A checker for each rule."""
    return [Existence(rule) for rule in rules]
