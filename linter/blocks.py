"""Stretches of prose that stand by themselves: a headline, a paragraph, a caption."""

from typing import Literal, NamedTuple

BlockKind = Literal[
    "headline", "subheadline", "summary", "byline", "dateline", "credit", "correction", "keywords",
    "heading", "paragraph", "list", "blockquote", "caption", "table", "code",
    "raw",
]  # fmt: skip


class Block(NamedTuple):
    """One such stretch, in offsets of the prose."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0  # of a heading, from 1
