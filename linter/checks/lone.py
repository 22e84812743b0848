"""Capitalised words that stand alone and tell too little: the one name of a person, an unknown acronym."""

import re

from linter.document import Document
from linter.memory import Memory
from linter.names import without_ending
from linter.vocabulary import BODIES, NO_NAMES, PLACES, STARTERS, TITLES, WORLD_KNOWN
from linter.wordlists import common_words, known_acronyms, surnames

COURTESY = {word.capitalize() for word in STARTERS | {"mr", "mrs", "ms", "miss", "dr"}}
_LETTERS = re.compile(r"(?:[DOL][’'])?[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
_INNER_CAPITAL = re.compile(r"[a-z](?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!La)(?<!Le)(?<!Du)[A-Z]")
_SMALL_PART = re.compile(r"-[a-z]")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_ROMAN = re.compile(r"[IVXLC]+")
_STATION = re.compile(r"[KW][A-Z]{2,3}")  # the call letters of an American station
_NOBODY = WORLD_KNOWN | NO_NAMES | BODIES | STARTERS | TITLES
RARE = 20_000  # ranks of surnames: a common word of this rank is no name
COMMON = 6_000  # a place of this rank is a name only where it speaks after a quotation

Lone = tuple[str, int, int]  # the word, and where the name begins and ends


def lone_words(document: Document) -> list[Lone]:
    """Those that may be the one name of a person, at most with a courtesy title, or are an acronym that not
    every reader knows."""
    return document.keep("lone words", lambda: _lone_words(document))


def _lone_words(document: Document) -> list[Lone]:
    names = document.names
    return [
        (word, *span)
        for text, span in zip(names.texts, names.spans, strict=True)
        if (" " not in text or text.rpartition(" ")[0] in COURTESY) and (word := _told[text])
    ]


def _tells(text: str) -> str:
    """The word of a name that may be all that is told of somebody or something; nothing if it is none."""
    if text.isupper():
        return text if _is_unknown(text) else ""
    name = without_ending(text.rpartition(" ")[2])
    return name if _may_be_alone(name) else ""


_told = Memory(_tells)


def _may_be_alone(name: str) -> bool:
    """Could a word be the one name of a person?"""
    lower = name.lower()
    rank = surnames().get(lower, RARE)
    if (rank >= RARE and lower in common_words()) or (rank >= COMMON and lower in PLACES):
        return False
    return _may_be_a_person(name)


def _may_be_a_person(name: str) -> bool:
    name = without_article(name)
    lower = name.lower()
    if len(name) < 3 or lower in _NOBODY or name.isupper() or not _LETTERS.fullmatch(name):
        return False
    return not (_SMALL_PART.search(name) or _INNER_CAPITAL.search(name))


def without_article(name: str) -> str:
    """A name without the Arabic article."""
    return name[3:] if name[:3].lower() in ("al-", "el-") else name


def _is_unknown(text: str) -> bool:
    if not _ACRONYM.fullmatch(text) or _ROMAN.fullmatch(text) or _STATION.fullmatch(text):
        return False
    return text not in known_acronyms() and text.lower() not in common_words()
