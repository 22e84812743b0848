"""Atom: each entry an article."""

from collections.abc import Iterator

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers import nitf
from linter.readers.article import BODY, Article, markup, plain, running
from linter.readers.base import Reading
from linter.readers.markup import RESERVED
from linter.readers.xmlfile import Tree, trees
from linter.readers.xmlflow import line
from linter.readers.xmltree import Element, attribute, data, outer
from linter.text import Text

_TEXTS: dict[str, BlockKind] = {
    "atom:title": "headline",
    "atom:subtitle": "subheadline",
    "atom:summary": "summary",
    "atom:content": BODY,
    "media:description": "caption",
}
_MEDIA = frozenset(["media:group", "media:content"])


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """An article for each entry, in the language of the feed unless it says otherwise. Raises Broken."""
    text = Text(source.text)
    for tree in trees(source, ("atom:entry",)):
        yield from _article(source, text, tree)


def _article(source: Source, text: Text, tree: Tree) -> Iterator[Document]:
    article = Article(source, RESERVED, tree.root.language)
    has_content = any(_is_there(text, each) for each in tree.root.find("atom:content"))
    _add(article, text, tree.root, has_content=has_content)
    return article.documents(tree.comments)


def _is_there(text: Text, content: Element) -> bool:
    return bool(data(text, content).text.strip())


def _add(article: Article, text: Text, element: Element, *, has_content: bool) -> None:
    for child in element.children:
        if child.name in _TEXTS:
            kind = _TEXTS[child.name]
            _add_text(article, text, child, BODY if kind == "summary" and not has_content else kind)
        elif child.name == "atom:author":
            for name in child.find("atom:name"):
                article.add("byline", line("byline", text, name))
        elif child.name == "atom:category":
            article.add("keywords", running("keywords", attribute(text, child, "label")))
        elif child.name in _MEDIA:
            _add(article, text, child, has_content=has_content)


def _add_text(article: Article, text: Text, element: Element, kind: BlockKind) -> None:
    """Add a text construct: text, escaped HTML, or XHTML; content may be of any other media type."""
    media = element.attributes.get("type", "text")
    for child in element.children:
        if child.name == "nitf":
            nitf.add_parts(article, text, child, element.language)
        else:
            article.add(kind, markup(kind, text, outer(text, child)), child.language)
    if any(element.children):
        return
    if "html" in media:
        article.add(kind, markup(kind, data(text, element)), element.language)
    elif media.startswith("text") and kind == BODY:
        article.add(kind, plain(kind, data(text, element)), element.language)
    elif media.startswith("text"):
        article.add(kind, line(kind, text, element), element.language)
