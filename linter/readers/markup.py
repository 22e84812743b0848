"""HTML -> prose: the blocks that a page or a fragment shows, wherever in a file it stands.

No tree is built. A stack of the open elements, closed by the rules by which browsers close them, tells
what kind of block a text belongs to and whether it is shown.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from linter.blocks import BlockKind
from linter.document import Comment
from linter.readers.base import primary
from linter.readers.elements import (
    BLOCKS,
    CODE,
    DRAWING,
    HEADINGS,
    KINDS,
    LEFT_OUT,
    TABLE_PARTS,
    VOID,
    Sought,
    ended_by,
    is_hidden,
    is_telling,
    matching,
)
from linter.readers.prose import Prose
from linter.readers.tags import DRAWINGS, OUT_OF_DRAWINGS, Token, attributes, tokens
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
    """An open element, whose tag begins at `start` of `text`."""

    name: str
    kind: BlockKind
    level: int
    shown: bool
    language: str
    text: Text
    start: int


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
    page = Page(prose, text, comments, kind, level)
    for token in tokens(text.text, start, end, xml=xml):
        page.take(token, xml=xml)
    return page.end(end)


class Page:
    """What is shown of a page, put into a Prose while its tags and texts come in.

    Places are in the text that was turned to last.
    """

    def __init__(
        self,
        prose: Prose,
        text: Text,
        comments: list[Comment],
        kind: BlockKind = "paragraph",
        level: int = 0,
    ) -> None:
        self._prose = prose
        self._text = text
        self._comments = comments
        self._open = [_Open("", kind, level, True, "", text, 0)]
        self._counts: Counter[str] = Counter()  # of the open elements, by name
        self._fresh = True  # the next text begins a block
        self._breaks: list[Span] = []  # line breaks that the next text comes after
        self._languages: Counter[str] = Counter()
        self._cut: Span | None = None

    def turn_to(self, text: Text) -> None:
        """Go on with another text of the same file."""
        self._text = text

    def take(self, token: Token, *, xml: bool = False) -> None:
        """Go on with a token of HTML."""
        kind, start, end, value = token
        if kind == "text":
            self.run(start, end)
        elif kind == "reference":
            self.stand_for(value, start, end)
        elif kind == "start":
            tag = self._text.text[start:end]
            given = attributes(self._text.text, token) if is_telling(tag) else {}
            empty = tag.endswith("/>") and (xml or value in DRAWINGS)
            self.open(value, start, end, given, empty=empty)
        elif kind == "end":
            self.close(value, start, end)
        elif kind == "comment" and _TO_US in value:
            self._comments.append(Comment(value, *self._text.origin(Span(start, end))))
        elif kind == "cut":
            self._cut = self._text.origin(Span(start, end))

    def run(self, start: int, end: int) -> None:
        """Text as it stands."""
        here = self._open[-1]
        if here.shown and not (self._at_edge() and self._text.text[start:end].isspace()):
            self._ready()
            self._prose.flow(self._text, start, end)
            self._languages[here.language] += end - start

    def stand_for(self, words: str, start: int, end: int) -> None:
        """Words for which a stretch of the text stands."""
        if self._open[-1].shown and not (self._at_edge() and words.isspace()):
            self._ready()
            self._prose.stand_for(words, self._text, start, end)

    def leave_out(self, start: int, end: int) -> None:
        """A stretch of a line that is no prose."""
        self.stand_for(_CODE, start, end)

    def open(
        self, name: str, start: int, end: int, given: Mapping[str, str] | None = None, *, empty: bool = False
    ) -> None:
        """The start tag of an element, and those of its attributes that matter."""
        if name in TABLE_PARTS and not self._counts["table"]:
            return
        self._make_room(name, start)
        if name in BLOCKS:
            self._fresh = True
        if name == "br" and self._open[-1].shown:
            self._breaks.append(Span(start, end))
        if name not in VOID and not empty:
            if len(self._open) >= _DEPTH:
                self._pop(_DEPTH - 1, start)
            self._open.append(self._opened(name, start, given or {}))
            self._counts[name] += 1

    def close(self, name: str, start: int, end: int) -> None:
        """The end tag of an element."""
        if name == "br":
            self.open(name, start, end)
        elif name not in ("body", "html"):
            self._close(matching(name), end)
            self._fresh = self._fresh or name == "p"

    def end(self, place: int) -> Markup:
        """The end of everything."""
        self._pop(1, place)
        self._prose.block(self._open[0].kind, self._open[0].level)
        language = next((language for language, _ in self._languages.most_common(1)), "")
        return Markup(language, self._cut)

    def _at_edge(self) -> bool:
        """Does the next text begin a block or a line?"""
        return self._fresh or bool(self._breaks)

    def _ready(self) -> None:
        """Begin the block or the line to which the next characters belong."""
        if self._fresh or len(self._breaks) > 1:
            self._prose.block(self._open[-1].kind, self._open[-1].level)
        elif self._breaks:
            self._prose.line_break(self._text, *self._breaks[0])
        self._fresh = False
        self._breaks.clear()

    def _make_room(self, name: str, place: int) -> None:
        """End the elements that end where one of this name begins."""
        if name in OUT_OF_DRAWINGS and not self._open[-1].shown:
            self._close(DRAWING, place)
        for sought in ended_by(name):
            self._close(sought, place)
        if name in HEADINGS and self._open[-1].name in HEADINGS:
            self._pop(len(self._open) - 1, place)

    def _opened(self, name: str, start: int, given: Mapping[str, str]) -> _Open:
        above, outside = self._open[-1], self._open[0]
        kind, level = KINDS.get(name) or (above.kind, above.level)
        if name == "p" and kind == "table":
            kind, level = outside.kind, outside.level
        left_out = name in LEFT_OUT or (name in CODE and kind != "code") or is_hidden(name, given)
        language = primary(given.get("lang") or given.get("xml:lang") or "") or above.language
        return _Open(name, kind, level, above.shown and not left_out, language, self._text, start)

    def _close(self, sought: Sought, place: int) -> None:
        names, limits = sought
        if not any(self._counts[name] for name in names):
            return None
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
        for element in self._open[index:]:
            self._counts[element.name] -= 1
            self._fresh = self._fresh or element.name in BLOCKS
        del self._open[index:]

    def _leave_out_code(self, index: int, place: int) -> None:
        for above, element in pairwise(self._open[index - 1 :]):
            if element.name in CODE and above.shown and element.text is self._text:
                self._ready()
                self._prose.stand_for(_CODE, self._text, element.start, place)
                return
