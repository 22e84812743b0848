"""A repetition rule with tokens, as in Vale: two neighbouring matches that are the same."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, islice
from operator import eq
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.checks.actions import better, change
from linter.checks.base import Hit, Rule
from linter.checks.exceptions import Exceptions
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patience import watch
from linter.scopes import units

_WORDS = (r"\w+", r"[\w]+")  # tokens that stand for words, which need no pattern to be found
_SIMPLE = (*_WORDS, r"\S+", r"[^\s]+")  # tokens that take no longer than the text is long
_ACCENTS = re.compile("[\u0300-\u036f]")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")
_SPACE = 0x20


class _Pair(NamedTuple):
    """Where two neighbours begin and end."""

    start: int
    first_end: int
    again: int
    end: int


class Repeated:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])
        self._token = rule.data["tokens"][0] if len(rule.data["tokens"]) == 1 else ""
        self._pattern: Any = None

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each pair of neighbours that are alike, once more than `max` of them have been seen."""
        most = self._rule.data["max"]
        for unit in units(document, self._rule.scope):
            count = 0
            for pair in self._alike(document, unit):
                count += 1
                if count > most and self._counts(document, pair):
                    yield self._hit(document, pair)
                    count = 0

    def _alike(self, document: Document, unit: Block) -> Iterator[_Pair]:
        """The neighbours in a part that are the same."""
        prose = document.prose
        ignorecase, alpha = self._rule.data["ignorecase"], self._rule.data["alpha"]
        for pair in self._neighbours(document, unit):
            first = prose[pair.start : pair.first_end].strip()
            second = prose[pair.again : pair.end].strip()
            same = first.casefold() == second.casefold() if ignorecase else first == second
            if second and same and (second.isalpha() or not alpha):
                yield pair

    def _neighbours(self, document: Document, unit: Block) -> Iterator[_Pair]:
        if self._token in _WORDS and not document.keep("accents", lambda: _has_accents(document)):
            for pair in document.keep("doubled words", lambda: _doubled_words(document.folded)):
                if unit.start <= pair.start and pair.end <= unit.end:
                    yield pair
            return
        before = (unit.start, unit.start)
        for found in self._found(document, unit):
            yield _Pair(*before, *found.span())
            before = found.span()

    def _found(self, document: Document, unit: Block) -> Iterable[Any]:
        if self._pattern is None:
            import regex  # 10 ms that a run without such a rule does not pay

            self._pattern = regex.compile(self._rule.data["pattern"])
        if self._token in _SIMPLE:
            matches: Iterable[Any] = self._pattern.finditer(document.prose, unit.start, unit.end)
            return matches
        return watch(document, self._rule.id).finditer(self._pattern, document.prose, unit.start, unit.end)

    def _counts(self, document: Document, pair: _Pair) -> bool:
        """Do both stand in one sentence, and are they no exception?"""
        if _SENTENCE_END.search(document.prose, pair.start, pair.end):
            return False
        return not self._exceptions.allow(document, pair.start, pair.end)

    def _hit(self, document: Document, pair: _Pair) -> Hit:
        rule, prose = self._rule, document.prose
        options = better(rule, prose[pair.start : pair.end])
        words = (prose[pair.again : pair.end].strip(),)
        return Hit(rule, pair.start, pair.end, words, change(rule, pair.start, pair.end, options))


def _has_accents(document: Document) -> bool:
    """Do accents stand apart from their letters? In a shadow they are blanks without a break."""
    return b"\xa0" in document.encoded and _ACCENTS.search(document.prose) is not None


def _doubled_words(folded: bytes) -> list[_Pair]:
    """Words that follow themselves, in any case, found in a shadow with a space at either end."""
    words = folded.split()
    pairs = []
    for word in set(compress(words, map(eq, words, islice(words, 1, None)))):
        sought = b" %b " % word
        at = folded.find(sought)
        while at >= 0:
            again = at + len(word) + 1
            while again < len(folded) and folded[again] == _SPACE:
                again += 1
            if folded.startswith(sought, again - 1):
                pairs.append(_Pair(at, at + len(word), again - 1, again - 1 + len(word)))
            at = folded.find(sought, at + 1)
    return sorted(pairs)
