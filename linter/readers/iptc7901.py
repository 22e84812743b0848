"""IPTC 7901, the wire format of Europe.

A message has a heading with source, number, priority, category and number of words, then its slug; its text
begins with the headline. Headline and byline end with =; the paragraphs are indented or stand apart.
"""

import re
from collections.abc import Iterator

from linter.document import Document, Source
from linter.readers.base import Reading
from linter.readers.wire import Stretch, document, lines, paragraphs, texts
from linter.text import Span, Text

_END = "="
_BYLINE = re.compile(r"(?:By|BY|Von|Par) \S")
_HEADLINE = 3  # lines that a headline may take
_NOT_FOR_PRINT = re.compile(
    r"The following information is not (?:intended )?for publication|Notes? to (?:the )?editors?\b"
    r"|# dpa-Notizblock|NNNN\b",
    re.I,
)


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """An article for each message."""
    text = Text(source.text)
    for where in texts(source.text):
        yield document(source, text, _stretches(source.text, where))


def _stretches(text: str, where: Span) -> Iterator[Stretch]:
    note = _NOT_FOR_PRINT.search(text, *where)
    all_lines = list(lines(text, Span(where.start, note.start() if note else where.end)))
    while all_lines and not text[slice(*all_lines[0])].strip():
        del all_lines[0]
    closed = [_is_closed(text, line) for line in all_lines[:_HEADLINE]]
    last = closed.index(True) if True in closed else 0
    yield Stretch("headline", [_trimmed(text, line) for line in all_lines[: last + 1]])
    rest = all_lines[last + 1 :]
    while rest and _is_closed(text, rest[0]) and _BYLINE.match(text, rest[0].start):
        yield Stretch("byline", [_trimmed(text, rest.pop(0))])
    yield from paragraphs(text, rest)


def _is_closed(text: str, line: Span) -> bool:
    return text[slice(*line)].rstrip().endswith(_END)


def _trimmed(text: str, line: Span) -> Span:
    words = text[slice(*line)].rstrip()
    return Span(line.start, line.start + len(words.rstrip("= "))) if words.endswith(_END) else line
