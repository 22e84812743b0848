"""One compound with its hyphen or apostrophe in some places and without in others, found without a list."""

import re
from collections.abc import Iterator, Sequence

from linter.checks.mentions import places_of
from linter.checks.variant import Variant
from linter.document import LONG, Document
from linter.lexicon import Match, standing

_HYPHEN = re.compile(rb"-aaa(?<=aaa-aaa)a*+( a)?")  # between small letters; with a word behind it
_APOSTROPHE = re.compile(rb"'a? (?=aaaa)")
_POSSESSIVE = re.compile(r"([a-z]{3,})[’']s? ([a-z]{4,})(?![\w’'-])")
# What may be of people: a visitors center, a driver's license. Other words behind a plural may be its verb.
_OF_PEOPLE = frozenset(
    b"""association associations bill center centers centre centres club college compensation council day
    federation fund group guide home hospital league licence licences license licenses market network office
    organization organisation party room school union unions""".split()
)
_PARTICLES = frozenset("up out off in on down over back away through by around about".split())

_NO_NOUNS = frozenset("and or but to of for with in on at as by from than that who is are was were".split())
_SHORTEST = 3  # letters of a word of a compound
_NEXT = re.compile(r" ([a-z]+)")

Places = list[tuple[int, int]]


def terms(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """The mentions, outside quotations, of compounds in a way that is not their usual one here."""
    for first, last, is_closed in _compounds(document):
        yield from _hyphenated(document, first, last, is_closed)
    yield from _possessives(document)


def _compounds(document: Document) -> Iterator[tuple[str, str, bool]]:
    """The compounds of two words that stand without their hyphen, too; and whether as one word."""
    folded = document.folded
    is_followed: dict[bytes, bool] = {}
    for match in _HYPHEN.finditer(document.classes):
        pair = _around(folded, match.start() + 1)
        is_followed[pair] = match.lastindex is not None or is_followed.get(pair, False)
    compounds = [
        pair for pair in is_followed if pair.replace(b" ", b"").isalpha() and pair[:_SHORTEST].isalpha()
    ]
    apart = standing([pair for pair in compounds if is_followed[pair]], document.encoded)
    for pair in compounds:
        closed = pair.replace(b" ", b"")
        is_closed = closed in document.long_words if len(closed) >= LONG else b" %b " % closed in folded
        if is_closed or pair in apart:
            first, last = pair.decode().split(" ")
            yield first, last, is_closed


def _around(folded: bytes, space: int) -> bytes:
    """The words on both sides of a space; where a hyphen is one, one place further on."""
    return folded[folded.rfind(b" ", 0, space) + 1 : folded.find(b" ", space + 1)]


def _hyphenated(document: Document, first: str, last: str, is_closed: bool) -> Iterator[Variant]:
    joined = places_of(document, f"{first}-{last}")
    closed = places_of(document, first + last) if is_closed else []
    if joined and closed:
        yield from _variants(document, *_by_number(joined, closed))
    if joined and last not in _PARTICLES:
        yield from _before_one_noun(document, joined, places_of(document, f"{first} {last}"), first)


def _before_one_noun(document: Document, joined: Places, apart: Places, first: str) -> Iterator[Variant]:
    """The rarer way before the same noun; of two as frequent there, the rarer way in the article.

    And of two as frequent here, too, the one that dictionaries have not: a hyphen behind an adverb in -ly.
    """
    followed, following = _followed(document, joined), _followed(document, apart)
    nouns = sorted(followed.keys() & following.keys() - _NO_NOUNS)
    near = [place for noun in nouns for place in followed[noun]]
    far = [place for noun in nouns for place in following[noun]]
    with_hyphen, without = (len(near), len(joined)), (len(far), len(apart))
    if with_hyphen > without or (with_hyphen == without and not first.endswith("ly")):
        near, far = far, near
    if near and far:
        yield from _variants(document, far, near)


def _by_number(one: Places, other: Places) -> tuple[Places, Places]:
    """The usual way and the rarer one; of two as frequent the first that comes is the usual one."""
    usual, rarer = sorted((one, other), key=lambda places: (-len(places), places))
    return usual, rarer


def _variants(document: Document, usual: Places, rarer: Places) -> Iterator[Variant]:
    start, end = usual[0]
    for place in rarer:
        yield Variant(*place, document.prose[start:end])


def _followed(document: Document, places: Places) -> dict[str, Places]:
    """The places by the word that follows."""
    found: dict[str, Places] = {}
    for start, end in places:
        following = _NEXT.match(document.prose, end)
        if following:
            found.setdefault(following.group(1), []).append((start, end))
    return found


def _possessives(document: Document) -> Iterator[Variant]:
    prose, folded = document.prose, document.folded
    for match in _APOSTROPHE.finditer(document.classes):
        if folded[match.end() + 1 : folded.find(b" ", match.end() + 1)] not in _OF_PEOPLE:
            continue
        found = _POSSESSIVE.match(prose, prose.rfind(" ", 0, match.start()) + 1)
        if found:
            owner, thing = found.groups()
            written = places_of(document, found.group())
            without = places_of(document, f"{owner.removesuffix('s')}s {thing}")
            if written and without:
                yield from _variants(document, *_by_use(written, without, thing))


def _by_use(written: Places, without: Places, thing: str) -> tuple[Places, Places]:
    """The usual way and the rarer one; of two as frequent the AP's: a visitors center, a driver's license."""
    apostrophe = len(written) - len(without) + (0.5 if thing.startswith("licen") else -0.5) > 0
    return (written, without) if apostrophe else (without, written)
