"""HTML -> prose: the blocks that a page or a fragment shows, wherever in a file it stands.

No tree is built. A stack of the open elements, closed by the rules by which browsers close them, tells
what kind of block a text belongs to and whether it is shown.
"""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from linter.blocks import BlockKind
from linter.document import Comment
from linter.readers.base import primary
from linter.readers.elements import (
    BLOCKS,
    CODE,
    DRAWINGS,
    HEADINGS,
    KINDS,
    LEFT_OUT,
    VOID,
    Sought,
    ended_by,
    is_hidden,
    is_telling,
    matching,
)
from linter.readers.prose import Prose
from linter.readers.tags import OUT_OF_DRAWINGS, Token, attributes, tokens
from linter.text import Span, Text

_DEPTH = 512  # as in browsers: what is nested deeper stands side by side
_CODE = "\ufffc"  # stands where code was left out of a line: neither a word nor a mark
_TO_US = "newslint"
RESERVED = "<&"  # characters that an edit must not put into mark-up


class Markup(NamedTuple):
    """What a text of mark-up said beside its prose."""

    language: str  # of most of it, as "en"; "" if it does not say
    cut: Span | None  # where in the file something begins that never ends: the rest is not shown


class _Open(NamedTuple):
    """An open element."""

    name: str
    kind: BlockKind
    level: int
    shown: bool
    language: str
    start: int  # of its tag


def add_markup(
    prose: Prose,
    text: Text,
    start: int = 0,
    end: int | None = None,
    *,
    comments: list[Comment],
    kind: BlockKind = "paragraph",
    level: int = 0,
    xml: bool = False,
) -> Markup:
    """Add the prose of a page or a fragment, or of the stretch of `text` that holds it.

    It begins and ends blocks by itself: those that have no kind by their elements are of `kind`.
    Comments to newslint go into `comments`, with their places in the file. In XML, elements may be empty
    (`<p/>`), and there are CDATA sections.
    """
    end = len(text.text) if end is None else end
    reader = _Reader(prose, text, comments, _Open("", kind, level, True, "", start))
    for token in tokens(text.text, start, end, xml=xml):
        reader.take(token, xml=xml)
    reader.close_all(end)
    prose.block(kind, level)
    return Markup(reader.language, reader.cut)


class _Reader:
    def __init__(self, prose: Prose, text: Text, comments: list[Comment], outside: _Open) -> None:
        self._prose = prose
        self._text = text
        self._comments = comments
        self._open = [outside]
        self._fresh = True  # the next text begins a block
        self._breaks: list[Token] = []  # line breaks that the next text comes after
        self._languages: Counter[str] = Counter()
        self.cut: Span | None = None

    @property
    def language(self) -> str:
        return next((language for language, _ in self._languages.most_common(1)), "")

    def take(self, token: Token, *, xml: bool) -> None:
        kind, start, end, value = token
        if kind == "text":
            self._run(start, end)
        elif kind == "reference":
            self._reference(token)
        elif kind == "start":
            self._start(token, empty=value in VOID or (xml and self._text.text[end - 2] == "/"))
        elif kind == "end":
            self._end(token)
        elif kind == "comment" and _TO_US in value:
            self._comments.append(Comment(value, *self._text.origin(Span(start, end))))
        elif kind == "cut":
            self.cut = self._text.origin(Span(start, end))

    def close_all(self, end: int) -> None:
        self._pop(1, end)

    def _run(self, start: int, end: int) -> None:
        here = self._open[-1]
        if not here.shown:
            return
        blank = self._text.text[start:end].isspace()
        if not (blank and (self._fresh or self._breaks)):
            self._ready()
            self._prose.flow(self._text, start, end)
            self._languages[here.language] += end - start

    def _reference(self, token: Token) -> None:
        blank = token.value.isspace()
        if self._open[-1].shown and not (blank and (self._fresh or self._breaks)):
            self._ready()
            self._prose.stand_for(token.value, self._text, token.start, token.end)

    def _ready(self) -> None:
        """Begin the block or the line to which the next characters belong."""
        if self._fresh or len(self._breaks) > 1:
            self._prose.block(self._open[-1].kind, self._open[-1].level)
        elif self._breaks:
            self._prose.line_break(self._text, self._breaks[0].start, self._breaks[0].end)
        self._fresh = False
        self._breaks.clear()

    def _start(self, token: Token, *, empty: bool) -> None:
        name = token.value
        self._make_room(name, token.start)
        if name in BLOCKS:
            self._fresh = True
        if name == "br" and self._open[-1].shown:
            self._breaks.append(token)
        if not empty:
            if len(self._open) >= _DEPTH:
                self._pop(_DEPTH - 1, token.start)
            self._open.append(self._opened(token))

    def _make_room(self, name: str, place: int) -> None:
        """End the elements that end where one of this name begins."""
        if name in OUT_OF_DRAWINGS and not self._open[-1].shown:
            self._close(DRAWINGS, place)
        for sought in ended_by(name):
            self._close(sought, place)
        if name in HEADINGS and self._open[-1].name in HEADINGS:
            self._pop(len(self._open) - 1, place)

    def _opened(self, token: Token) -> _Open:
        name, above, outside = token.value, self._open[-1], self._open[0]
        kind, level = KINDS.get(name) or (above.kind, above.level)
        if name == "p" and kind == "table":
            kind, level = outside.kind, outside.level
        shown = above.shown and name not in LEFT_OUT and not (name in CODE and kind != "code")
        language = above.language
        if is_telling(self._text.text[token.start : token.end]):
            given = attributes(self._text.text, token)
            shown = shown and not is_hidden(name, given)
            language = primary(given.get("lang") or given.get("xml:lang") or "") or language
        return _Open(name, kind, level, shown, language, token.start)

    def _end(self, token: Token) -> None:
        name = token.value
        if name == "br":
            self._start(token, empty=True)
        elif name not in ("body", "html"):
            self._close(matching(name), token.end)
            self._fresh = self._fresh or name == "p"

    def _close(self, sought: Sought, place: int) -> None:
        names, limits = sought
        for index in range(len(self._open) - 1, 0, -1):
            name = self._open[index].name
            if name in names:
                return self._pop(index, place)
            if name in limits:
                return None
        return None

    def _pop(self, index: int, place: int) -> None:
        """End the open elements from `index` on."""
        if not self._open[-1].shown:
            self._leave_out_code(index, place)
        if any(element.name in BLOCKS for element in self._open[index:]):
            self._fresh = True
        del self._open[index:]

    def _leave_out_code(self, index: int, place: int) -> None:
        for above, element in pairwise(self._open[index - 1 :]):
            if element.name in CODE and above.shown:
                self._ready()
                self._prose.stand_for(_CODE, self._text, element.start, place)
                return
