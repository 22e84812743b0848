"""ninjs 1, 2 and 3: the JSON of the IPTC."""

from collections.abc import Iterable, Iterator

from linter.blocks import BlockKind
from linter.document import Document, Source
from linter.readers.article import BODY, Article
from linter.readers.base import Broken, Reading
from linter.readers.fields import RESERVED, Words, add_words, language_of
from linter.readers.jsontree import String, Value, records

_LISTS = {"headlines": "headline", "descriptions": "description", "bodies": "body"}  # from version 2 on
_KINDS: dict[str, BlockKind] = {
    "headline": "headline",
    "description": "summary",
    "body": BODY,
    "byline": "byline",
    "by": "byline",
    "located": "dateline",
}
_ROLES: dict[str, BlockKind] = {"caption": "caption", "creditline": "credit", "subheadline": "subheadline"}
_WITH_CAPTION = frozenset(["picture", "graphic", "video", "audio"])
_NAMES = ("headlines", "descriptions", "bodies", "$standard")
_PREFIXES = ("headline_", "description_", "body_")


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """An article for each news object, and for each associated with it. Raises Broken."""
    for value in records(source):
        if not isinstance(value, dict):
            raise Broken("Expected a ninjs object; for other JSON leave --format ninjs away.")
        for article in articles(source, value):
            yield from article.documents()


def fits(record: dict[str, Value]) -> bool:
    """Is this a news object?"""
    return "uri" in record and any(name in _NAMES or name.startswith(_PREFIXES) for name in record)


def articles(source: Source, record: dict[str, Value], language: str = "") -> Iterator[Article]:
    """The article of a news object, then those of its associations."""
    language = language_of(record, source.text) or language
    article = Article(source, RESERVED, language)
    is_picture = _said(source, record.get("type")) in _WITH_CAPTION
    has_headline = any(name.startswith("headline") for name in record)
    for name, value in record.items():
        if name == "title" and not has_headline:
            name = "headline"
        for part in _parts(source, name.lower(), value):
            if part.kind == "summary" and is_picture:
                part = part._replace(kind="caption")
            add_words(article, source, part)
    yield article
    for other in _associations(record):
        if isinstance(other, dict):
            yield from articles(source, other, language)


def _associations(record: dict[str, Value]) -> Iterable[Value]:
    associations = record.get("associations")
    if isinstance(associations, dict):
        return associations.values()
    return associations if isinstance(associations, list) else ()


def _parts(source: Source, name: str, value: Value) -> Iterator[Words]:
    if isinstance(value, String):
        base, _, purpose = name.partition("_")
        if base in _KINDS:
            yield Words(_ROLES.get(purpose, _KINDS[base]), value, purpose)
    elif isinstance(value, list) and name in _LISTS:
        for each in value:
            if isinstance(each, dict) and isinstance(words := each.get("value"), String):
                role = _said(source, each.get("role")).lower()
                media = _said(source, each.get("contentType") or each.get("contenttype"))
                yield Words(_ROLES.get(role, _KINDS[_LISTS[name]]), words, media)


def _said(source: Source, value: Value) -> str:
    """What a string says that needs no escapes, such as a code."""
    if not isinstance(value, String):
        return ""
    return source.text[value.start : value.end].replace("\\/", "/")
