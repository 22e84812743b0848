"""NewsML-G2: news, packages, concepts and plans, alone or in a news message."""

from collections.abc import Iterator
from itertools import chain

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers import nitf
from linter.readers.article import BODY, Article, content, markup
from linter.readers.base import Reading, primary
from linter.readers.markup import RESERVED
from linter.readers.xmlfile import trees
from linter.readers.xmlflow import blocks, line
from linter.readers.xmltree import Element, data, outer
from linter.text import Text

ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
PARTS = ("contentMeta", "contentSet", "groupSet", "conceptSet", "newsCoverageSet", "partMeta", "concept")

_LINES: dict[str, BlockKind] = {
    "headline": "headline",
    "title": "headline",
    "by": "byline",
    "dateline": "dateline",
    "creditline": "credit",
    "keyword": "keywords",
}
_BLOCKS: dict[str, BlockKind] = {
    "description": "summary",
    "definition": "summary",
    "note": "summary",
}
_CAPTION = "caption"
_BY_THEMSELVES = frozenset([*ITEMS, "concept", "itemRef", "conceptRef", "planning", "partMeta"])
_LEFT_OUT = frozenset(
    """itemMeta rightsInfo catalog catalogRef assert deliverableOf subject genre located creator contributor
    infoSource audience remoteContent signal link edNote""".split()
)


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Each item, and each thing that a package or a collection of concepts lists. Raises Broken."""
    text = Text(source.text)
    for tree in trees(source, (*ITEMS, *PARTS)):
        comments = tree.comments
        for article in _articles(source, text, tree.root):
            yield from article.documents(comments)
            comments = []


def _articles(source: Source, text: Text, element: Element) -> Iterator[Article]:
    """The article of an element, and those of what stands in it by itself."""
    article = Article(source, RESERVED, _language(element))
    inner: list[Element] = []
    _add(article, source, text, element, inner)
    return chain([article], *(_articles(source, text, each) for each in inner))


def _language(element: Element) -> str:
    tags = (each.attributes.get("tag", "") for each in element.find("language"))
    return next(map(primary, tags), "") or element.language


def _add(article: Article, source: Source, text: Text, element: Element, inner: list[Element]) -> None:
    for child in element.children:
        name = child.name
        if name in _BY_THEMSELVES:
            inner.append(child)
        elif name in _LINES:
            article.add(_LINES[name], line(_LINES[name], text, child), child.language)
        elif name == "name" and element.name == "concept":
            article.add("headline", line("headline", text, child), child.language)
        elif name in _BLOCKS:
            kind = "caption" if _CAPTION in child.attributes.get("role", "") else _BLOCKS[name]
            article.add(kind, blocks(kind, text, child), child.language)
        elif name == "inlineXML":
            _add_xml(article, text, child)
        elif name == "inlineData":
            _add_data(article, text, child)
        elif name not in _LEFT_OUT:
            _add(article, source, text, child, inner)


def _add_xml(article: Article, text: Text, element: Element) -> None:
    """NITF or XHTML; other vocabularies are no prose."""
    for child in element.children:
        if child.name == "nitf":
            nitf.add_parts(article, text, child)
        elif child.name in ("html", "body", "div", "section", "article", "p"):
            article.add(BODY, markup(BODY, text, outer(text, child)), child.language)


def _add_data(article: Article, text: Text, element: Element) -> None:
    """Text or HTML; what is encoded are pictures and the like."""
    media = element.attributes.get("contenttype", "")
    if "encoding" not in element.attributes and (not media or media.startswith("text/") or "html" in media):
        article.add(BODY, content(BODY, data(text, element), media), element.language)
