"""Shapes: quotation marks, brackets and other marks that do not go together."""

import re
from collections.abc import Callable, Iterator

from linter.document import Document
from linter.scopes import running_text

Stretch = tuple[int, int]

_BRACKETS = re.compile(r"\(|(?<!\s\w)(?<!\s\w\w)(?<!^\w)(?<!^\w\w)\)")  # a) and 12) open a point of a list
_CURLY_QUOTES = tuple(mark.encode("cp1252") for mark in "“”")  # as they stand in `Document.encoded`
_CURLY_APOSTROPHES = ("’".encode("cp1252"),)
_IN_WORD = frozenset([b"a'a", b"A'a", b"A'A"])


def leading_mark(document: Document) -> Iterator[Stretch]:
    """A paragraph that begins with a mark which belongs to something before it."""
    for block in running_text(document):
        if document.prose[block.start] in ",;:?!)" and block.end - block.start > 1:
            yield block.start, block.start + 1


def unbalanced_bracket(document: Document) -> Iterator[Stretch]:
    """In each paragraph with a round bracket too many, the first that has no partner."""
    if document.classes.count(b"(") == document.classes.count(b")"):
        return
    for block in running_text(document):
        opened: list[int] = []
        for bracket in _BRACKETS.finditer(document.prose, block.start, block.end):
            if bracket.group() == "(":
                opened.append(bracket.start())
            elif opened:
                opened.pop()
            else:
                opened = [bracket.start()]
                break
        if opened:
            yield opened[0], opened[0] + 1


def mixed_quotes(document: Document) -> Iterator[Stretch]:
    """The first quotation mark, or the first apostrophe, of the kind that is rarer in this text."""
    if document.prose.isascii():
        return
    encoded = document.encoded
    for straight, curly, in_word in ((b'"', _CURLY_QUOTES, False), (b"'", _CURLY_APOSTROPHES, True)):
        if straight in encoded and any(mark in encoded for mark in curly):
            counts = encoded.count(straight), sum(map(encoded.count, curly))
            rarer = (straight,) if counts[0] < counts[1] else curly
            places = [at for mark in rarer for at in _places(encoded, mark)]
            marks = [at for at in places if not in_word or document.classes[at - 1 : at + 2] in _IN_WORD]
            if marks:
                yield min(marks), min(marks) + 1
                return


def _places(text: bytes, mark: bytes) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


STRAY_MARKS: dict[str, Callable[[Document], Iterator[Stretch]]] = {
    "leading-mark": leading_mark,
    "unbalanced-bracket": unbalanced_bracket,
    "mixed-quotes": mixed_quotes,
}
