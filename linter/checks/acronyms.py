"""Acronyms that a text never spells out, and that readers cannot be asked to know."""

import re
from collections.abc import Iterable, Iterator

from linter.checks.lone import lone_words
from linter.document import Document

Stretch = tuple[int, int]

_SPELT = re.compile(r" ?(?:\((?!\w+\))|, (?:or|short for|which stands for) |[’']s? full name)")
_BRACKETS = frozenset("([/@#$&:")
_CALLED = ("called ", "known as ", "dubbed ")
_WORD_BEFORE = re.compile(r"(?:^|[\s“(])(?!or\b)[a-z][\w’'-]*,? $")
_WORD_AFTER = re.compile(r"(?:[’']s)?(?: [a-z]|[.?!](?:\s|$)|,\s)")
_ENDS_SENTENCES = tuple('.!?”"')
_LONG = 30  # letters of a word
_MOST_CAPITALS = 0.3  # of the letters of a paragraph; a shouted one says nothing about its words


def unexpanded(document: Document) -> Iterator[Stretch]:
    """The first mention of each acronym that stands alone at every mention."""
    prose, names = document.prose, document.names
    places: dict[str, list[Stretch]] = {}
    for word, start, end in lone_words(document):
        if word.isupper():
            places.setdefault(word, []).append((start, end))
    for text, spans in places.items():
        if any(_is_spelt_out(prose, start, end) for start, end in spans):
            continue
        copy = next((span for span in spans if _is_copy(document, *span)), None)
        if copy and not _has_its_initials(names.longer, text):
            yield copy


def _has_its_initials(names: Iterable[str], acronym: str) -> bool:
    """Does one of these names spell an acronym out?"""
    return any(acronym[-1] in name and _initials(name).endswith(acronym) for name in names)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper() and not word[1:].isupper())


def _is_spelt_out(prose: str, start: int, end: int) -> bool:
    """In brackets after its name, or with its name in brackets after it; or a handle, a code, a ticker."""
    if prose.endswith(_CALLED, 0, start):
        return True
    return prose[start - 1 : start] in _BRACKETS or _SPELT.match(prose, end) is not None


def _is_copy(document: Document, start: int, end: int) -> bool:
    """Does it stand in a sentence of the writer's, not in a headline, a label, a quotation?"""
    block = document.block_at(start)
    text = document.prose[block.start : block.end]
    begin, stop = start - block.start, end - block.start
    if not _WORD_BEFORE.search(text, max(0, begin - _LONG), begin) or not _WORD_AFTER.match(text, stop):
        return False  # a dateline, a label, a piece of a longer name: KGI Securities
    if not text.rstrip().endswith(_ENDS_SENTENCES) or document.is_quoted(start):
        return False
    capitals, small = (document.classes.count(kind, block.start, block.end) for kind in (b"A", b"a"))
    return capitals < _MOST_CAPITALS * (capitals + small)
