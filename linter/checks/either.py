"""`either:` of a consistency rule, as in Vale: pairs of which an article may have one or the other."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from linter.checks.alternation import prepare_tokens
from linter.checks.base import Hit, Rule
from linter.checks.tokens import Found, Tokens
from linter.document import Document
from linter.lexicon import Matches
from linter.scopes import units


def prepare_either(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each pair, ready to be looked for."""
    return [
        prepare_tokens(
            [one, other], word=not fields["nonword"], ignorecase=fields["ignorecase"], numbered=True
        )
        for one, other in fields["either"].items()
    ]


class Either:
    """One pair of such a rule."""

    def __init__(self, rule: Rule, data: Mapping[str, Any]) -> None:
        self._rule = rule
        self._tokens = Tokens(rule, data)
        self.literals = self._tokens.literals
        self.always = self._tokens.always

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """The last mention in each part, once both have been seen."""
        starts = [unit.start for unit in units(document, self._rule.scope)]

        def part(found: Found) -> int:
            return bisect_right(starts, found[0])

        seen: set[int] = set()
        for _, mentions in groupby(self._tokens.find(document, matches.rows()), key=part):
            *others, last = mentions
            seen.update(token for _, _, token in (*others, last))
            if len(seen) > 1:
                yield Hit(self._rule, *last[:2])
