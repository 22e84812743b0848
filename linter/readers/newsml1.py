"""NewsML 1: news lines, and what their components hold as NITF, XHTML or text."""

from collections.abc import Iterator

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers import nitf
from linter.readers.article import BODY, Article, content
from linter.readers.base import Reading, primary
from linter.readers.markup import RESERVED
from linter.readers.xmlfile import trees
from linter.readers.xmlflow import blocks, line
from linter.readers.xmltree import Element, data
from linter.text import Text

_LINES: dict[str, BlockKind] = {
    "HeadLine": "headline",
    "SubHeadLine": "subheadline",
    "ByLine": "byline",
    "DateLine": "dateline",
    "CreditLine": "credit",
    "KeywordLine": "keywords",
}
_ROLES: dict[str, BlockKind] = {
    "headline": "headline",
    "subheadline": "subheadline",
    "summary": "summary",
    "abstract": "summary",
    "caption": "caption",
}
_NO_PROSE = ("css", "javascript", "image", "video", "audio")


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """Each news item, and of one in several languages each language. Raises Broken."""
    text = Text(source.text)
    for tree in trees(source, ("NewsItem",)):
        article = Article(source, RESERVED)
        _add(article, text, tree.root, BODY, tree.root.language)
        yield from article.documents(tree.comments)


def _add(article: Article, text: Text, element: Element, kind: BlockKind, language: str) -> None:
    """Add what a component holds: it is of this kind and in this language unless it says otherwise."""
    language = _language(element) or language
    kind = _ROLES.get(_named(element, "Role").lower(), kind)
    for child in element.children:
        spoken = primary(child.attributes.get("xml:lang", "")) or language
        if child.name in _LINES:
            article.add(_LINES[child.name], line(_LINES[child.name], text, child), spoken)
        elif child.name == "ContentItem":
            _add_content(article, text, child, kind, spoken)
        elif child.name in ("NewsComponent", "NewsLines"):
            _add(article, text, child, kind, language)


def _language(component: Element) -> str:
    for metadata in component.children:
        if metadata.name == "DescriptiveMetadata":
            return primary(_named(metadata, "Language"))
    return ""


def _named(element: Element, name: str) -> str:
    """The formal name that a child of this name has."""
    names = (child.attributes.get("FormalName", "") for child in element.children if child.name == name)
    return next(names, "")


def _add_content(article: Article, text: Text, item: Element, kind: BlockKind, language: str) -> None:
    media = " ".join(_named(item, name) for name in ("MediaType", "MimeType", "Format")).lower()
    if any(word in media for word in _NO_PROSE) or any(item.find("Encoding")):
        return
    for content_of in item.find("DataContent"):
        inside = list(content_of.children)
        if any(child.name == "nitf" for child in inside):
            for child in inside:
                nitf.add_parts(article, text, child, language)
        elif inside:
            article.add(kind, blocks(kind, text, content_of), language)
        else:
            article.add(kind, content(kind, data(text, content_of), media), language)
