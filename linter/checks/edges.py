"""How blocks begin and end: the first and the last character of each, for a quick look at all of them."""

from typing import NamedTuple

from linter.document import Document
from linter.scopes import running_text


class Edges(NamedTuple):
    """One character a block of running text."""

    firsts: str
    lasts: str


def edges(document: Document) -> Edges:
    """The edges of all blocks of running text, in order."""
    return document.keep(Edges, lambda: _edges(document))


def _edges(document: Document) -> Edges:
    prose, blocks = document.prose, running_text(document)
    firsts = [prose[start] for start, _, _, _ in blocks]
    lasts = [prose[end - 1] for _, end, _, _ in blocks]
    return Edges("".join(firsts), "".join(lasts))
