"""Acronyms with and without their stops, names with and without their capitals, found without a list."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from linter.checks.mentions import tells
from linter.checks.variant import Variant
from linter.document import Document
from linter.lexicon import Match
from linter.memory import Memory
from linter.vocabulary import PERSONS, STARTERS, TITLES

_DOTTED = re.compile(rb"A\.A(?<![Aa0_]A\.A)(?:\.A)*(?![Aa0_])\.?")
_STATES = frozenset("NY NJ NH NM NC SC ND SD RI WV DC".split())


def acronyms(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """Acronyms with their stops in some places and without in others: F.B.I. and FBI, U.S. and U.S"""
    dotted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _DOTTED.finditer(document.classes):
        start, end = match.span()
        dotted[document.prose[start:end].replace(".", "")].append((start, end))
    for letters, places in dotted.items():
        whole = [place for place in places if document.prose[place[1] - 1] == "."]
        short = [place for place in places if place not in whole]
        written = ".".join(letters) + "."
        if whole and short:
            yield from _acronyms_at(document, short, written)
        if whole and letters not in _STATES:
            plain = list(_without_stops(document.prose, letters))
            rarer, usual = (plain, written) if len(plain) <= len(whole) else (whole, letters)
            if plain:
                yield from _acronyms_at(document, rarer, usual)


def _without_stops(prose: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where an acronym stands as a word of its own, not beside another stop or before another name."""
    if letters in prose:
        for match in re.finditer(rf"{letters}(?<![\w@#.]{letters})(?![\w.]| [A-Z][a-z])", prose):
            yield match.span()


def _acronyms_at(document: Document, places: list[tuple[int, int]], usual: str) -> Iterator[Variant]:
    for start, end in places:
        block = document.block_at(start)
        shouted = document.prose[block.start : block.end].isupper()
        if block.kind == "paragraph" and not shouted and not document.is_quoted(start):
            yield Variant(start, end, usual)


def capitals(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """Names whose last words lose their capital in some places: ABC News and ABC news."""
    counts = Counter(filter(None, [_plain_names[text] for text in _telling_names(document.names.longer)]))
    for name, count in counts.items():
        first, _, rest = name.partition(" ")
        acronym = first.replace(".", "").isupper()
        if count < 2 and not acronym:
            continue
        small = f"{first} {rest.lower()}"
        if small not in document.prose:
            continue
        # Where a sentence begins any word has a capital; and “an Islamic state” is no Islamic State.
        inside = "" if acronym else r"(?<=[a-z,;’”)] )(?<!\ban )(?<!\ba )"
        rarer = _told(document, rf"{inside}(?<!\w){re.escape(small)}(?!\w)")
        usual = len(_told(document, rf"(?<!\w){re.escape(name)}(?!\w)")) if rarer else 0
        if 2 * len(rarer) <= usual or usual == len(rarer) == 1:
            for start, end in rarer:
                yield Variant(start, end, name)


def _told(document: Document, pattern: str) -> list[tuple[int, int]]:
    """Where a pattern stands in running text, outside quotations and addresses."""
    found = re.finditer(pattern, document.prose)
    return [match.span() for match in found if tells(document, *match.span())]


def _telling_names(names: Sequence[str]) -> list[str]:
    """Of names of several words those that have an acronym in them, or the same last word as another."""
    lasts = [name.rpartition(" ")[2] for name in names]
    times = Counter(lasts)
    return [
        name
        for name, last in zip(names, lasts, strict=True)
        if times[last] > 1 or not name.istitle() or _SHOUTED.search(name)
    ]


_SHOUTED = re.compile(r"(?<![^ ])[^a-z ]+ ")  # a word without small letters, before another


def _plain_name(text: str) -> str:
    """A run of capitalised words without those that only open its sentence; nothing if one is left."""
    while text.partition(" ")[0].lower() in STARTERS:
        text = text.partition(" ")[2]
    return text if " " in text and not _is_office(text) else ""


_plain_names = Memory(_plain_name)


def _is_office(name: str) -> bool:
    """Words that have a capital before a name and none elsewhere: South Korean President Park."""
    last = name.rpartition(" ")[2].lower()
    return last in PERSONS or last in TITLES or last.isdigit()
