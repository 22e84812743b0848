"""The parts of an article a rule looks at: `scope:` in a rule file, with Vale's names and our own.

A scope is a list of alternatives; each may join conditions with `&` and negate one with `~`. A part of a
dotted name narrows it: `heading.h2`.
"""

from collections.abc import Callable, Sequence

from linter.blocks import Block
from linter.document import Document

TEXT = ("text",)
_PROSE = frozenset(
    "headline subheadline summary correction heading paragraph list blockquote caption table".split()
)
NAMES: dict[str, frozenset[str]] = {
    "text": _PROSE,
    "heading": frozenset(["headline", "subheadline", "heading"]),
    "body": frozenset(["heading", "paragraph", "list", "blockquote", "table"]),
    "figure": frozenset(["caption", "credit"]),
    **{
        kind: frozenset([kind])
        for kind in (
            "headline subheadline summary byline dateline credit correction keywords "
            "paragraph list blockquote caption table code"
        ).split()
    },
}


def units(document: Document, scope: tuple[str, ...]) -> Sequence[Block]:
    """The stretches of prose that a rule with this scope looks at, in order."""
    return document.keep(("units", scope), lambda: _select(document.blocks, scope))


def is_prose(document: Document) -> bool:
    """Does every rule for text look at all of it: has it no bylines, credits, code and the like?"""
    return all(block.kind in _PROSE for block in document.blocks)


def looks_at(document: Document, scope: tuple[str, ...], offset: int) -> bool:
    """Does a rule with this scope look at the block in which an offset stands?"""
    blocks = document.keep(("looks at", scope), lambda: frozenset(units(document, scope)))
    return document.block_at(offset) in blocks


def running_text(document: Document) -> Sequence[Block]:
    """The blocks that hold prose, from the headline on: all but code, bylines, credits and the like."""
    return units(document, TEXT)


def _select(blocks: Sequence[Block], scope: tuple[str, ...]) -> Sequence[Block]:
    if all(name in NAMES for name in scope):  # as nearly always: nothing to negate, to join or to narrow
        kinds = frozenset().union(*(NAMES[name] for name in scope))
        return [block for block in blocks if block.kind in kinds]
    tests = [_test(alternative) for alternative in scope]
    return [block for block in blocks if any(test(block) for test in tests)]


def _test(alternative: str) -> Callable[[Block], bool]:
    conditions = [part.strip() for part in alternative.split("&")]

    def holds(block: Block) -> bool:
        return all(_holds(condition, block) for condition in conditions)

    return holds


def _holds(condition: str, block: Block) -> bool:
    if condition.startswith("~"):
        return not _holds(condition[1:], block)
    name, _, level = condition.partition(".")
    if block.kind not in NAMES.get(name, ()):
        return False
    return not level or level == f"h{block.level}"
