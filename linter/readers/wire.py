"""Copy off a teleprinter: messages, their lines, and what a typewriter's marks stand for."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers.prose import Prose
from linter.text import Builder, Span, Text

_SOH, _STX, _ETX = "\x01\x02\x03"  # start of heading, start of text, end of text
_ODD = re.compile(r"``|''|(?<=\s)_(?=\s)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MEANING = {"``": "“", "''": "”", "_": "—"}
_SPACES = frozenset("\x08\x10\x1c\x1d\x1e\x1f")  # a typesetter's tab and space band, em, en and thin space
_LINE = re.compile(r"[^\r\n]+(?:\r\n?|\n)?|\r\n?|\n")


class Stretch(NamedTuple):
    """Lines of a message that are one block."""

    kind: BlockKind
    lines: list[Span]


def texts(text: str) -> Iterator[Span]:
    """Of each message what stands between the start and the end of its text."""
    heading = text.find(_SOH)
    while heading >= 0:
        following = text.find(_SOH, heading + 1)
        stop = following if following >= 0 else len(text)
        start = text.find(_STX, heading, stop)
        end = text.find(_ETX, start, stop)
        if start >= 0:
            yield Span(start + 1, end if end >= 0 else stop)
        heading = following


def lines(text: str, where: Span) -> Iterator[Span]:
    """The lines of a stretch, each with its end."""
    return (Span(*found.span()) for found in _LINE.finditer(text, *where))


def paragraphs(text: str, all_lines: Iterable[Span]) -> Iterator[Stretch]:
    """Lines as paragraphs: they begin where a line is indented, or after an empty one."""
    paragraph: list[Span] = []
    for line in all_lines:
        written = text[slice(*line)]
        if paragraph and (not written.strip() or written.startswith(("\t", "  "))):
            yield Stretch("paragraph", paragraph)
            paragraph = []
        if written.strip():
            paragraph.append(line)
    if paragraph:
        yield Stretch("paragraph", paragraph)


def document(source: Source, text: Text, stretches: Iterable[Stretch]) -> Document:
    """The article that these blocks make."""
    prose = Prose()
    for kind, parts in stretches:
        prose.block(kind)
        for part in parts:
            printed = _printed(text, part)
            prose.flow(printed, 0, len(printed.text))
    return prose.document(source)


def _printed(text: Text, where: Span) -> Text:
    """A stretch as it is printed: without control characters, with quotes and dashes for a typewriter's."""
    builder = Builder(text)
    done = where.start
    for odd in _ODD.finditer(text.text, *where):
        builder.copy(done, odd.start())
        mark = odd.group()
        builder.stand_for(_MEANING.get(mark, " " if mark in _SPACES else ""), *odd.span())
        done = odd.end()
    builder.copy(done, where.end)
    return builder.build()
