"""XML files -> trees, one after the other.

expat reads them; nothing is fetched, no entity is expanded, and nothing is nested without end.
"""

from collections.abc import Container, Iterator
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from linter.document import Comment, Source
from linter.readers.base import DEPTH, Broken, primary
from linter.readers.namespaces import Scope
from linter.readers.xmltree import Element, Run
from linter.text import Span, Text

_CHUNK = 1 << 16  # characters handed to expat at a time
_ENTITY = 64  # characters that an entity of the file's own may stand for
_UNKNOWN = "\ufffc"  # stands for an entity that only a file elsewhere declares: neither a word nor a mark
_TO_US = "newslint"


class Tree(NamedTuple):
    """An element with all in it, the comments to newslint included."""

    root: Element
    comments: list[Comment]


def trees(source: Source, wanted: Container[str], text: Text | None = None) -> Iterator[Tree]:
    """The elements with these names, but for those inside each other, each as soon as it has been read.

    `text`: where the XML stands, if it is not the whole file. Raises Broken.
    """
    text = text or Text(source.text)
    reader = _Reader(source, text, wanted)
    for start in range(reader.start, len(text.text), _CHUNK):
        reader.feed(text.text[start : start + _CHUNK])
        yield from reader.take()
    reader.feed("", last=True)
    yield from reader.take()


class _Reader:
    """Listens to expat. Each of its events also ends the run of characters before it."""

    def __init__(self, source: Source, text: Text, wanted: Container[str]) -> None:
        self._source = source
        self._text = text
        self._wanted = wanted
        self._open: list[Element] = []
        self._scopes = [Scope({})]
        self._root: Element | None = None  # of the tree that grows
        self._comments: list[Comment] = []
        self._done: list[Tree] = []
        self._run: tuple[int, str] | None = None
        self._entities: dict[str, str] = {}
        self._unknown = ""
        self.start = len(text.text) - len(text.text.lstrip("\ufeff \t\r\n"))
        self._byte, self._character = 0, self.start  # the same place, as expat and as Python count
        self._is_ascii = text.text.isascii()
        self._parser = self._listening()

    def _listening(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.UseForeignDTD(True)  # so that entities nobody declares reach `_entity`
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.CommentHandler = self._comment
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._declaration
        parser.SkippedEntityHandler = self._entity
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._here
        parser.DefaultHandler = self._other  # that there is one keeps expat from expanding entities
        return parser

    def feed(self, text: str, *, last: bool = False) -> None:
        """Read on. Raises Broken."""
        try:
            self._parser.Parse(text, last)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            if what == expat.errors.XML_ERROR_TAG_MISMATCH and self._open:
                line, _ = self._place(self._open[-1].start)
                what = f"<{self._open[-1].name}> of line {line} is not closed before this"
            raise self._broken(self._offset(max(0, self._parser.ErrorByteIndex)), what) from error

    def take(self) -> list[Tree]:
        """The trees that are complete."""
        done, self._done = self._done, []
        return done

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        at = self._here()
        if len(self._open) >= DEPTH:
            raise self._broken(at, f"it is nested more than {DEPTH} levels deep")
        above = self._open[-1] if self._open else None
        scope = self._scopes[-1].inside(attributes)
        language = primary(attributes.get("xml:lang", "")) or (above.language if above else "")
        element = Element(scope.name(name), attributes, language, at)
        if self._root is None and element.name in self._wanted:
            self._root = element
        elif self._root is not None and above is not None:
            above.content.append(element)
        self._open.append(element)
        self._scopes.append(scope)

    def _end(self, name: str) -> None:
        at = self._here()
        element = self._open.pop()
        self._scopes.pop()
        element.last = at
        if element is self._root:
            self._done.append(Tree(element, self._comments))
            self._root, self._comments = None, []

    def _characters(self, characters: str) -> None:
        if self._root is None:
            return
        at = self._offset(self._parser.CurrentByteIndex)
        self._close_run(at)
        self._run = at, characters

    def _close_run(self, at: int) -> None:
        if self._run is None:
            return
        start, characters = self._run
        written = self._text.text[start:at]
        if written.startswith("&") and written != characters:
            self._add(Run(start, at, characters))
        else:
            self._add(Run(start, at))
        self._run = None

    def _add(self, run: Run) -> None:
        content = self._open[-1].content
        last = content[-1] if content else None
        if isinstance(last, Run) and last.words is run.words is None and last.end == run.start:
            content[-1] = Run(last.start, run.end)
        else:
            content.append(run)

    def _comment(self, comment: str) -> None:
        at = self._here()
        if _TO_US in comment and self._root is not None:
            end = self._text.text.find("-->", at) + len("-->")
            self._comments.append(Comment(comment, *self._text.origin(Span(at, end))))

    def _doctype(self, name: str, system: str | None, public: str | None, has_more: bool) -> None:
        self._unknown = _UNKNOWN if system else ""

    def _declaration(
        self,
        name: str,
        parameter: bool,
        value: str | None,
        base: str | None,
        system: str,
        public: str | None,
        notation: str | None,
    ) -> None:
        if parameter or value is None:
            return
        if len(value) > _ENTITY or "&" in value or "<" in value:
            raise Broken(
                f"Put the text itself where this XML says &{name};: newslint expands no entities that hold "
                f"others, mark-up or more than {_ENTITY} characters.",
                *self._place(self._here()),
            )
        self._entities.setdefault(name, value)

    def _entity(self, name: str, parameter: bool) -> None:
        at = self._here()
        if parameter:
            return
        words = self._entities.get(name) or html5.get(f"{name};") or self._unknown
        if not words:
            raise self._broken(at, f"nothing says what &{name}; stands for")
        if self._root is not None:
            self._add(Run(at, at + len(name) + 2, words))

    def _other(self, written: str) -> None:
        at = self._here()
        if self._open and written.startswith("&"):
            raise Broken(
                f"Put the text itself where this XML says {written}: newslint opens no other files.",
                *self._place(at),
            )

    def _here(self) -> int:
        """Where the event of this moment stands."""
        at = self._offset(self._parser.CurrentByteIndex)
        self._close_run(at)
        return at

    def _offset(self, byte: int) -> int:
        """The offset in the text at which expat has this byte."""
        if self._is_ascii:
            return self.start + byte
        if byte < self._byte:
            self._byte, self._character = 0, self.start
        gap = byte - self._byte
        between = self._text.text[self._character : self._character + gap]
        if not between.isascii():
            between = between.encode()[:gap].decode()
        self._byte, self._character = byte, self._character + len(between)
        return self._character

    def _place(self, at: int) -> tuple[int, int]:
        return self._source.place(self._text.origin(Span(at, at)).start)

    def _broken(self, at: int, what: str) -> Broken:
        return Broken(f"Mend this XML: {what}.", *self._place(at))
