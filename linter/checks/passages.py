"""Paragraphs of sentences, as opposed to the labels, captions and lists that stand between them."""

from bisect import bisect_right

from linter.blocks import Block
from linter.document import Document

_FAR = 1 << 62
_SENTENCE_ENDS = frozenset(".!?:”\"’'…)")
_LABEL = 1  # spaces in a line that is no sentence
_GOES_ON = " …"  # loading …
_FARTHEST = 30  # lines that are looked at


def is_label(document: Document, block: Block) -> bool:
    """Is it hardly a word, or a line without an end?"""
    text = document.prose[block.start : block.end].rstrip()
    return text[-1:] not in _SENTENCE_ENDS or text.endswith(_GOES_ON) or text.count(" ") <= _LABEL


def paragraphs_before(document: Document, start: int, most: int) -> list[Block]:
    """The last paragraphs of sentences before a place, the nearer first."""
    index = bisect_right(document.blocks, (start, _FAR)) - 1
    found: list[Block] = []
    for block in reversed(document.blocks[max(0, index - _FARTHEST) : index]):
        if not is_label(document, block):
            found.append(block)
        if len(found) == most:
            break
    return found
