"""mojibake: letters that were read in the wrong encoding. What is mojibake, and of what, ftfy knows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.base import Change, Complain, Hit, Rule
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.shape import Field

FIELDS: Mapping[str, Field] = {}

_LEADS = bytes(range(0xC2, 0xF5))  # what a letter of several bytes begins with in UTF-8 ...
_REST = bytes(set(range(256)) - set(_LEADS))
_LETTERS = re.compile(  # ... and how it goes on: so it looks in Windows-1252, and in `Document.encoded`
    rb"(?:[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}|\xE2\x80)+"
)
_LOST = "\ufffd"  # the mark that a decoder puts where it could not read


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """Nothing: these rules have no fields of their own."""
    return {}


class Mojibake:
    """One such rule."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each run of wrong letters, with the right ones if they can be told, and of lost ones."""
        prose = document.prose
        if prose.isascii():
            return
        done = 0
        for start in _leads(document.encoded):
            found = _LETTERS.match(document.encoded, start)
            if found and start >= done:
                done = found.end()
                yield from self._judged(document, start, done)
        start = prose.find(_LOST)
        while start >= 0:
            yield Hit(self._rule, start, start + 1)
            start = prose.find(_LOST, start + 1)

    def _judged(self, document: Document, start: int, end: int) -> Iterator[Hit]:
        """A hit if ftfy takes the letters for mojibake, with the right ones if it can tell them."""
        from ftfy import badness, fix_encoding  # 45 ms that only copy which may hold mojibake pays

        text = document.prose[start:end]
        better = fix_encoding(text)
        if better == text and not badness.is_bad(text):
            return
        mended = better != text and not badness.is_bad(better) and self._rule.fix != "none"
        yield Hit(self._rule, start, end, change=Change(start, end, better) if mended else None)


def _leads(encoded: bytes) -> list[int]:
    """Where the bytes stand that a letter of several bytes begins with."""
    found = []
    for lead in set(encoded.translate(None, _REST)):
        start = encoded.find(lead)
        while start >= 0:
            found.append(start)
            start = encoded.find(lead, start + 1)
    return sorted(found)


def compile(rules: Sequence[Rule]) -> list[Mojibake]:
    """A checker for each rule."""
    return [Mojibake(rule) for rule in rules]
