"""The main content of a page: those of its blocks that readability-lxml takes for the article.

The library is given the page with a mark at the beginning of each block, and the marks in its answer
tell which blocks it kept. So nothing is searched for, and each character keeps its place.
"""

import logging
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import readability
from readability.readability import Unparseable

from linter.blocks import Block
from linter.document import Document
from linter.text import Builder

logging.getLogger("readability").setLevel(logging.CRITICAL + 1)  # it would print to the terminal

_FIRST = 0xF0000  # the marks are characters for private use, which no page needs
_MARK = re.compile("[\U000f0000-\U0010ffff]")
_MARKS = 0x10FFFF - _FIRST
_LARGE = 10_000_000  # characters; what is larger is no page, and would take much memory


def main_content(page: Document) -> Document:
    """The page without what is not the article; the whole page if no article can be told."""
    if not 1 < len(page.blocks) < _MARKS or len(page.source.text) > _LARGE:
        return page
    kept = _kept(_marked(page))
    blocks = [block for number, block in enumerate(page.blocks) if number in kept]
    if not blocks:
        return page
    return _only(page, [*_headline(page.blocks, blocks), *blocks])


def _marked(page: Document) -> str:
    """The file with a mark before the first character of each block."""
    text = _MARK.sub(" ", page.source.text)
    places = [page.in_file(block.start, block.start + 1).start for block in page.blocks]
    parts = [text[: places[0]]]
    for number, (place, following) in enumerate(pairwise([*places, len(text)])):
        parts += chr(_FIRST + number), text[place:following]
    return "".join(parts)


def _kept(html: str) -> set[int]:
    """The numbers of the blocks that the library keeps."""
    try:
        kept = readability.Document(html).summary(html_partial=True)
    except Unparseable:
        return set()
    return {ord(mark) - _FIRST for mark in _MARK.findall(kept)}


def _headline(blocks: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """The headline above the article, which the library leaves out."""
    if any(block.kind == "headline" for block in kept):
        return []
    return [block for block in blocks if block.kind == "headline" and block.start < kept[0].start][-1:]


def _only(page: Document, kept: Iterable[Block]) -> Document:
    builder = Builder(page.text)
    blocks: list[Block] = []
    for block in kept:
        if blocks:
            builder.stand_for("\n\n", block.start, block.start)
        start = builder.length
        builder.copy(block.start, block.end)
        blocks.append(block._replace(start=start, end=builder.length))
    return page.made_of(builder.build(), blocks, comments=page.comments, cut=page.cut)
