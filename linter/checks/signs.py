"""Signs: words of a site to its readers, which tell furniture where no line or pattern is known.

One such word proves nothing; a sentence with a sign and one more sign or hint is not from the story. The
sentences beside it that hold a sign or a hint are taken along.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.blocks import Block
from linter.checks.base import Rule
from linter.document import Document, once
from linter.lexicon import NOTHING, Lexicon, Row, words

_REST = 40  # characters of a paragraph that do not stand alone when all the others go
_REPORTED = re.compile(r"\b(?:said|says|told|tells|wrote|added|according|announced|he|she|his|her)\b", re.I)


class Sign(NamedTuple):
    """A sign or a hint where it stands."""

    start: int
    end: int
    strong: bool


class Signs:
    """The signs and hints of some rules; `literals` are the signs, numbered from `first`."""

    def __init__(self, rules: Sequence[Rule], first: int) -> None:
        self._signs = [(rule, text) for rule in rules for text in rule.data["signs"]]
        self._hints = [(rule, text) for rule in rules for text in rule.data["hints"]]
        self.literals = words(text for _, text in self._signs)
        self._first = first

    @once
    def _lexicon(self) -> Lexicon:
        """The hints, looked for only where there is a sign, for they are everyday words (we, you)."""
        return Lexicon([words(text for _, text in self._hints)])

    def find(self, document: Document, rows: Sequence[Row]) -> Iterator[tuple[int, int, Rule]]:
        """Each stretch of sentences that are no part of the story."""
        found = [row for row in rows if row[1] >= self._first]
        if not found:
            return
        by_rule: dict[str, tuple[Rule, list[Sign]]] = {}
        for _, literal, start, end in found:
            rule = self._signs[literal - self._first][0]
            by_rule.setdefault(rule.id, (rule, []))[1].append(Sign(start, end, strong=True))
        for literal, start, end in self._lexicon.scan(document).get(0, NOTHING):
            rule = self._hints[literal][0]
            if rule.id in by_rule:
                by_rule[rule.id][1].append(Sign(start, end, strong=False))
        for rule, signs in by_rule.values():
            if len(signs) > 1:
                for start, end in _stretches(document, _by_sentence(document, signs)):
                    yield start, end, rule


def _by_sentence(document: Document, signs: list[Sign]) -> dict[int, list[Sign]]:
    """The signs by the number of the sentence they stand in; of two that overlap the longer one."""
    found: dict[int, list[Sign]] = {}
    for sign in sorted(signs, key=lambda sign: (sign.start, -sign.end)):
        of_sentence = found.setdefault(bisect_right(document.sentences, sign.start), [])
        if not (of_sentence and sign.start < of_sentence[-1].end):
            of_sentence.append(sign)
    return found


def _stretches(document: Document, signs: dict[int, list[Sign]]) -> Iterator[tuple[int, int]]:
    """Each sentence that speaks for a site, with its neighbours that may go along."""
    done = 0
    for number in sorted(signs):
        if number <= done or not _is_seed(document, signs[number], number):
            continue
        block = document.block_at(signs[number][0].start)
        first = _as_far_as(document, signs, number, -1, block)
        done = _as_far_as(document, signs, number, 1, block)
        start, end = _span(document, first, block)[0], _span(document, done, block)[1]
        if start - block.start + block.end - end <= _REST:
            start, end = block.start, block.end
        yield start, end


def _as_far_as(document: Document, signs: dict[int, list[Sign]], number: int, step: int, block: Block) -> int:
    """The last sentence of a block, going from one by `step`, that may go along; a short one between two
    that may goes, too."""
    while True:
        for far in (1, 2):
            following = number + far * step
            if far == 2 and not _is_short(document, number + step, block):
                return number
            if _is_inside(document, following, block) and _joins(document, signs, following):
                number = following
                break
        else:
            return number


def _is_inside(document: Document, number: int, block: Block) -> bool:
    sentences = document.sentences
    return 1 <= number <= len(sentences) and block.start <= sentences[number - 1] < block.end


def _is_short(document: Document, number: int, block: Block) -> bool:
    if not _is_inside(document, number, block):
        return False
    start, end = _span(document, number, block)
    return end - start <= _REST


def _span(document: Document, number: int, block: Block) -> tuple[int, int]:
    """Where a sentence of a block begins and ends."""
    sentences = document.sentences
    start = max(sentences[number - 1], block.start)
    end = min(sentences[number] if number < len(sentences) else block.end, block.end)
    return start, start + len(document.prose[start:end].rstrip())


def _joins(document: Document, signs: dict[int, list[Sign]], number: int) -> bool:
    """May a sentence go along with a neighbour that speaks for a site: has it a sign, or two hints?"""
    found = signs.get(number, [])
    enough = len(found) > 1 or any(sign.strong for sign in found)
    return enough and _is_own(document, found, number)


def _is_seed(document: Document, signs: list[Sign], number: int) -> bool:
    """Does a sentence speak for a site: has it two signs, or one and a hint?"""
    enough = len(signs) > 1 and any(sign.strong for sign in signs)
    return enough and _is_own(document, signs, number)


def _is_own(document: Document, signs: list[Sign], number: int) -> bool:
    """Is a sentence neither quoted nor reported?"""
    if any(document.is_quoted(sign.start) for sign in signs):
        return False
    block = document.block_at(signs[0].start)
    return _REPORTED.search(document.prose, *_span(document, number, block)) is None
