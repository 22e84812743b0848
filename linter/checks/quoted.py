"""Shapes of quotations: marks that do not pair, and words that nobody says."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.blocks import Block
from linter.document import Document
from linter.quotations import Quotation
from linter.vocabulary import SPEECH

Stretch = tuple[int, int]

_SPEECH = re.compile(
    rf"\b(?:{'|'.join(sorted(SPEECH))}|according|say|write|state|states|conclude|concludes|[Hh]e|[Ss]he)\b"
)
_WORD = re.compile(r"\w")
_FEWEST_WORDS = 6  # of a quotation that is asked for its speaker
_MOST_WORDS = 12  # of a line below a quotation that may name its source
_OPENERS = frozenset("“\"‘'„«")
_CLOSERS = frozenset("”\"’'“»")
_PAIRS = frozenset(["“”", '""', "«»", "„“", "„”", "‘’", "''", "‘'", "“''"])


def unclosed(document: Document) -> Iterator[Stretch]:
    """A quotation that is opened and neither closed nor taken up in the next paragraph."""
    for start, end, state, _ in document.quotations:
        if state == "unclosed":
            yield start, start + len(document.prose[start:end].rstrip())


def unopened(document: Document) -> Iterator[Stretch]:
    """A closing mark with nothing to close."""
    for quotation in document.quotations:
        if quotation.state == "unopened":
            yield quotation.start, quotation.end


def mixed_marks(document: Document) -> Iterator[Stretch]:
    """A quotation opened in one style and closed in another."""
    prose = document.prose
    for start, end, state, _ in document.quotations:
        marks = prose[start] + prose[end - 1]
        if marks not in _PAIRS and state == "closed" and prose[end - 2 : end] != "''":
            yield start, end


def adjacent(document: Document) -> Iterator[Stretch]:
    """Two or more quotations one after the other, with not a word of the writer's in the paragraph."""
    for _, quotations in document.keep("wordless", lambda: list(_wordless(document))):
        if len(quotations) > 1:
            yield quotations[0].start, quotations[-1].end


def no_speaker(document: Document) -> Iterator[Stretch]:
    """A paragraph of nothing but one quotation, with no speaker and no source beside it."""
    wordless = document.keep("wordless", lambda: list(_wordless(document)))
    numbers = {number for number, _ in wordless}
    for number, quotations in wordless:
        start, end, _, _ = quotations[0]
        if len(quotations) > 1 or document.prose.count(" ", start, end) < _FEWEST_WORDS - 1:
            continue
        neighbours = _neighbours(document, number, numbers) if number else []  # a motto has none
        if not neighbours or any(_has_speech(document.prose, block) for block in neighbours):
            continue
        if not any(_names_somebody(document, block) for block in neighbours):
            yield start, end


def _neighbours(document: Document, number: int, wordless: set[int]) -> list[Block]:
    """The paragraph after a quotation, and those before it: of several paragraphs of quotation all of
    them, and the one before the first."""
    blocks = document.blocks
    first = number - 1
    while first > 0 and (first in wordless or _is_open(document, blocks[first])):
        first -= 1
    return [*blocks[max(0, first) : number], *blocks[number + 1 : number + 2]]


def _is_open(document: Document, block: Block) -> bool:
    """Does a paragraph end inside a quotation that it opens? The next one opens again and goes on."""
    text = document.prose[block.start : block.end].rstrip()
    return text[:1] in _OPENERS and text[-1:] not in _CLOSERS


def _wordless(document: Document) -> Iterator[tuple[int, list[Quotation]]]:
    """The paragraphs in which every word is quoted, by number, with their quotations."""
    quotations, blocks = document.quotations, document.blocks
    numbers = {block.start: number for number, block in enumerate(blocks)} if quotations else {}
    for index, quotation in enumerate(quotations):
        number = numbers.get(quotation.start, -1)
        if number < 0 or _is_before_word(document.prose, quotation.end, blocks[number].end):
            continue
        block = blocks[number]
        last = bisect_right(quotations, (block.end, 0))
        inside = list(quotations[index:last])
        closed = all(q.state == "closed" and q.end <= block.end for q in inside)
        if closed and not _WORD.search(_unquoted(document, block, inside)):
            yield number, inside


def _is_before_word(prose: str, start: int, end: int) -> bool:
    """Does a space and a word follow, as after nearly every quotation that opens a paragraph?"""
    return start + 1 < end and prose[start] == " " and prose[start + 1].isalnum()


def _unquoted(document: Document, block: Block, quotations: Sequence[Quotation]) -> str:
    parts = []
    done = block.start
    for quotation in quotations:
        parts.append(document.prose[done : max(done, quotation.start)])
        done = quotation.end
    return " ".join([*parts, document.prose[done : block.end]])


def _has_speech(prose: str, block: Block) -> bool:
    """Can this neighbour of a quotation tell who says it: by a verb, a colon, a source line?"""
    text = prose[block.start : block.end]
    return text[-1] in ":…-—–" or text.count(" ") < _MOST_WORDS or _SPEECH.search(text) is not None


def _names_somebody(document: Document, block: Block) -> bool:
    return any(block.start <= person.start < block.end for person in document.people.before(block.end))
