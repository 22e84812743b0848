"""ANPA 1312, the wire format of North America.

A message has a heading with service, number, priority, category and slug. In its text, lines that begin
with ^ and end with < hold slug, headline, byline, notes to editors and crossheads; paragraphs are indented.
"""

import re
from collections.abc import Iterator, Sequence

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers.base import Reading
from linter.readers.wire import Stretch, document, lines, texts
from linter.text import Span, Text

_MARK = "^"
_END = "<"
_ROUND = "^<= \t\r\n"  # what may stand round the words of a marked line
_SLUG = re.compile(r"(?:[A-Z]{2}-|BC-|AM-|PM-|AP-).*|\S+(?:-\S*)*,.*\d+|\S*--.*")
_NOTE = re.compile(
    r"Eds?\b|Editors?\b|EDITOR|With\b|AP (?:Photo|Graphic|Video)|A(?:dvisory|DVISORY)\b|[\W_]*$"
)
_BYLINE = re.compile(r"[Bb][Yy] ")
_NOT_FOR_PRINT: BlockKind = "code"


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """An article for each message."""
    text = Text(source.text)
    for where in texts(source.text):
        found = _stretches(source.text, where)
        yield document(source, text, [each for each in found if each.kind != _NOT_FOR_PRINT])


def _stretches(text: str, where: Span) -> list[Stretch]:
    found: list[Stretch] = []
    goes_on = False  # the last one, with an unmarked line that is not indented
    for line in lines(text, where):
        written = text[slice(*line)]
        if written.startswith(_MARK):
            found.append(Stretch(_kind(written.strip(_ROUND), found), [_trimmed(written, line)]))
            goes_on = not written.rstrip().endswith(_END)
        elif not written.strip():
            goes_on = False
        else:
            if goes_on and not written.startswith(("\t", "  ")):
                found[-1].lines.append(_trimmed(written, line))
            else:
                found.append(Stretch("paragraph", [_trimmed(written, line)]))
            goes_on = True
    return found


def _kind(words: str, before: Sequence[Stretch]) -> BlockKind:
    """What a marked line is, by how it begins and what stood before it."""
    kinds = [stretch.kind for stretch in before]
    if _NOTE.match(words) or (not before and _SLUG.fullmatch(words)):
        return _NOT_FOR_PRINT
    if _BYLINE.match(words):
        return "byline"
    if "paragraph" in kinds:
        return "heading"
    if kinds and kinds[-1] == "byline":  # who the writer is
        return "byline"
    return "subheadline" if "headline" in kinds else "headline"


def _trimmed(written: str, line: Span) -> Span:
    """A line without the marks round it, but with the white space that ends it."""
    start = line.start + len(written) - len(written.lstrip(_MARK))
    words = written.rstrip()
    end = line.end if not words.endswith(("<", "=")) else line.start + len(words.rstrip("<= "))
    return Span(start, max(start, end))
