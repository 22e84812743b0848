"""Articles whose parts are told by their fields: a headline here, a body there, in whatever order.

For the readers of JSON and XML. The parts are put in the order in which people read them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from linter.blocks import BlockKind
from linter.document import Comment, Document, Source
from linter.readers.base import ENGLISH
from linter.readers.markup import Markup, add_markup
from linter.readers.plain import paragraphs, plain_text
from linter.readers.prose import Prose
from linter.text import Span, Text

Add = Callable[[Prose, list[Comment]], Markup]

BODY: BlockKind = "paragraph"
_ORDER: Sequence[BlockKind] = (
    "headline", "subheadline", "summary", "byline", "dateline", BODY,
    "caption", "credit", "correction", "keywords",
)  # fmt: skip
_ALIKE = 0.7  # of the words of a part that another holds, too, where both say the same
NOTHING = Markup("", None)  # what a part without mark-up says beside its prose
_KIND = attrgetter("kind")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|img|figure|table|section|article|html|body|!--)"
    r"(?:\s[^<>]*)?/?>",
    re.I,
)


class Part(NamedTuple):
    """A part of an article; `language` is "" where nobody names it."""

    kind: BlockKind
    language: str
    add: Add


def running(kind: BlockKind, *texts: Text) -> Add:
    """One block of running text."""

    def add(prose: Prose, comments: list[Comment]) -> Markup:
        prose.block(kind)
        for text in texts:
            prose.flow(text, 0, len(text.text))
        return NOTHING

    return add


def plain(kind: BlockKind, text: Text) -> Add:
    """Plain text as it is, a block for each of its paragraphs."""

    def add(prose: Prose, comments: list[Comment]) -> Markup:
        seen = plain_text(text)
        for block in paragraphs(seen.text):
            prose.block(kind)
            prose.copy(seen, block.start, block.end)
        return NOTHING

    return add


def markup(kind: BlockKind, text: Text, where: Span | None = None) -> Add:
    """HTML; with `where`, the stretch of `text` that holds XHTML."""

    def add(prose: Prose, comments: list[Comment]) -> Markup:
        start, end = where or (0, len(text.text))
        return add_markup(prose, text, start, end, comments=comments, kind=kind, xml=where is not None)

    return add


def content(kind: BlockKind, text: Text, media: str = "") -> Add:
    """Text or HTML: by the media type, or by what stands in it."""
    is_text = "plain" in media or media == "text"
    is_html = "ml" in media or (not is_text and _TAG.search(text.text))
    return markup(kind, text) if is_html else plain(kind, text)


class Article:
    """What is known of an article so far; `language` is what its parts are in unless they say otherwise."""

    def __init__(self, source: Source, reserved: str, language: str = "") -> None:
        self.language = language
        self._source = source
        self._reserved = reserved
        self._parts: list[Part] = []

    def add(self, kind: BlockKind, add: Add, language: str = "") -> None:
        """One more part."""
        self._parts.append(Part(kind, language, add))

    def documents(self, comments: Sequence[Comment] = ()) -> Iterator[Document]:
        """A document for each language, and for each further form of a part: text beside HTML."""
        usual = self.language or next((part.language for part in self._parts if part.language), "")
        by_language: dict[str, list[Part]] = {}
        for part in self._parts:
            by_language.setdefault(part.language or usual, []).append(part)
        for language, parts in by_language.items():
            for each in self._versions(parts):
                document = self._document(language, each, comments)
                if document.blocks or document.comments:
                    yield document
                    comments = ()

    def _versions(self, parts: Sequence[Part]) -> Iterator[list[Part]]:
        """The parts in order, but each that says the same as one of its kind before it by itself."""
        ordered = sorted(parts, key=lambda part: _ORDER.index(part.kind))
        again = [part for _, same in groupby(ordered, _KIND) for part in self._repeated(list(same))]
        yield [part for part in ordered if part not in again]
        yield from ([part] for part in again)

    def _repeated(self, parts: Sequence[Part]) -> Iterator[Part]:
        """Of parts of one kind those that say the same as the first."""
        if len(parts) > 1:
            first = self._words(parts[0])
            yield from (part for part in parts[1:] if _are_alike(first, self._words(part)))

    def _words(self, part: Part) -> set[str]:
        return set(self._document("", [part], ()).prose.split())

    def _document(self, language: str, parts: Sequence[Part], comments: Sequence[Comment]) -> Document:
        prose, all_comments = Prose(), list(comments)
        told = [part.add(prose, all_comments) for part in parts]
        language = language or next((each.language for each in told if each.language), ENGLISH)
        cut = next((each.cut for each in told if each.cut), None)
        return prose.document(
            self._source, language=language, comments=all_comments, cut=cut, reserved=self._reserved
        )


def _are_alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _ALIKE * min(len(one), len(other))
