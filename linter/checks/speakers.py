"""Paragraphs that open with "He said" although nobody in the paragraph before can be meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.blocks import Block
from linter.checks.referents import MEANINGS, Referent
from linter.document import Document
from linter.lexicon import Match
from linter.people import Person
from linter.vocabulary import SPEECH

_FAR = 1 << 62
_SPEECH = "|".join(sorted(SPEECH))
_SPEAKER = re.compile(rf"(?:He|She) (?:(?:also|later|then|has|had|further) )*(?:{_SPEECH})\b")
_OBLIQUE = re.compile(
    r"\b(?:of|in|to|for|with|by|from|against|about|on|at|between|and|or|like|over|under|the|than|as|after|before|"
    r"towards?|including|via|into) (?:[A-Z]\w*\.? )*$"
)
_ACTS = re.compile(
    r"(?: \([^)]*\))?(?: (?:of|from|at) [^,.]{1,60})?(?:,[^.]{1,120},|:)? "
    r"(?!(?:and|or|to|in|on|at|of|for|with|from|by|as|but|that|than|into|over|about|like|the|a|his|her|who\w*|"
    r"which)\b)[a-z]+\b"
)
_SAID_BY = re.compile(rf"\b(?:{_SPEECH}|according to|quot\w+)(?: [A-Z][\w.-]*| the| [a-z]+){{0,5}} $")


def speakers(document: Document, pronouns: Sequence[Match]) -> Iterator[Match]:
    """The pronouns that open a paragraph and speak."""
    prose = document.prose
    for match in pronouns:
        opens = match.start > 0 and prose[match.start - 1] in "\n "
        if (
            opens
            and _SPEAKER.match(prose, match.start)
            and document.block_at(match.start).start == match.start
        ):
            yield match


def unknown_speakers(
    document: Document, mentions: Sequence[Referent], speaking: Sequence[Match]
) -> Iterator[tuple[int, int]]:
    """Those speakers for whom the paragraph before has nobody who acts.

    A person acts who is the subject of a verb there, or is named there and was one before.
    """
    for number, start, end in speaking:
        index = bisect_right(document.blocks, (start, _FAR)) - 1
        before = document.blocks[index - 1] if index else None
        if before is None or document.prose[before.end - 1] in "”\"’'":
            continue
        if not _has_actor(document, mentions, before, MEANINGS[number][1]):
            yield start, end


def _has_actor(document: Document, mentions: Sequence[Referent], block: Block, sex: str) -> bool:
    actors = {p.last for p in document.people if p.start < block.end and _acts(document.prose, p)}
    names = {p.start: p.last for p in document.people}
    for mention in mentions:
        if not block.start <= mention.start < block.end or mention.sex not in (sex, "u"):
            continue
        if mention.start not in names or names[mention.start] in actors:
            return True
    return False


def _acts(prose: str, person: Person) -> bool:
    before = prose[max(0, person.start - 30) : person.start]
    if _SAID_BY.search(before):
        return True
    if prose[person.end - 2 : person.end] in ("’s", "'s") or _OBLIQUE.search(before):
        return False
    return (
        before[-2:] in (". ", "? ", "! ", "")
        or before[-1] in '\n“"'
        or _ACTS.match(prose, person.end) is not None
    )
