"""substitution: one thing where another is meant. Fields and meaning are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.actions import ACTION, change
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import Exceptions
from linter.checks.tokens import Tokens, prepare_tokens
from linter.document import Document
from linter.lexicon import Match
from linter.scopes import units
from linter.shape import PATTERNS, Field, Flag, MapOf, Pattern, Text

FIELDS: Mapping[str, Field] = {
    "swap": Field(MapOf(Text(), Pattern()), required=True),
    "exceptions": Field(PATTERNS, []),
    "ignorecase": Field(Flag(), False),
    "nonword": Field(Flag(), False),
    "capitalize": Field(Flag(), False),
    "action": ACTION,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The keys of `swap`, the longest first, as one alternation."""
    swap: dict[str, str] = fields["swap"] or {}
    observed = sorted(swap, key=len, reverse=True)
    sought = prepare_tokens(
        observed, word=not fields["nonword"], ignorecase=fields["ignorecase"], numbered=True
    )
    return {
        "sought": sought,
        "better": [swap[key] for key in observed],
        "exceptions": fields["exceptions"],
        "capitalize": fields["capitalize"],
        "action": fields["action"],
    }


class Substitution:
    """One such rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._better: list[str] = rule.data["better"]
        self._exceptions = Exceptions(rule.data["exceptions"])
        self._tokens = Tokens(rule.data["sought"])
        self.literals = self._tokens.literals
        self.always = self._tokens.always

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Every match that is neither the better form already nor an exception."""
        rule, prose = self._rule, document.prose
        for start, end, token in self._tokens.find(document, units(document, rule.scope), matches):
            observed = prose[start:end]
            options = [self._cased(o, observed) for o in self._better[token].split("|") if o]
            if observed in options or self._exceptions.allow(prose, start, end):
                continue
            words = (" or ".join(f"“{o}”" for o in options), observed)
            yield Hit(rule, start, end, words, change(rule, start, end, options))

    def _cased(self, better: str, observed: str) -> str:
        if self._rule.data["capitalize"] and observed[:1].isupper():
            return better[:1].upper() + better[1:]
        return better


def compile(rules: Sequence[Rule]) -> list[Substitution]:
    """A checker for each rule."""
    return [Substitution(rule) for rule in rules]
