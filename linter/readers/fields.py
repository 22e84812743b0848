"""What the fields of JSON articles are called, and the text in them."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.blocks import BlockKind
from linter.document import Source
from linter.readers import nitf
from linter.readers.article import BODY, Article, content
from linter.readers.base import primary
from linter.readers.jsontree import String, Value, text_of

RESERVED = '"\\<&\n\r\t'  # characters that an edit must not put into a string of JSON, or HTML in it

_BY_KIND: dict[BlockKind, str] = {
    "headline": "headline title head hed heading",
    "subheadline": "subheadline subhead subhed subtitle deck dek standfirst strapline kicker",
    "summary": "summary description abstract excerpt lead lede teaser intro introduction synopsis blurb",
    "byline": "byline by author authors creator writer",
    "dateline": "dateline located",
    BODY: "body text content article articlebody fulltext maintext story storybody copy post",
    "caption": "caption captions",
    "credit": "credit credits creditline",
    "correction": "correction corrections",
    "keywords": "keywords tags",
}
_KINDS = {name: kind for kind, names in _BY_KIND.items() for name in names.split()}
_MEDIA = {"xhtml": "html", "html": "html", "text": "plain", "plain": "plain", "markdown": "plain"}
_HOLDERS = ("rendered", "value", "html", "text", "#text", "$t", "_", "name")
_HTML = frozenset(["rendered", "html"])
_LANGUAGES = ("language", "lang", "inlanguage", "languagecode")


class Words(NamedTuple):
    """A string that holds a part of an article; `media` is its media type, or part of one, if told."""

    kind: BlockKind
    string: String
    media: str


def plain_name(name: str) -> str:
    """A field's name as it is compared: `articleBody`, `article-body` and `article_body` are one."""
    return name.replace("_", "").replace("-", "").lower()


def kind_of(name: str) -> tuple[BlockKind | None, str]:
    """What a field of this name holds, and as what."""
    plain = plain_name(name)
    if plain in _KINDS:
        return _KINDS[plain], ""
    for ending, media in _MEDIA.items():
        base = plain.removesuffix(ending)
        if base != plain:
            return _KINDS.get(base), media
    return None, ""


def words(record: dict[str, Value]) -> Iterator[Words]:
    """The parts of an article that an object holds under names we know."""
    for name, value in record.items():
        kind, media = kind_of(name)
        if kind:
            for string, told in strings(value, media):
                yield Words(kind, string, told)


def strings(value: Value, media: str = "") -> Iterator[tuple[String, str]]:
    """The strings of a field: one, a list of them, or inside objects that hold nothing else of an article."""
    if isinstance(value, String):
        if value.start < value.end:
            yield value, media
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, media)
    elif isinstance(value, dict) and not is_article(value):
        for name in _HOLDERS:
            if isinstance(value.get(name), String):
                yield from strings(value[name], "html" if name in _HTML else media)
                return


def is_article(record: dict[str, Value]) -> bool:
    """Has it a headline, and so is more than the holder of a text?"""
    return any(kind_of(name)[0] == "headline" for name in record)


def language_of(record: dict[str, Value], file: str) -> str:
    """The language that an object names, or ""."""
    for name, value in record.items():
        if plain_name(name) in _LANGUAGES and isinstance(value, String):
            return primary(file[value.start : value.end])
    return ""


def add_words(article: Article, source: Source, part: Words) -> None:
    """Add a part to an article: text, HTML, or NITF. Other XML is no prose."""
    kind, string, media = part
    text = text_of(source.text, string)
    if nitf.add_embedded(article, source, text):
        return
    if "html" in media or not ("xml" in media or text.text.startswith("<?xml")):
        article.add(kind, content(kind, text, media))
