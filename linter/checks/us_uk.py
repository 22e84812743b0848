"""American and British spelling in one piece, as copy from two desks is put together."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from linter.checks.mentions import places_of
from linter.checks.variant import Variant
from linter.document import Document
from linter.lexicon import Match
from linter.wordlists import us_and_uk

_CLEAR = 2  # different words that show whose spelling a piece has; as many for each one in the other
_STEM = 5  # letters by which a word is told from its inflections

_Places = dict[str, list[tuple[int, int]]]


class _Told(NamedTuple):
    """The words that tell whose spelling it is, as they stand in a document's shadow."""

    american: frozenset[bytes]
    british: frozenset[bytes]
    other: dict[str, str]  # each word in the other spelling
    oxford: frozenset[str]  # American words that are British, too


def american_and_british(document: Document, matches: Iterable[Match]) -> Iterator[Variant]:
    """The words, outside quotations and names, in a spelling that is not that of the piece.

    A word in both spellings is enough. Else two different words must tell whose the spelling is, and two for
    each one that differs. `matches`: where words begin that may be British.
    """
    told = _told()
    folded = document.folded
    there = {folded[start + 1 : folded.find(b" ", start + 1)] for _, start, _ in matches}
    uk = _places(document, told.british & there)
    if not uk:
        return
    us = _places(document, told.american.intersection(folded.split()))
    yield from _both(us, uk, told.other)
    american, british = us.keys() - told.oxford, uk.keys()
    if _is_clear(american, british):
        yield from _stray(uk, us, told.other)
    elif _is_clear(british, american):
        yield from _stray({word: us[word] for word in american}, uk, told.other)


def british_beginnings() -> list[str]:
    """The beginnings of all British words: those of them that no other one begins."""
    beginnings: list[str] = []
    for word in sorted(us_and_uk()[0].values()):
        if not (beginnings and word.startswith(beginnings[-1])):
            beginnings.append(word)
    return beginnings


@cache
def _told() -> _Told:
    american, oxford = us_and_uk()
    british = {uk: us for us, uk in american.items()}
    return _Told(
        frozenset(map(str.encode, american)), frozenset(map(str.encode, british)), american | british, oxford
    )


def _places(document: Document, words: Iterable[bytes]) -> _Places:
    """Where these words stand in small letters: with a capital they may be of a name."""
    places = {word: places_of(document, word) for word in sorted(map(bytes.decode, words))}
    return {word: found for word, found in places.items() if found}


def _both(us: _Places, uk: _Places, other: dict[str, str]) -> Iterator[Variant]:
    """The rarer spelling of a word that is there in both; of two as frequent, the one of the rarer kind."""
    american = sum(map(len, us.values())) >= sum(map(len, uk.values()))
    for word in us.keys() & {other[word] for word in uk}:
        more = len(us[word]) - len(uk[other[word]])
        wanted = word if more > 0 or (more == 0 and american) else other[word]
        for place in (us | uk)[other[wanted]]:
            yield Variant(*place, wanted)


def _is_clear(many: Iterable[str], few: Iterable[str]) -> bool:
    more, less = ({word[:_STEM] for word in words} for words in (many, few))
    return bool(less) and len(more) >= _CLEAR * len(less)


def _stray(strays: _Places, usual: _Places, other: dict[str, str]) -> Iterator[Variant]:
    """The words that are not there in the spelling of the piece."""
    for word, places in strays.items():
        if other[word] not in usual:
            for place in places:
                yield Variant(*place, other[word], here=False)
