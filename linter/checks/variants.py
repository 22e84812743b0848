"""Acronyms with and without their stops, names with and without their capitals, found without a list."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from linter.checks.mentions import tells
from linter.checks.variant import Variant
from linter.document import Document
from linter.lexicon import Match, standing
from linter.memory import Memory
from linter.shadow import encode
from linter.vocabulary import PERSONS, STARTERS, TITLES

_DOTTED = re.compile(rb"A\.A(?<![Aa0_]A\.A)(?:\.A)*(?![Aa0_])\.?")
_STATES = frozenset("NY NJ NH NM NC SC ND SD RI WV DC".split())
# Of other states the letters are an acronym, too (M.D.), unless a town stands before them: Hyattsville, MD.
_OTHER_STATES = frozenset(
    "AK AL AR AZ CA CO CT DE FL GA HI IA ID IL KS KY LA MA MD ME MI MN MO MS MT NE NV OH OK OR PA TN TX UT "
    "VA VT WA WI WY".split()
)
# What stands before TEXT: where a sentence begins any word has a capital, and “an Islamic state” is no name.
_INSIDE = r"(?<=[a-z,;’”)] TEXT)(?<!\ban TEXT)(?<!\ba TEXT)"


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
        town = f"(?<!, {letters})" if letters in _OTHER_STATES else ""
        for match in re.finditer(rf"{letters}(?<![\w@#.]{letters}){town}(?![\w.]| [A-Z][a-z])", prose):
            yield match.span()


def _acronyms_at(document: Document, places: list[tuple[int, int]], usual: str) -> Iterator[Variant]:
    for start, end in places:
        block = document.block_at(start)
        shouted = document.prose[block.start : block.end].isupper()
        if block.kind == "paragraph" and not shouted and not document.is_quoted(start):
            yield Variant(start, end, usual)


def capitals(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """Names whose last words lose their capital in some places: ABC News and ABC news."""
    counts = Counter(map(_plain_names.__getitem__, document.names.longer))
    names = [name for name, count in counts.items() if name and (count > 1 or _has_acronym(name))]
    there = standing([encode(_small(name)) for name in names], document.encoded)
    for name in [name for name in names if encode(_small(name)) in there]:
        rarer = _told(document, _small(name), "" if _has_acronym(name) else _INSIDE)
        usual = len(_told(document, name)) if rarer else 0
        if 2 * len(rarer) <= usual or usual == len(rarer) == 1:
            for start, end in rarer:
                yield Variant(start, end, name)


def _small(name: str) -> str:
    """A name as it may stand elsewhere, only its first word with a capital."""
    first, _, rest = name.partition(" ")
    return f"{first} {rest.lower()}"


def _has_acronym(name: str) -> bool:
    """Does it begin with one?"""
    return not name[1].islower() and name.partition(" ")[0].replace(".", "").isupper()


def _told(document: Document, text: str, before: str = "") -> list[tuple[int, int]]:
    """Where a text stands in running text, outside quotations and addresses, after what `before` asks for."""
    text = re.escape(text)
    found = re.finditer(rf"{text}(?<!\w{text}){before.replace('TEXT', text)}(?!\w)", document.prose)
    return [match.span() for match in found if tells(document, *match.span())]


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
