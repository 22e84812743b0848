"""Acronyms that a text never spells out, and that readers cannot be asked to know."""

import re
from collections.abc import Iterator

from linter.document import Document
from linter.wordlists import common_words, known_acronyms

Stretch = tuple[int, int]

_ACRONYM = re.compile(rb"(?<![Aa0_'.-])AA{1,4}(?![Aa0_'.-])")
_SPELT = re.compile(r" ?(?:\((?!\w+\))|, (?:or|short for|which stands for) |[’']s? full name)")
_BRACKETS = frozenset("([/@#$&:")
_CALLED = ("called ", "known as ", "dubbed ")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD_BEFORE = re.compile(r"(?:^|[\s“(])(?!or\b)[a-z][\w’'-]*,? $")
_WORD_AFTER = re.compile(r"(?:[’']s)?(?: [a-z]|[.?!](?:\s|$)|,\s)")
_STATION = re.compile(r"[KW][A-Z]{2,3}")  # the call letters of an American station
_MOST_CAPITALS = 0.3  # of the letters of a paragraph; a shouted one says nothing about its words


def unexpanded(document: Document) -> Iterator[Stretch]:
    """The first mention of each acronym that stands alone at every mention."""
    prose = document.prose
    places: dict[str, list[Stretch]] = {}
    for match in _ACRONYM.finditer(document.classes):
        start, end = match.span()
        places.setdefault(prose[start:end], []).append((start, end))
    unknown = {text: spans for text, spans in places.items() if _is_unknown(text)}
    if not unknown:
        return
    initials = {"".join(c for c in name if c.isupper()) for name in document.names.longer}
    for text, spans in unknown.items():
        if text in initials or any(_is_spelt_out(prose, start, end) for start, end in spans):
            continue
        copy = [span for span in spans if _is_copy(document, *span)]
        if copy:
            yield copy[0]


def _is_unknown(text: str) -> bool:
    if text in known_acronyms() or _ROMAN.fullmatch(text) or _STATION.fullmatch(text):
        return False
    return text.lower() not in common_words()


def _is_spelt_out(prose: str, start: int, end: int) -> bool:
    """In brackets after its name, or with its name in brackets after it; or a handle, a code, a ticker."""
    if prose.endswith(_CALLED, 0, start):
        return True
    return prose[start - 1 : start] in _BRACKETS or _SPELT.match(prose, end) is not None


def _is_copy(document: Document, start: int, end: int) -> bool:
    """Does it stand in a sentence of the writer's, not in a headline, a label, a quotation?"""
    block = document.block_at(start)
    text = document.prose[block.start : block.end]
    if text.rstrip()[-1:] not in tuple('.!?”"') or document.is_quoted(start):
        return False
    if not _WORD_BEFORE.search(text, 0, start - block.start) or not _WORD_AFTER.match(
        text, end - block.start
    ):
        return False  # a dateline, a label, a piece of a longer name: KGI Securities
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) < _MOST_CAPITALS * len(letters)
