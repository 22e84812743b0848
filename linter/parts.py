"""Very long documents in parts, so that the time for one grows with its length and no faster.

No article is as long as a part; what is longer is a collection, and one end of it says nothing of the other.
Each part is looked at with some text on either side, so that it hardly matters where it is cut.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.blocks import Block
from linter.document import Document

_LONG = 128 << 10  # characters of a part
_BESIDE = 8 << 10  # characters on either side of it
_BLOCK = 8 << 10  # characters of a block, so that there is a place to cut


class Part(NamedTuple):
    """A part of a document with what stands beside it; what is found counts where `begin <= start < end`."""

    document: Document
    begin: int
    end: int


def parts(document: Document) -> Iterator[Part]:
    """The document in parts; itself alone if it is no longer than one."""
    length = len(document.prose)
    if length <= _LONG:
        yield Part(document, 0, length + 1)
        return
    blocks = [piece for block in document.blocks for piece in _pieces(document.prose, block)]
    starts = [block.start for block in blocks]
    for begin, end in pairwise([*_cuts(starts), length + 1]):
        first, last = bisect_left(starts, begin - _BESIDE), bisect_left(starts, end + _BESIDE)
        yield _part(document, blocks[first:last], begin, end)


def _cuts(starts: Sequence[int]) -> Iterator[int]:
    """Where parts begin: at a block, each so far from the one before."""
    due = 0
    for start in starts:
        if start >= due:
            yield start
            due = start + _LONG


def _part(document: Document, blocks: Sequence[Block], begin: int, end: int) -> Part:
    shift = blocks[0].start
    inside = [block._replace(start=block.start - shift, end=block.end - shift) for block in blocks]
    return Part(document.section(shift, blocks[-1].end, inside), begin - shift, end - shift)


def _pieces(prose: str, block: Block) -> Iterator[Block]:
    """A block, cut after a sentence, or else after a word, where it is longer than any paragraph."""
    start, end, *_ = block
    while end - start > _BLOCK:
        least = start + _BLOCK
        stop = prose.find(". ", least, min(end, least + _BESIDE))
        space = prose.find(" ", least, end) if stop < 0 else stop + 1
        if space < 0:
            break
        yield block._replace(start=start, end=space)
        start = space + 1
    yield block._replace(start=start)
