"""Tokens of a rule: texts and patterns, one of which is to be found, tried only where it can match.

As in Vale, a rule's tokens are one alternation: of those that match at a place the first counts, and what
one match has taken no other can have. Where all tokens are plain texts no pattern is run at all; else those
tokens are left out of the alternation that cannot match in this document, or at this place.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.checks.alternation import Alternation
from linter.checks.base import Rule
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patience import watch
from linter.scopes import paragraphs, units

_FAR = 1 << 62
_Try = Callable[[Any, str, int, int], Any]


class Found(NamedTuple):
    """A token that was found, by its number among the rule's tokens (0 where nobody asked)."""

    start: int
    end: int
    token: int


class Tokens:
    """The tokens of one rule, ready to be found; made from what `prepare_tokens` returned."""

    def __init__(self, rule: Rule, data: Mapping[str, Any]) -> None:
        self._rule = rule
        self._data = data
        self._alternation = Alternation(data)
        self.literals = [Literal(*literal) for literal in data["literals"]]
        self.always = data["mode"] == "free"

    def find(self, document: Document, matches: Sequence[Match]) -> Iterable[Found]:
        """What is found in the parts of a document that the rule looks at, given what the lexicon found of
        `literals`. Raises OutOfTime."""
        parts = units(document, self._rule.scope)
        mode = self._data["mode"]
        if mode == "texts":
            return self._texts(document.prose, parts, matches)
        if self._data["anchored"]:
            return self._anchored(document, parts) if self.always or matches else ()
        if mode == "prefixes":
            return self._prefixed(document, parts, matches)
        if mode == "required" and len(parts) > 1:
            parts = sorted({part for part in (_part(parts, m.start, m.end) for m in matches) if part})
        return self._searched(document, parts)

    def _texts(self, prose: str, parts: Sequence[Block], matches: Iterable[Match]) -> Iterator[Found]:
        taken = 0
        word, owners = self._data["frame"]["edge"], self._data["owners"]
        for start, token, end in sorted((m.start, owners[m.literal][0], m.end) for m in matches):
            if start < taken or _part(parts, start, end) is None:
                continue
            if word and not (_is_edge(prose, start) and _is_edge(prose, end)):
                continue
            taken = end
            yield Found(start, end, token)

    def _prefixed(
        self, document: Document, parts: Sequence[Block], matches: Iterable[Match]
    ) -> Iterator[Found]:
        literals: dict[int, list[int]] = {}
        for literal, start, _ in matches:
            literals.setdefault(start, []).append(literal)
        taken, prose, match = 0, document.prose, self._match(document)
        for start in sorted(literals):
            part = _part(parts, start, start + 1)
            if start < taken or part is None:
                continue
            found = match(self._alternation.beginning(tuple(literals[start])), prose, start, part.end)
            if found and found.end() > start:
                taken = found.end()
                yield self._found(found)

    def _match(self, document: Document) -> _Try:
        if not self._data["quick"]:
            return watch(document, self._rule.id).match
        return lambda pattern, text, start, end: pattern.match(text, start, end)

    def _searched(self, document: Document, parts: Sequence[Block]) -> Iterator[Found]:
        pattern = self._alternation.possible(document)
        if pattern is None:
            return
        timed = watch(document, self._rule.id)
        for part in parts:
            for found in timed.finditer(pattern, document.prose, part.start, part.end):
                if found.end() > found.start():
                    yield self._found(found)

    def _anchored(self, document: Document, parts: Sequence[Block]) -> Iterable[Found]:
        """Where it matters to the pattern where the text begins and ends: each part by itself, and each
        paragraph, as Vale does when any rule looks at paragraphs."""
        pattern = self._alternation.possible(document)
        if pattern is None:
            return ()
        timed = watch(document, self._rule.id)
        found: dict[int, Found] = {}
        for part in dict.fromkeys([*parts, *paragraphs(document, self._rule.scope)]):
            text = document.prose[part.start : part.end]
            if not self._alternation.may_stand_in(text):
                continue
            for match in timed.finditer(pattern, text, 0, len(text)):
                start, end, token = self._found(match)
                if end > start:
                    found.setdefault(start + part.start, Found(start + part.start, end + part.start, token))
        return [found[start] for start in sorted(found)]

    def _found(self, found: Any) -> Found:
        token = int(found.lastgroup[1:]) if self._data["frame"]["numbered"] else 0
        return Found(found.start(), found.end(), token)


def _part(parts: Sequence[Block], start: int, end: int) -> Block | None:
    index = bisect_right(parts, (start, _FAR)) - 1
    if index >= 0 and end <= parts[index].end:
        return parts[index]
    return None


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_edge(prose: str, at: int) -> bool:
    """A word boundary: a word character on one side and none on the other."""
    before = at > 0 and _is_word(prose[at - 1])
    after = at < len(prose) and _is_word(prose[at])
    return before != after
