"""JSON: one article or many, as JSON Lines, in an array, or somewhere in an object; ninjs among them."""

from collections.abc import Iterable, Iterator, Sequence

from linter.document import Document, Source
from linter.readers import ninjs
from linter.readers.article import BODY, Article
from linter.readers.base import Broken, Foreign, Reading
from linter.readers.fields import RESERVED, Words, add_words, kind_of, language_of, strings, words
from linter.readers.jsontree import Value, records

Path = Sequence[str]

_ENOUGH = frozenset(["headline", "subheadline", "summary", BODY, "caption"])  # one of these makes an article
_ENOUGH_INSIDE = frozenset(["summary", BODY])  # ... inside another article
_OF_A_PICTURE = frozenset(["caption", "credit"])
_SHOWN = 8  # names of fields that a message lists


def read(source: Source, reading: Reading) -> Iterator[Document]:
    """The articles, one by one. Raises Broken, and Foreign if there is none."""
    paths = [field.split(".") for field in reading.fields]
    first: list[Value] = []
    found = False
    for value in records(source):
        first = first or [value]
        for article in _named(source, value, paths) if paths else _known(source, value):
            found = True
            yield from article.documents()
    if first and not found:
        raise _nothing(reading.fields, first[0])


def _nothing(fields: Sequence[str], first: Value) -> Broken:
    names = ", ".join(list(first)[:_SHOWN]) if isinstance(first, dict) else ""
    if fields:
        there = f"; there is {names}" if names else ""
        return Broken(f"Correct --field: no record has a text under {' or '.join(fields)}{there}.")
    return Foreign(
        "Name the fields that hold text with --field: newslint knows none of those there are "
        f"({names or 'none'}). If this is no copy at all, leave the file out with exclude."
    )


def _named(source: Source, value: Value, paths: Sequence[Path]) -> Iterator[Article]:
    """An article for each object in which one of these paths leads to text."""
    if isinstance(value, dict):
        parts = [part for path in paths for part in _at(value, path)]
        if parts:
            yield _article(source, parts, language_of(value, source.text))
            return
    for child in _children(value):
        yield from _named(source, child, paths)


def _at(record: dict[str, Value], path: Path) -> Iterator[Words]:
    kind, media = kind_of(path[-1])
    for value in _values(record, path):
        for string, told in strings(value, media):
            yield Words(kind or BODY, string, told)


def _values(value: Value, path: Path) -> Iterator[Value]:
    """Where a path leads to; it goes through all elements of a list."""
    if not path:
        yield value
    elif isinstance(value, dict):
        yield from _values(value.get(path[0]), path[1:])
    elif isinstance(value, list):
        for each in value:
            yield from _values(each, path)


def _known(source: Source, value: Value, language: str = "", *, inside: bool = False) -> Iterator[Article]:
    """An article for each object with fields we know the names of; `inside` another one, only for those
    with more than a headline."""
    if not isinstance(value, dict):
        for child in _children(value):
            yield from _known(source, child, language, inside=inside)
        return
    if ninjs.fits(value):
        yield from ninjs.articles(source, value, language)
        return
    language = language_of(value, source.text) or language
    parts = list(words(value))
    if any(part.kind in (_ENOUGH_INSIDE if inside else _ENOUGH) for part in parts):
        inside = True
        yield _article(source, [*parts, *_pictures(value)], language)
    for name, child in value.items():
        if kind_of(name)[0] is None or not any(strings(child)):
            yield from _known(source, child, language, inside=inside)


def _pictures(record: dict[str, Value]) -> Iterator[Words]:
    """The captions and credits of pictures that belong to an article."""
    for child in _children(record):
        for each in child if isinstance(child, list) else [child]:
            parts = list(words(each)) if isinstance(each, dict) else []
            if not any(part.kind in _ENOUGH_INSIDE for part in parts):
                yield from (part for part in parts if part.kind in _OF_A_PICTURE)


def _children(value: Value) -> Iterable[Value]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _article(source: Source, parts: Iterable[Words], language: str) -> Article:
    article = Article(source, RESERVED, language)
    for part in parts:
        add_words(article, source, part)
    return article
