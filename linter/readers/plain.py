"""Plain text: copy as it comes off a wire, out of a scraper or from a reporter's editor."""

import re

from linter.blocks import Block, BlockKind
from linter.document import Document, Source
from linter.readers.base import Reading
from linter.text import Builder, Text

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\xad\u200b\u2060\ufeff]")
_ODD = re.compile(f"{_LINE_ENDS.pattern}|{_UNSEEN.pattern}")
_TO_LOOK_FOR = "\r\x0b\x0c\x85\u2028\u2029\xad\u200b\u2060\ufeff"
_HEADLINE_WORDS = 20
_WRAPPED = range(45, 101)  # the widths to which wires and editors break their lines
_RAGGED = 25  # how much shorter a broken line may be than the longest one
_STOPS = frozenset('.!?,;:”"')


def read(source: Source, reading: Reading) -> list[Document]:
    """One article. A line feed stands for every kind of line end; soft hyphens and zero-width spaces,
    which split words that look whole, are left out."""
    text = plain_text(Text(source.text))
    return [Document(source, text, blocks(text.text), is_marked=False)]


def plain_text(source: Text) -> Text:
    """A text without what cannot be seen, each character with its place."""
    text = source.text
    if not any(character in text for character in _TO_LOOK_FOR):
        return source
    builder = Builder(source)
    done = 0
    for odd in _ODD.finditer(text):
        builder.copy(done, odd.start())
        if not _UNSEEN.match(odd.group()):
            builder.stand_for("\n", odd.start(), odd.end())
        done = odd.end()
    builder.copy(done, len(text))
    return builder.build()


def blocks(prose: str) -> list[Block]:
    """The paragraphs, of which the first may be the headline."""
    found = paragraphs(prose)
    if found:
        found[0] = found[0]._replace(kind=_first_kind(prose, found))
    return found


def paragraphs(prose: str) -> list[Block]:
    """Each line is one, but lines that were broken to a width belong together."""
    found: list[Block] = []
    run: list[Block] = []  # lines with no blank line between them
    start = 0
    for line in prose.split("\n"):
        stripped = line.strip()
        if stripped:
            begin = start if stripped == line else start + line.index(stripped[0])
            run.append(Block(begin, begin + len(stripped), "paragraph"))
        elif run:
            found += _joined(prose, run) if len(run) > 1 else run
            run = []
        start += len(line) + 1
    found.extend(_joined(prose, run))
    return found


def _joined(prose: str, run: list[Block]) -> list[Block]:
    """The lines as one block if they were broken to a width: all but the last about equally long, and
    more often than not broken inside a sentence."""
    if len(run) < 2:
        return run
    widths = [block.end - block.start for block in run[:-1]]
    widest = max(widths)
    if (
        widest not in _WRAPPED
        or min(widths) < widest - _RAGGED
        or run[-1].end - run[-1].start > widest + _RAGGED
    ):
        return run
    inside = sum(prose[block.end - 1] not in _STOPS for block in run[:-1])
    if 2 * inside <= len(widths):
        return run
    return [Block(run[0].start, run[-1].end, "paragraph")]


def _first_kind(prose: str, found: list[Block]) -> BlockKind:
    first = prose[found[0].start : found[0].end]
    short = "\n" not in first and len(first.split()) <= _HEADLINE_WORDS
    return "headline" if len(found) > 1 and short and first[-1] not in _STOPS else "paragraph"
