"""The parts of an article a rule looks at: `scope:` in a rule file, with Vale's names and our own.

A scope is a list of alternatives; each may join conditions with `&` and negate one with `~`. A part of a
dotted name narrows it: `heading.h2`, `text.md`.
"""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.blocks import Block
from linter.document import Document

TEXT = ("text",)
SIZES = ("sentence", "paragraph", "summary", "raw")  # parts that are cut to size, not marked
_BODY = "text body"
_KINDS = {
    "headline": "text heading h1 headline",
    "subheadline": "text heading h2 subheadline",
    "summary": "text standfirst",
    "correction": "text correction",
    "heading": f"{_BODY} heading",
    "paragraph": f"{_BODY} paragraph",
    "list": f"{_BODY} list",
    "blockquote": f"{_BODY} blockquote",
    "table": f"{_BODY} table cell",
    "caption": "text figure caption",
    "credit": "figure credit",
    "byline": "byline",
    "dateline": "dateline",
    "keywords": "keywords",
    "code": "code",
    "raw": "raw",
}
SECTIONS = {kind: frozenset(names.split()) for kind, names in _KINDS.items()}
BODY = frozenset(kind for kind, sections in SECTIONS.items() if "body" in sections)
_OWN = frozenset("headline subheadline standfirst correction credit byline dateline keywords body".split())
NAMES = frozenset.union(*SECTIONS.values(), SIZES, ("alt", "title", "header", "frontmatter", "comment"))
REFUSED = ("link", "strong", "emphasis")  # Vale had these once, and says so


class _Condition(NamedTuple):
    names: frozenset[str]
    negated: bool


_Conditions = tuple[_Condition, ...]  # all of which must hold


def parse(alternative: str) -> _Conditions:
    """The conditions of one alternative."""
    parts = [part.strip() for part in alternative.split("&")]
    return tuple(
        _Condition(frozenset(name.strip() for name in part.removeprefix("~").split(".")), part[:1] == "~")
        for part in parts
    )


def is_raw(alternative: str) -> bool:
    """Is it about the file as it is, mark-up and all?"""
    return _size(parse(alternative)) == "raw"


def blocks(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    """The blocks of an article that are in this scope."""
    return document.keep(("blocks", scope), lambda: _blocks(document, scope))


def is_prose(document: Document) -> bool:
    """Does every rule for text look at all of it: has it no bylines, credits, code and the like?"""
    return all("text" in SECTIONS[block.kind] for block in document.blocks)


def looks_at(document: Document, scope: tuple[str, ...], offset: int) -> bool:
    """Does a rule with this scope look at the block in which an offset stands?"""
    parts = document.keep(("looks at", scope), lambda: frozenset(blocks(document, scope)))
    return document.block_at(offset) in parts


def running_text(document: Document) -> Sequence[Block]:
    """The blocks that hold prose, from the headline on: all but code, bylines, credits and the like."""
    return blocks(document, TEXT)


def units(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    """The stretches of prose that a rule of Vale's looks at one by one, in order.

    Plain text marks nothing, so all of it is one stretch, unless the scope asks for paragraphs or sentences.
    """
    return document.keep(("units", scope), lambda: _units(document, scope))


def paragraphs(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    """The same stretches, none longer than a paragraph."""
    found = units(document, scope)
    if document.is_marked:
        return found
    return document.keep(("paragraphs", scope), lambda: [p for unit in found for p in _split(document, unit)])


def _blocks(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    if scope == TEXT:  # as nearly always
        return [block for block in document.blocks if "text" in SECTIONS[block.kind]]
    alternatives = [parse(alternative) for alternative in scope]
    extension = _extension(document)
    return [
        block
        for block in document.blocks
        if any(_holds(each, _of_size(block, extension, _size(each))) for each in alternatives)
    ]


def _units(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    if scope == TEXT and not document.is_marked:  # as nearly always
        return [Block(0, len(document.prose), "paragraph")]
    found: set[Block] = set()
    for alternative in scope:
        conditions = parse(alternative)
        named = frozenset().union(*(condition.names for condition in conditions))
        extension = _extension(document)
        size = _size(conditions)
        if document.is_marked or named & _OWN:
            kept = (b for b in document.blocks if _holds(conditions, _of_size(b, extension, size)))
        else:
            whole = Block(0, len(document.prose), "paragraph")
            kept = (b for b in [whole] if _holds(conditions, {"text", size, extension}))
        found.update(_cut(document, list(kept), size))
    return sorted(found)


def _of_size(block: Block, extension: str, size: str) -> frozenset[str] | set[str]:
    """The sections of a block, and of what is cut out of it."""
    sections = _sections(block, extension)
    if size in ("sentence", "paragraph"):
        return sections | {"sentence", "paragraph"} if block.kind == "paragraph" else sections - {size}
    return sections | {"summary"} if block.kind in ("paragraph", "list", "blockquote") else sections


def _cut(document: Document, kept: Sequence[Block], size: str) -> Iterator[Block]:
    if size == "summary" and kept:
        yield Block(kept[0].start, kept[-1].end, "paragraph")
    elif size == "paragraph" and not document.is_marked:
        for block in kept:
            yield from _split(document, block)
    elif size == "sentence":
        for block in kept:
            yield from _sentences(document, block)
    else:
        yield from kept


def _split(document: Document, block: Block) -> Iterator[Block]:
    """What stands between blank lines."""
    start = block.start
    while start < block.end:
        gap = document.prose.find("\n\n", start, block.end)
        end = block.end if gap < 0 else gap + 2
        yield Block(start, end, "paragraph")
        start = end


def _sentences(document: Document, block: Block) -> Iterator[Block]:
    """The sentences of a block. A line that ends without a stop goes on in the next one, as Vale has it."""
    prose = document.prose
    inside = [start for start in document.sentences if block.start < start < block.end]
    starts = [s for s in inside if prose[block.start : s].rstrip().rstrip("\"'”’)]")[-1:] in (".", "!", "?")]
    for start, end in zip([block.start, *starts], [*starts, block.end], strict=True):
        text = prose[start:end]
        if stripped := text.strip():
            begin = start + text.index(stripped[0])
            yield Block(begin, begin + len(stripped), "paragraph")


def _size(conditions: _Conditions) -> str:
    for size in SIZES:
        if any(size in condition.names and not condition.negated for condition in conditions):
            return size
    return "text"


def _sections(block: Block, extension: str) -> frozenset[str]:
    sections = SECTIONS[block.kind] | {extension}
    return sections | {f"h{block.level}"} if block.kind == "heading" else sections


def _extension(document: Document) -> str:
    return os.path.splitext(document.source.path)[1].removeprefix(".")


def _holds(conditions: _Conditions, sections: frozenset[str] | set[str]) -> bool:
    return all((condition.names <= sections) is not condition.negated for condition in conditions)
