"""NITF, the News Industry Text Format, by itself or inside NewsML, JSON or a feed."""

import re
from collections.abc import Iterator

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers.article import BODY, Article, running
from linter.readers.base import Broken, Reading, primary
from linter.readers.markup import RESERVED
from linter.readers.xmlfile import trees
from linter.readers.xmlflow import blocks, line
from linter.readers.xmltree import Element, attribute
from linter.text import Text

_LEFT_OUT = frozenset(["note"])  # to editors, on rights
_NITF = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE nitf[^>]*>\s*)?<nitf\b")
_LINES: dict[str, BlockKind] = {
    "hl1": "headline",
    "hl2": "subheadline",
    "byline": "byline",
    "dateline": "dateline",
    "credit": "credit",
    "tagline": "byline",
}
_BLOCKS: dict[str, BlockKind] = {
    "abstract": "summary",
    "body.content": BODY,
}
_ATTRIBUTES: dict[str, tuple[str, BlockKind]] = {
    "keyword": ("key", "keywords"),
    "correction": ("info", "correction"),
}


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """One article. Raises Broken."""
    text = Text(source.text)
    for tree in trees(source, ("nitf",)):
        article = Article(source, RESERVED)
        add_parts(article, text, tree.root)
        yield from article.documents(tree.comments)


def add_embedded(article: Article, source: Source, text: Text) -> bool:
    """Add what a text holds if it is NITF; says whether it is."""
    if not _NITF.match(text.text):
        return False
    try:
        for tree in trees(source, ("nitf",), text):
            add_parts(article, text, tree.root)
    except Broken:
        return False
    return True


def add_parts(article: Article, text: Text, nitf: Element, language: str = "") -> None:
    """Add what an NITF element holds to an article; `language` is what it is in if it does not say."""
    language = primary(nitf.attributes.get("baselang", "")) or language
    titles = [] if any(nitf.find("hl1")) else list(nitf.find("title"))
    for title in titles:
        article.add("headline", line("headline", text, title), title.language or language)
    _add(article, text, nitf, language)


def _add(article: Article, text: Text, element: Element, language: str) -> None:
    for child in element.children:
        name, spoken = child.name, child.language or language
        if name in _LINES:
            article.add(_LINES[name], line(_LINES[name], text, child), spoken)
        elif name in _BLOCKS:
            article.add(_BLOCKS[name], blocks(_BLOCKS[name], text, child), spoken)
        elif name in _ATTRIBUTES:
            attribute_name, kind = _ATTRIBUTES[name]
            article.add(kind, running(kind, attribute(text, child, attribute_name)), spoken)
        elif name not in _LEFT_OUT:
            _add(article, text, child, language)
