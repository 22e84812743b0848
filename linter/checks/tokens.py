"""Tokens of a rule: texts and patterns, one of which is to be found, tried only where it can match.

As in Vale, a rule's tokens are one alternation: of those that match at a place the first counts, and what
one match has taken no other can have. Where all tokens are plain texts no pattern is run at all; else those
tokens are left out of the alternation that cannot match in this document, or at this place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.blocks import Block
from linter.checks.alternation import Alternation
from linter.checks.base import Rule
from linter.document import Document
from linter.lexicon import Literal, Row
from linter.patience import watch
from linter.scopes import paragraphs, units
from linter.shadow import is_word

_FAR = 1 << 62
Found = tuple[int, int, int]  # start and end, and the token's number among the rule's (0 where nobody asked)


class Tokens:
    """The tokens of one rule, ready to be found; made from what `prepare_tokens` returned."""

    def __init__(self, rule: Rule, data: Mapping[str, Any]) -> None:
        self._rule = rule
        self._data = data
        self._alternation = Alternation(data)
        self.literals = [Literal(*literal) for literal in data["literals"]]
        self.always = data["mode"] == "free"
        words = all(literal.left and literal.right for literal in self.literals)
        self._edged = data["frame"]["edge"] and not words  # are there edges that the lexicon did not look at?

    def find(self, document: Document, rows: Sequence[Row]) -> Iterable[Found]:
        """What is found in the parts of a document that the rule looks at, given what the lexicon found of
        `literals`. Raises OutOfTime."""
        if not rows and not self.always:
            return ()
        parts = units(document, self._rule.scope)
        if self._data["mode"] == "texts":
            return self._texts(document.prose, parts, rows)
        if self._data["anchored"]:
            return self._anchored(document, parts, rows)
        if self._data["mode"] == "prefixes":
            return self._prefixed(document, parts, rows)
        return self._searched(document, parts if self.always else _holding(parts, rows), rows)

    def _texts(self, prose: str, parts: Sequence[Block], rows: Iterable[Row]) -> Iterator[Found]:
        taken = 0
        owners = self._data["owners"]
        for start, token, end in sorted((start, owners[literal][0], end) for _, literal, start, end in rows):
            if start < taken or _part(parts, start, end) is None:
                continue
            if self._edged and not (_is_edge(prose, start) and _is_edge(prose, end)):
                continue
            taken = end
            yield start, end, token

    def _prefixed(self, document: Document, parts: Sequence[Block], rows: Iterable[Row]) -> Iterator[Found]:
        literals: dict[int, tuple[int, ...]] = {}
        for _, literal, start, _ in rows:
            literals[start] = (*literals.get(start, ()), literal)
        taken, prose, holding = 0, document.prose, self._alternation.holding
        timed = None if self._data["quick"] else watch(document, self._rule.id)
        for start in sorted(literals):
            part = _part(parts, start, start + 1)
            if start < taken or part is None:
                continue
            pattern = holding(literals[start])
            if timed:
                found = timed.match(pattern, prose, start, part.end)
            else:
                found = pattern.match(prose, start, part.end)
            if found and found.end() > start:
                taken = found.end()
                yield self._found(found)

    def _searched(self, document: Document, parts: Sequence[Block], rows: Sequence[Row]) -> Iterator[Found]:
        pattern = self._possible(document, rows)
        if pattern is None:
            return
        timed = watch(document, self._rule.id)
        for part in parts:
            for found in timed.finditer(pattern, document.prose, part.start, part.end):
                if found.end() > found.start():
                    yield self._found(found)

    def _anchored(self, document: Document, parts: Sequence[Block], rows: Sequence[Row]) -> Iterable[Found]:
        """Where it matters to the pattern where the text begins and ends: each part by itself, and each
        paragraph, as Vale does when any rule looks at paragraphs."""
        pattern = self._possible(document, rows)
        if pattern is None:
            return ()
        timed = watch(document, self._rule.id)
        found: dict[int, Found] = {}
        alone = list(dict.fromkeys([*parts, *paragraphs(document, self._rule.scope)]))
        turned = self._alternation.turned
        for part in alone if self.always else _holding(alone, rows):
            text = document.prose[part.start : part.end]
            if turned and not any(
                timed.match(turned, text, start - part.start, len(text))
                for _, _, start, _ in rows
                if part.start <= start < part.end
            ):
                continue
            for match in timed.finditer(pattern, text, 0, len(text)):
                start, end, token = self._found(match)
                if end > start:
                    found.setdefault(start + part.start, (start + part.start, end + part.start, token))
        return [found[start] for start in sorted(found)]

    def _possible(self, document: Document, rows: Iterable[Row]) -> Any:
        """The pattern of those tokens that can match in a document; None if there are none."""
        literals = {literal for _, literal, _, _ in rows}
        if self.always:
            return self._alternation.possible(document, literals)
        return self._alternation.holding(tuple(sorted(literals)))

    def _found(self, found: Any) -> Found:
        return found.start(), found.end(), int(found.lastgroup[1:]) if self._data["frame"]["numbered"] else 0


def _holding(parts: Iterable[Block], rows: Iterable[Row]) -> list[Block]:
    """The parts in which one of these literals stands."""
    starts = sorted(start for _, _, start, _ in rows)
    return [part for part in parts if bisect_left(starts, part.start) < bisect_left(starts, part.end)]


def _part(parts: Sequence[Block], start: int, end: int) -> Block | None:
    index = bisect_right(parts, (start, _FAR)) - 1 if len(parts) > 1 else 0
    if parts and parts[index].start <= start and end <= parts[index].end:
        return parts[index]
    return None


def _is_edge(prose: str, at: int) -> bool:
    """A word boundary: a word character on one side and none on the other."""
    before = at > 0 and is_word(prose[at - 1])
    after = at < len(prose) and is_word(prose[at])
    return before != after
