"""Paragraphs that open with "He said" although nobody in the paragraph before can be meant."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.blocks import Block
from linter.checks.passages import paragraphs_before
from linter.checks.referents import Pronoun, Referent
from linter.document import Document
from linter.people import Person
from linter.vocabulary import SPEECH

_SPEECH = "|".join(sorted(SPEECH))
_SAYS = (
    "said|says|told|tells|added|adds|noted|notes|explained|explains|wrote|writes|replied|continued|recalled|"
    "insisted|warned|stressed|emphasized|emphasised|argued|argues|claimed|claims|stated|acknowledged|suggested"
)
_SPEAKER = re.compile(rf"(?:He|She) (?:(?:also|later|then|has|had|further) )*(?:{_SAYS})\b")
_OPENING = frozenset("“\"‘'")
_CAPITALS = frozenset("HS")
_CLOSING = frozenset("”\"’'")
_OBLIQUE = re.compile(
    r"\b(?:of|in|to|for|with|by|from|against|about|on|at|between|(?<!, )and|or|like|over|under|the|than|as|"
    r"after|before|towards?|including|via|into) (?:[A-Z]\w*\.? )*$"
)
_ACTS = re.compile(
    r"(?: \([^)]*\))?(?: (?:of|from|at) [^,.]{1,60})?(?:,[^.]{1,120},|:)? "
    r"(?!(?:and|or|to|in|on|at|of|for|with|from|by|as|but|that|than|into|over|about|like|the|a|his|her|who\w*|"
    r"which)\b)[a-z]+\b"
)
_SAID_BY = re.compile(rf"\b(?:{_SPEECH}|according to|quot\w+)(?: [A-Z][\w.-]*| the| [a-z]+){{0,5}} $")


class Unknown(NamedTuple):
    """A speaker nobody has named close by; `doubtful` if the paragraph before the last one may have."""

    start: int
    end: int
    doubtful: bool


def speakers(document: Document, pronouns: Sequence[Pronoun]) -> list[Pronoun]:
    """The pronouns that open a paragraph and speak, unless the paragraph before is a quotation or has one of
    their sex."""
    prose = document.prose
    found = []
    for pronoun in [pronoun for pronoun in pronouns if prose[pronoun[0]] in _CAPITALS]:
        start, _, sex = pronoun
        opens = start > 0 and prose[start - 1] in "\n "
        if opens and _SPEAKER.match(prose, start) and document.block_at(start).start == start:
            before = paragraphs_before(document, start, 1)
            if before and not (
                _is_quotation(prose, before[0]) or _has_pronoun(prose, before[0], sex, pronouns)
            ):
                found.append(pronoun)
    return found


def _has_pronoun(prose: str, paragraph: Block, sex: str, pronouns: Sequence[Pronoun]) -> bool:
    """Has it one of this sex, and no capital to make it a name?"""
    near = pronouns[bisect_left(pronouns, (paragraph.start,)) : bisect_left(pronouns, (paragraph.end,))]
    return any(other == sex and prose[start].islower() for start, _, other in near)


def _is_quotation(prose: str, paragraph: Block) -> bool:
    """Does it end as one, or begin as one that goes on?"""
    return prose[paragraph.end - 1] in _CLOSING or prose[paragraph.start] in _OPENING


def unknown_speakers(
    document: Document, mentions: Sequence[Referent], speaking: Sequence[Pronoun]
) -> Iterator[Unknown]:
    """Those speakers for whom the paragraph before has nobody who acts.

    A person acts who is the subject of a verb there, or is named there and was one before. Lines that are
    no sentences (labels, captions, lists) are passed over. If the paragraph before that has somebody who
    acts, and no other person comes between, he may still be meant: that is for a second look.
    """
    for start, end, sex in speaking:
        near = [_of_sex(mentions, paragraph, sex) for paragraph in paragraphs_before(document, start, 2)]
        if not _has_actor(document, near[0], start):
            doubtful = not near[0] and len(near) > 1 and _has_actor(document, near[1], start)
            yield Unknown(start, end, doubtful)


def _of_sex(mentions: Sequence[Referent], block: Block, sex: str) -> list[Referent]:
    return [m for m in mentions if block.start <= m.start < block.end and m.sex in (sex, "u")]


def _has_actor(document: Document, mentions: Sequence[Referent], end: int) -> bool:
    """Is anybody here who is called by a noun, or acted before this end?"""
    people = document.people.before(end)
    names = {p.start: p.last for p in people}
    if any(mention.start not in names for mention in mentions):
        return True
    here = {names[mention.start] for mention in mentions}
    return bool(here) and any(p.last in here and p.start < end and _acts(document.prose, p) for p in people)


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
