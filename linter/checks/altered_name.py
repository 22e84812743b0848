"""altered-name: a proper name in which a word has been swapped for a synonym, as text spinners do.

One of four signs tells: with the right word it is a known name; with the right word it fits the acronym in
brackets behind it, and with this word it does not; it stands intact elsewhere in the article; or a word in
small letters stands where only a word of the name can ("Endowment for worldwide Peace").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.checks.base import Change, Complain, Hit, Rule
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.shape import TEXTS, Field, MapOf

FIELDS: Mapping[str, Field] = {
    "names": Field(TEXTS, []),  # full proper names; an acronym in brackets may follow
    "synonyms": Field(MapOf(TEXTS), {}),  # the right word, and what stands for it
    "adjectives": Field(TEXTS, []),  # of the synonyms, those that are damage inside any name
    "endings": Field(TEXTS, []),  # the last words of names of bodies: Association, Committee
}

_SMALL = frozenset(["of", "for", "on", "and", "the", "in", "to", "against", "with"])
_CAPITALS = re.compile(r"(?: (?:(?:of|for|on|and|the) )*[A-Z][\w’'-]*)+")
_ACRONYM = re.compile(r" \(([A-Z]{2,8})\)")
_INSIDE = re.compile(r"[A-Z][\w’'-]+ (?:for|of|on) $")
_AFTER_NAME = re.compile(r"[a-z’'] [A-Z][\w’'-]+ $")
_WORDS = re.compile(r"[\w’'.&-]*[\w]")
_ROOM = 80  # characters on either side that may belong to the name


class _Hole(NamedTuple):
    """A known name without one of its words."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """For each synonym its right words, and for each of all these words the names that hold it."""
    right: dict[str, list[str]] = {}
    for word, synonyms in fields["synonyms"].items():
        for synonym in synonyms:
            right.setdefault(synonym.lower(), []).append(word.lower())
    words = {*right, *(word.lower() for word in fields["synonyms"])}
    names: dict[str, list[str]] = {}
    for name in fields["names"]:
        bare = name.partition(" (")[0].lower()
        for word in words.intersection(bare.split()):
            names.setdefault(word, []).append(bare)
    return {"right": right, "names": names, **{k: fields[k] for k in ("adjectives", "endings")}}


class AlteredName:
    """One such rule."""

    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._right: Mapping[str, Sequence[str]] = rule.data["right"]
        self._synonyms = list(self._right)
        self._holes: dict[str, list[_Hole]] = {}
        self._adjectives = frozenset(rule.data["adjectives"])
        self._endings = frozenset(rule.data["endings"])
        self.literals = [Literal(synonym) for synonym in self._synonyms]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each synonym that stands for a word of a name."""
        prose = document.prose
        for number, start, end in matches:
            block = document.block_at(start)
            left = prose[max(block.start, start - _ROOM) : start]
            after = prose[end : min(block.end, end + _ROOM)]
            if not _beside_capital(left, after):
                continue
            word = self._word(prose, self._synonyms[number], prose[start:end], left, after)
            if word is not None:
                better = word[0].upper() + word[1:]
                change = None if self._rule.fix == "none" else Change(start, end, better)
                yield Hit(self._rule, start, end, (better, prose[start:end]), change)

    def _word(self, prose: str, synonym: str, written: str, left: str, after: str) -> str | None:
        """The word that belongs here; None if nothing shows that another one does."""
        if self._is_known(synonym, left, after):
            return None
        capitals = _CAPITALS.match(after)
        body = capitals.group() if capitals else ""
        for word in self._right[synonym]:
            if self._is_known(word, left, after) or _fits_better(word, synonym, body, after):
                return word
            if written.islower() and " " in body[1:] and f"{word[0].upper()}{word[1:]}{body}" in prose:
                return word
        if not written.islower() or synonym not in self._adjectives or not body:
            return None
        is_body = body.rpartition(" ")[2] in self._endings and (" " in body[1:] or _AFTER_NAME.search(left))
        return self._right[synonym][0] if is_body or _INSIDE.search(left) else None

    def _is_known(self, word: str, left: str, after: str) -> bool:
        """With this word in the gap, is it one of the known names, written with capitals?"""
        if word not in self._holes:
            names = self._rule.data["names"].get(word, ())
            self._holes[word] = [hole for name in names for hole in _holes(name.split(), word)]
        before, behind = _WORDS.findall(left), _WORDS.findall(after)
        return any(
            _is_written(before[len(before) - len(hole.left) :], hole.left)
            and _is_written(behind[: len(hole.right)], hole.right)
            for hole in self._holes[word]
        )


def _holes(words: list[str], word: str) -> Iterator[_Hole]:
    for number, each in enumerate(words):
        if each == word:
            yield _Hole(tuple(words[:number]), tuple(words[number + 1 :]))


def _is_written(words: list[str], name: tuple[str, ...]) -> bool:
    """Are these words that part of the name, with the capitals of a name?"""
    if len(words) != len(name):
        return False
    return all(
        word.lower() == part and (word[0].isupper() or part in _SMALL)
        for word, part in zip(words, name, strict=True)
    )


def _beside_capital(left: str, after: str) -> bool:
    """Could a name stand here? Quick, for most synonyms stand in plain sentences."""
    last = left.split()[-3:]
    return _CAPITALS.match(after) is not None or any(word[0].isupper() for word in last)


def _fits_better(word: str, synonym: str, body: str, after: str) -> bool:
    """Do the initials with the right word make the acronym that follows, and those with the synonym not?"""
    acronym = _ACRONYM.match(after, len(body)) if body else None
    if acronym is None or word[0] == synonym[0]:
        return False
    initials = "".join(part[0] for part in body.split() if part not in _SMALL)
    return acronym.group(1) == (word[0] + initials).upper()


def compile(rules: Sequence[Rule]) -> list[AlteredName]:
    """A checker for each rule."""
    return [AlteredName(rule) for rule in rules]
