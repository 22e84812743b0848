"""RSS 2.0, 1.0 and 0.9x: each item an article."""

from collections.abc import Iterator

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers.article import BODY, Add, Article, markup
from linter.readers.base import Reading, primary
from linter.readers.markup import RESERVED
from linter.readers.xmlfile import Tree, trees
from linter.readers.xmlflow import blocks, line
from linter.readers.xmltree import Element, data
from linter.text import Text

_FULL = "content:encoded"
_MARKUP: dict[str, BlockKind] = {
    "title": "headline",
    "dc:title": "headline",
    "description": "summary",
    "dc:description": "summary",
    "itunes:subtitle": "subheadline",
    "itunes:summary": "summary",
    _FULL: BODY,
    "media:description": "caption",
}
_LINES: dict[str, BlockKind] = {
    "author": "byline",
    "dc:creator": "byline",
    "category": "keywords",
    "dc:subject": "keywords",
    "media:credit": "credit",
    "media:keywords": "keywords",
}
_MEDIA = frozenset(["media:group", "media:content"])
_LANGUAGES = ("language", "dc:language")


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """An article for each item, in the language of the channel unless it says otherwise. Raises Broken."""
    text = Text(source.text)
    language = ""
    for tree in trees(source, ("item", *_LANGUAGES)):
        if tree.root.name == "item":
            yield from _article(source, text, tree, language)
        else:
            language = primary(data(text, tree.root).text)


def _article(source: Source, text: Text, tree: Tree, language: str) -> Iterator[Document]:
    own = [primary(data(text, each).text) for each in tree.root.find(*_LANGUAGES)]
    article = Article(source, RESERVED, next(iter(own), tree.root.language or language))
    has_full = any(data(text, each).text.strip() for each in tree.root.find(_FULL))
    _add(article, text, tree.root, has_full=has_full)
    return article.documents(tree.comments)


def _add(article: Article, text: Text, element: Element, *, has_full: bool) -> None:
    for child in element.children:
        if child.name in _MARKUP:
            kind = _MARKUP[child.name]
            if kind == "summary" and not has_full:
                kind = BODY
            article.add(kind, _content(kind, text, child))
        elif child.name in _LINES:
            article.add(_LINES[child.name], line(_LINES[child.name], text, child))
        elif child.name in _MEDIA:
            _add(article, text, child, has_full=has_full)


def _content(kind: BlockKind, text: Text, element: Element) -> Add:
    """HTML, escaped or in CDATA; some put it there as it is."""
    if any(element.children):
        return blocks(kind, text, element)
    return markup(kind, data(text, element))
