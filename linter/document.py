"""An article as checks see it: its prose, its blocks, and what is derived from them once."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from linter.blocks import Block
from linter.names import Names, find_names
from linter.people import Cast, PlainRun, name_runs
from linter.quotations import Quotation, find_quotations
from linter.sentences import sentence_starts
from linter.shadow import CLASSES, FOLD, GAPS, encode
from linter.source import Comment, Source, once
from linter.text import Builder, Span, Text

__all__ = ["LONG", "Comment", "Document", "Source", "once"]

T = TypeVar("T")

_LINE_END = re.compile("\r\n?")
LONG = 7  # letters of a long word
_LONG_WORD = re.compile(rb" ([^ ]{%d,})" % LONG)
_FAR = 1 << 62  # greater than any offset


class Document:
    """One article. Offsets are in `prose`, which holds a line feed for every end of a line.

    `blocks` are in order and do not overlap; what stands between them is white space. `cut` is where in
    the file something begins that never ends (a tag, a comment), so that the rest of it is not prose.
    `reserved` are characters that mean something to the format, so that no edit may put them into the file.
    `is_marked`: the file says itself what is a heading, a list ...; in plain text that is a guess.
    """

    def __init__(
        self,
        source: Source,
        text: Text,
        blocks: Sequence[Block],
        *,
        language: str = "en",
        comments: Sequence[Comment] = (),
        meta: Mapping[str, str] | None = None,
        cut: Span | None = None,
        reserved: str = "",
        is_marked: bool = True,
    ) -> None:
        self.source = source
        self.text = text
        self.prose = text.text
        self.blocks = blocks
        self.language = language
        self.comments = comments
        self.meta = meta or {}
        self.cut = cut
        self.reserved = reserved
        self.is_marked = is_marked
        self._kept: dict[Any, Any] = {}

    def section(self, start: int, end: int, blocks: Sequence[Block]) -> "Document":
        """A stretch of it with its blocks (in offsets of the stretch) as a document; comments and `cut` stay
        with the whole."""
        builder = Builder(self.text)
        builder.copy(start, end)
        return self.made_of(builder.build(), blocks)

    def made_of(
        self,
        text: Text,
        blocks: Sequence[Block],
        *,
        comments: Sequence[Comment] = (),
        cut: Span | None = None,
    ) -> "Document":
        """A document of another text from the same article."""
        return Document(
            self.source,
            text,
            blocks,
            language=self.language,
            comments=comments,
            meta=self.meta,
            cut=cut,
            reserved=self.reserved,
            is_marked=self.is_marked,
        )

    @once
    def encoded(self) -> bytes:
        """The prose, one byte a character."""
        return encode(self.prose)

    @once
    def folded(self) -> bytes:
        """Words in lower case between spaces, with one more space at either end."""
        return b" %b " % self.encoded.translate(FOLD)

    @once
    def long_words(self) -> frozenset[bytes]:
        """The different words of `folded` that are long."""
        return frozenset(_LONG_WORD.findall(self.folded))

    @once
    def gapped(self) -> bytes:
        """Words in lower case, white space as spaces, anything else as full stops, padded like `folded`."""
        return b" %b " % self.encoded.translate(GAPS)

    @once
    def classes(self) -> bytes:
        """A for a capital, a for a small letter, 0 for a digit; marks as they are, quotes plain."""
        return self.encoded.translate(CLASSES)

    @once
    def quotations(self) -> Sequence[Quotation]:
        """The direct quotations, in order."""
        return find_quotations(self.prose, self.classes, self.blocks)

    @once
    def sentences(self) -> list[int]:
        """The offset at which each sentence begins."""
        return sentence_starts(self.prose, self.classes)

    @once
    def names(self) -> Names:
        """Whatever could be a name, by a first quick look."""
        return find_names(self.prose, self.classes)

    @once
    def full_names(self) -> dict[str, str]:
        """The names of several words, by their last word."""
        return {text.rpartition(" ")[2]: text for text in self.names.longer}

    @once
    def name_runs(self) -> list[PlainRun]:
        """Whatever could be a name, read closely: with abbreviations, titles and joiners."""
        return list(name_runs(self.prose, self.classes, self.names))

    @once
    def people(self) -> Cast:
        """The people mentioned by name."""
        return Cast(self.prose, name_runs(self.prose, self.classes, self.names))

    @once
    def raw(self) -> "Document":
        """The whole file as it is, mark-up and all, for rules that ask for that."""
        text = self.source.text
        builder = Builder(Text(text))
        start = 0
        for end in _LINE_END.finditer(text):
            builder.copy(start, end.start())
            builder.stand_for("\n", end.start(), end.end())
            start = end.end()
        builder.copy(start, len(text))
        made = builder.build() if start else Text(text)
        block = Block(0, len(made.text), "raw")
        return Document(self.source, made, [block], language=self.language, comments=self.comments)

    def keep(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` returned when this key was first asked for: facts that only some checks need."""
        if key not in self._kept:
            self._kept[key] = make()
        made: T = self._kept[key]
        return made

    def block_at(self, offset: int) -> Block:
        """The block in which an offset stands (or the last one before it)."""
        return self.blocks[max(0, bisect_right(self.blocks, (offset, _FAR)) - 1)]

    def in_one_block(self, start: int, end: int) -> bool:
        """Does this stretch stay inside one block?"""
        block = self.block_at(start)
        return block.start <= start and end <= block.end

    def is_quoted(self, offset: int) -> bool:
        """Does an offset stand inside a direct quotation?"""
        index = bisect_right(self.quotations, (offset, _FAR)) - 1
        return index >= 0 and offset < self.quotations[index].end

    def in_file(self, start: int, end: int) -> Span:
        """Where a stretch of prose stands in the file."""
        return self.text.origin(Span(start, end))

    def verbatim(self, start: int, end: int) -> bool:
        """Does the file read exactly as the prose does here, however it ends its lines?"""
        if self.text.is_file:
            return True
        place = self.in_file(start, end)
        there, here = self.source.text[place.start : place.end], self.prose[start:end]
        return there == here or there.replace("\r\n", "\n").replace("\r", "\n") == here
