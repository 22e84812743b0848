"""Markdown: CommonMark with the tables and the front matter that sites add to it."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from linter.document import Comment, Document, Source
from linter.readers.base import ENGLISH, Reading, primary
from linter.readers.frontmatter import front_matter
from linter.readers.markup import Markup, Page
from linter.readers.mdinline import add_inline
from linter.readers.mdparser import Env, block_tokens, cells_of, content_of, inline_tokens, lines_of
from linter.readers.prose import Prose
from linter.readers.tags import tokens
from linter.text import Builder, Span, Text

_RETURN = re.compile("\r\n?")
_RESERVED = "<&*_`[]\\|~"  # characters that an edit must not put into a file
_COMMENT = "<!--"


def read(source: Source, reading: Reading) -> list[Document]:
    """One article. The title in its front matter is the headline, and so are headings of the first level."""
    text = _with_line_feeds(source.text)
    matter = front_matter(text)
    prose, comments = Prose(), list[Comment]()
    if matter.title:
        prose.block("headline", 1)
        prose.flow(matter.title, 0, len(matter.title.text))
    markup = _Walk(Page(prose, text, comments), text).walk(matter.end)
    return [
        prose.document(
            source,
            language=markup.language or primary(matter.language) or ENGLISH,
            comments=comments,
            reserved=_RESERVED,
            cut=_endless_comment(source.text, markup.cut),
        )
    ]


def _with_line_feeds(text: str) -> Text:
    source = Text(text)
    if "\r" not in text:
        return source
    builder = Builder(source)
    done = 0
    for end in _RETURN.finditer(text):
        builder.copy(done, end.start())
        builder.stand_for("\n", *end.span())
        done = end.end()
    builder.copy(done, len(text))
    return builder.build()


def _endless_comment(text: str, cut: Span | None) -> Span | None:
    """A comment without an end hides the rest; a tag that seems to have none may end in the next block."""
    return cut if cut and text.startswith(_COMMENT, cut.start) else None


class _Walk:
    """Goes through the tokens, which stand for elements of HTML, and tells a page of them."""

    def __init__(self, page: Page, text: Text) -> None:
        self._page = page
        self._text = text
        self._env: Env = {}
        self._in_row = False  # of a table
        self._row: Iterator[Text] | None = None  # the cells that are left in it

    def walk(self, start: int) -> Markup:
        """All that comes after the front matter."""
        # What comes before becomes white space, so that places stay what they are:
        before = re.sub("[^\n]", " ", self._text.text[:start])
        for token in block_tokens(before + self._text.text[start:].replace("\0", "\ufffd"), self._env):
            if token.type == "inline":
                self._block(token)
            elif token.type == "html_block":
                self._html(lines_of(self._text, token))
            elif token.tag == "code":
                self._code(lines_of(self._text, token))
            else:
                self._tag(token)
        return self._page.end(0)

    def _tag(self, token: Token) -> None:
        if token.nesting >= 0:
            self._page.open(token.tag, 0, 0)
        else:
            self._page.close(token.tag, 0, 0)
        if token.tag == "tr":
            self._row = None
            self._in_row = token.nesting > 0

    def _html(self, block: Text) -> None:
        self._page.turn_to(block)
        for token in tokens(block.text, 0, len(block.text)):
            self._page.take(token)

    def _code(self, block: Text) -> None:
        self._page.turn_to(block)
        self._page.open("pre", 0, 0)
        self._page.run(0, len(block.text))
        self._page.close("pre", 0, 0)

    def _block(self, token: Token) -> None:
        """A paragraph, a heading, or a cell of a table."""
        content = self._cell(token) if self._in_row else content_of(self._text, token)
        self._page.turn_to(content)
        add_inline(self._page, content.text, inline_tokens(token.content, self._env))

    def _cell(self, token: Token) -> Text:
        if self._row is None:
            self._row = iter(cells_of(self._text, token))
        return next(self._row, Text(""))
