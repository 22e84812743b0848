"""Prose put together block by block, from texts that know where in the file they came from.

For readers of mark-up: HTML, XML and JSON tell where a block begins and ends and which of their
characters are prose; blank lines between blocks, and runs of white space as one space, are made here.
"""

import re
from collections.abc import Mapping, Sequence

from linter.blocks import Block, BlockKind
from linter.document import Comment, Document, Source
from linter.text import Builder, Span, Text

_BETWEEN = "\n\n"
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
_WORD = r"[^\s\xad\u200b\u2060\ufeff]++"
_PARTS = re.compile(rf"\s+|{_WORD}(?: {_WORD})*+")  # white space, or words with single spaces between them


class Prose:
    """The prose of one article so far. Add what comes first in the file first."""

    def __init__(self) -> None:
        self._builder = Builder(Text(""))
        self._blocks: list[Block] = []
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._start: int | None = None  # of the block that is open and holds something
        self._space: tuple[Text, int, int] | None = None  # white space that the next word may need
        self._at_line_start = False
        self._place: tuple[Text, int] | None = None  # where the last character came from

    def block(self, kind: BlockKind, level: int = 0) -> None:
        """End the block before, if any; what is added from here on is one of this kind."""
        if self._start is not None:
            self._blocks.append(Block(self._start, self._builder.length, self._kind, self._level))
        self._kind, self._level = kind, level
        self._start = self._space = None

    def flow(self, text: Text, start: int, end: int) -> None:
        """Add running text: any white space counts as one space, and none at the edges of a block;
        soft hyphens and zero-width spaces are left out."""
        for part in _PARTS.finditer(text.text, start, end):
            begin, stop = part.span()
            if part.group().isspace():
                self._space = self._space or (text, begin, stop)
            else:
                self._open(text, begin)
                self._builder.copy(begin, stop)
                self._place = (text, stop)

    def copy(self, text: Text, start: int, end: int) -> None:
        """Add text as it is, white space and all; `text` has line feeds for line ends."""
        if start < end:
            self._open(text, start, space=False)
            self._builder.copy(start, end)
            self._place = (text, end)

    def stand_for(self, words: str, text: Text, start: int, end: int) -> None:
        """Add words for which the stretch of `text` stands: an entity, an escape."""
        words = words.translate(_UNSEEN)
        if words.isspace():
            self._space = self._space or (text, start, end)
        elif words:
            self._open(text, start)
            self._builder.stand_for(words, start, end)
            self._place = (text, end)

    def line_break(self, text: Text, start: int, end: int) -> None:
        """End a line inside a block, as <br> does."""
        if self._start is not None:
            self._open(text, start, space=False)
            self._builder.stand_for("\n", start, end)
            self._at_line_start = True

    def document(
        self,
        source: Source,
        *,
        language: str = "en",
        comments: Sequence[Comment] = (),
        meta: Mapping[str, str] | None = None,
        cut: Span | None = None,
        reserved: str = "",
    ) -> Document:
        """The article."""
        self.block("paragraph")
        return Document(
            source,
            self._builder.build(),
            self._blocks,
            language=language,
            comments=comments,
            meta=meta,
            cut=cut,
            reserved=reserved,
        )

    def _open(self, text: Text, start: int, *, space: bool = True) -> None:
        """Make ready for a character of `text`: begin the block, or put in the space that is due."""
        builder = self._builder
        if self._start is None:
            if self._blocks and self._place is not None:
                before, at = self._place
                builder.turn_to(before)
                builder.stand_for(_BETWEEN, at, at)
            self._start = builder.length
        elif self._space is not None and space and not self._at_line_start:
            self._put_space(*self._space)
        self._space = None
        self._at_line_start = False
        builder.turn_to(text)

    def _put_space(self, text: Text, start: int, end: int) -> None:
        self._builder.turn_to(text)
        if text.text[start:end] == " ":
            self._builder.copy(start, end)
        else:
            self._builder.stand_for(" ", start, end)
