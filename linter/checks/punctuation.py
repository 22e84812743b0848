"""punctuation: marks and spaces in the wrong place, by what their surroundings look like.

A shape is written in the alphabet of `Document.classes`: `A` is a capital, `a` a small letter, `0` a
digit, a space any white space in a line, quotation marks and dashes are the plain ones, every other mark
stands for itself. The shapes of all rules are looked for in one scan; where one is found, the rule's
pattern has to match from there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ahocorasick_rs import BytesAhoCorasick, Implementation

from linter.checks.base import Change, Complain, Hit, Rule
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.scopes import is_in
from linter.shape import TEXTS, Field, Flag, Text
from linter.wordlists import common_words

FIELDS: Mapping[str, Field] = {
    "shapes": Field(TEXTS, required=True),
    "pattern": Field(Text(), ""),  # for Python's `re`; any text of these shapes if there is none
    "better": Field(Text()),  # what to put instead; \1 is the pattern's first group
    "words": Field(Flag(), False),  # report the words at both ends as well?
    "addresses": Field(Flag(), False),  # also inside web addresses, handles, tags and the like?
}

_FRENCH = frozenset([" !", " ?", " :", " ;", "\xa0!", "\xa0?", "\xa0:", "\xa0;"])
_NO_PROSE = frozenset("/@_=\\<>{}#")  # a word that holds one of these is an address or mark-up


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The fields as they are, if the pattern is one."""
    try:
        re.compile(fields["pattern"])
    except re.error as error:
        complain("pattern", f"{error} in {fields['pattern']!r}", "a regular expression for Python's re")
    if not all(shape.isascii() and shape for shape in fields["shapes"]):
        complain("shapes", "marks beyond ASCII", "plain marks, and A, a or 0 for letters and digits")
    return {name: fields[name] for name in FIELDS}


class _Shaped:
    """A rule with its pattern, compiled when one of its shapes is first met."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._pattern: re.Pattern[str] | None = None

    def match(self, prose: str, start: int, end: int) -> re.Match[str] | None:
        if self._pattern is None:
            self._pattern = re.compile(self.rule.data["pattern"] or f"(?s:.{{{end - start}}})")
        return self._pattern.match(prose, start)


class Punctuation:
    """The rules of this kind, all in one."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rules: Sequence[Rule]) -> None:
        shapes: dict[bytes, list[_Shaped]] = {}
        for rule in rules:
            shaped = _Shaped(rule)
            for shape in rule.data["shapes"]:
                shapes.setdefault(shape.encode(), []).append(shaped)
        self._shaped = list(shapes.values())
        self._automaton = BytesAhoCorasick(list(shapes), implementation=Implementation.DFA)

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each place that has a shape and fits its pattern; a rule reports no character twice."""
        taken: dict[str, int] = {}
        found = self._automaton.find_matches_as_indexes(document.classes, overlapping=True)
        for shape, start, end in found:
            for shaped in self._shaped[shape]:
                rule = shaped.rule
                if start < taken.get(rule.id, 0):
                    continue
                match = shaped.match(document.prose, start, end)
                if match and self._counts(document, rule, start):
                    taken[rule.id] = max(match.end(), start + 1)
                    yield _hit(document.prose, rule, match)

    def _counts(self, document: Document, rule: Rule, start: int) -> bool:
        if not rule.data["addresses"]:
            word = start - 1 if document.prose[start].isspace() else start
            if is_address(document.prose, word):
                return False
        if document.prose[start : start + 2] in _FRENCH and _is_foreign(document, start):
            return False
        return is_in(document, document.block_at(start), rule.scope)


def _is_foreign(document: Document, at: int) -> bool:
    """Does this place belong to a quotation in another language, which may set its marks apart?"""
    quotation = next((q for q in document.quotations if q.start <= at < q.end), None)
    if quotation is None:
        return False
    words = re.findall(r"[^\W\d_]+", document.prose[quotation.start : quotation.end].lower())
    return 3 * sum(word in common_words() for word in words) < 2 * len(words)


def is_address(prose: str, at: int) -> bool:
    """Does the word at this place belong to a web address, a handle, a tag or an entity?"""
    begin = max(prose.rfind(" ", 0, at), prose.rfind("\n", 0, at)) + 1
    word = prose[begin : at + 60].split(None, 1)[:1]
    if not word or prose[at : at + 1].isspace():
        return False
    return not _NO_PROSE.isdisjoint(word[0]) or "www." in word[0] or ("&" in word[0] and ";" in word[0])


def _hit(prose: str, rule: Rule, match: re.Match[str]) -> Hit:
    start, end = match.span()
    start += prose[start] == "\n"  # a shape may begin with the line feed before a paragraph
    better = rule.data["better"]
    change = None
    if rule.fix != "none" and better is not None:
        change = Change(start, end, match.expand(better).lstrip("\n"))
    if rule.data["words"]:
        while start > 0 and prose[start - 1].isalnum():
            start -= 1
        while end < len(prose) and prose[end].isalnum():
            end += 1
    return Hit(rule, start, end, change=change)


def compile(rules: Sequence[Rule]) -> list[Punctuation]:
    """One checker for all rules."""
    return [Punctuation(rules)]
