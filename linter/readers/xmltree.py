"""XML as a tree whose texts know their places."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from linter.text import Builder, Span, Text

_TAG = re.compile(r"""<(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&[^;\s]+;")


class Run(NamedTuple):
    """Character data at a place; `words` is what a reference there stands for."""

    start: int
    end: int
    words: str | None = None


class Element:
    """An element; `start` is where its first tag begins, `last` where its last one does."""

    __slots__ = ("attributes", "content", "language", "last", "name", "start")

    def __init__(self, name: str, attributes: dict[str, str], language: str, start: int) -> None:
        self.name = name
        self.attributes = attributes
        self.language = language  # "en", by itself or by what it stands in; "" if nobody says
        self.start = self.last = start
        self.content: list[Element | Run] = []

    @property
    def children(self) -> "Iterator[Element]":
        """The elements in it."""
        return (item for item in self.content if isinstance(item, Element))

    def find(self, *names: str) -> "Iterator[Element]":
        """The elements in it that have one of these names, at any depth, but not inside each other."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.find(*names)


def outer(text: Text, element: Element) -> Span:
    """Where an element stands, with its tags."""
    tag = _TAG.match(text.text, element.last)
    return Span(element.start, tag.end() if tag else element.last)


def data(text: Text, element: Element) -> Text:
    """The character data of an element, that of the elements in it included."""
    builder = Builder(text)
    _collect(builder, element)
    return builder.build()


def _collect(builder: Builder, element: Element) -> None:
    for item in element.content:
        if isinstance(item, Element):
            _collect(builder, item)
        elif item.words is None:
            builder.copy(item.start, item.end)
        else:
            builder.stand_for(item.words, item.start, item.end)


def attribute(text: Text, element: Element, name: str) -> Text:
    """What an attribute says; nothing if it is not there."""
    builder = Builder(text)
    tag = _TAG.match(text.text, element.start)
    for found in _ATTRIBUTE.finditer(text.text, element.start, tag.end() if tag else element.start):
        if found[1] == name:
            start, end = found.span(found.lastindex or 0)
            for reference in _REFERENCE.finditer(text.text, start, end):
                builder.copy(start, reference.start())
                builder.stand_for(unescape(reference.group()), *reference.span())
                start = reference.end()
            builder.copy(start, end)
    return builder.build()
