"""Lines as a rule knows them: how they are compared, and by what a pattern for one is looked up."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from linter.checks.base import Complain, Rule
from linter.document import Document
from linter.lexicon import mark_of
from linter.patterns import compiled, gate
from linter.shadow import FOLD, encode

EDGES = " \t\xa0*•·|>»<«()[]{}–—-_=:;,.!?…\"“”'‘’→▸►▼▶#~+/\\"  # may stand round a line without changing it
PLAIN = 80  # characters; longer lines are told by patterns alone, and no pattern by a longer beginning
SHORT = 240  # characters; a longer line is not furniture as a whole
KEYS = (5, 3, 1)  # how many characters at the beginning of a line decide which patterns are tried

_SPACE = 0x20
_NO_LETTERS = frozenset(b" _")
_FEW = 3
_MOST = 10
_LENGTHS = (_FEW, 4, 5, _MOST)  # how many characters tell whether a line is worth a look
_AFTER = f"[{re.escape(EDGES)}]*+"
_MARKS = "©®™{}[]<>@#|^~\\+=_&*/:"  # rare enough to look for by themselves, the rarest first
_LETTERS = 4  # that a text must have to be looked for in the middle of a line


class Prepared(NamedTuple):
    """A pattern, and where it is worth trying: on lines that begin with one of the texts `begin` (looked
    up by their `keys`) and hold one of `needs`, if there are any, or that hold one of the `literals` or
    `marks`."""

    pattern: str
    begin: list[str]
    keys: list[str]
    literals: list[str]
    marks: list[str]
    needs: list[str]  # in small letters


def bare(line: str) -> str:
    """A line as it is compared: plain apostrophes, single spaces, no marks before it."""
    return " ".join(line.lstrip(EDGES).replace("’", "'").split())


def head(line: str) -> str:
    """The first characters of a line as it is compared; none if there are only marks."""
    return line.lstrip(EDGES)[:_MOST].replace("’", "'").lower()


def heads_of(lines: Iterable[str], begin: Iterable[str]) -> tuple[dict[bytes, set[bytes]], list[bytes]]:
    """How lines begin that are worth a look, as a shadow shows it, by their first letters; and shorter ones.

    `lines`: whole ones (their `head`); `begin`: how others begin. Plain values.
    """
    heads: dict[bytes, set[bytes]] = {}
    short: set[bytes] = set()
    told = [*(f"{line} " for line in lines if line), *begin]
    folded = encode("".join(told)).translate(FOLD)  # all at once, for they are many
    stop = 0
    for text in told:
        start, stop = stop, stop + len(text)
        shadow = folded[start:stop]
        if len(shadow) < _FEW:
            short.add(shadow)
        else:
            length = max(length for length in _LENGTHS if length <= len(shadow))
            heads.setdefault(shadow[:_FEW], set()).add(shadow[:length])
    return heads, sorted(short)


class Heads:
    """Tells where lines stand that begin in one of these ways; made of what `heads_of` returns."""

    def __init__(self, heads: dict[bytes, set[bytes]], short: Iterable[bytes]) -> None:
        self._heads = heads
        self._short = tuple(short)
        self._of_short = {shadow[0] for shadow in self._short}

    def known(self, document: Document) -> set[int]:
        """Where the blocks start that may be furniture as a whole: so, or with a mark that counts."""
        prose, shadow = document.prose, document.folded
        heads, short, of_short = self._heads, self._short, self._of_short
        found = set()
        for start, end, _, _ in document.blocks:
            if end - start > SHORT:
                continue
            at = start + 1  # the shadow has one space before the text
            first = shadow[at]
            if first in _NO_LETTERS:
                at = end + 1 - len(prose[start:end].lstrip(EDGES))
                first = shadow[at]
            if first == _SPACE or (first in of_short and shadow.startswith(short, at)):
                found.add(start)
                continue
            known = heads.get(shadow[at : at + _FEW])
            if known and (b"  " in shadow[at : at + _MOST] or _begins(shadow, at, known)):
                found.add(start)
        return found


def _begins(shadow: bytes, at: int, heads: Container[bytes]) -> bool:
    few, four, five, most = _LENGTHS
    return (
        shadow[at : at + few] in heads
        or shadow[at : at + four] in heads
        or shadow[at : at + five] in heads
        or shadow[at : at + most] in heads
    )


def prepared_line(pattern: str, complain: Complain) -> Prepared:
    """A pattern for whole lines: by what it begins with if that is known."""
    known = gate(pattern)
    begin = {prefix.lstrip(EDGES)[: PLAIN // 2].lower() for prefix in known.prefixes or ("",)}
    if not all(begin):
        return _prepared(pattern, "patterns", complain)
    needs = {text.lower() for text in known.required or ()}
    if any(need in text for need in needs for text in begin):
        needs = set()  # what it begins with says as much
    return Prepared(pattern, sorted(begin), sorted({_key(text) for text in begin}), [], [], sorted(needs))


def prepared_phrase(pattern: str, complain: Complain) -> Prepared:
    """A pattern for words anywhere in a line."""
    return _prepared(pattern, "phrases", complain)


def _prepared(pattern: str, field: str, complain: Complain) -> Prepared:
    """By what must stand in a match: the rarer of what it begins with and what it contains."""
    known = gate(pattern)
    sought = max(known.prefixes or ("",), known.required or ("",), key=_rarity)
    if not _rarity(sought)[0]:
        complain(field, f"{pattern!r}", f"a pattern that holds a word of {_LETTERS} letters, or a rare mark")
    literals = sorted(text for text in sought if _is_telling(text))
    marks = sorted({_mark(text) for text in sought if not _is_telling(text)})
    return Prepared(pattern, [], [], literals, marks, [])


def _key(text: str) -> str:
    """As much of what a pattern begins with as it is looked up by."""
    return next(text[:length] for length in KEYS if len(text) >= length)


def _rarity(texts: Sequence[str]) -> tuple[bool, int]:
    """Are all these texts rare enough to look for, and how many letters has the poorest?"""
    rare = all(_is_telling(text) or rarest(text) for text in texts)
    return rare, min(sum(map(str.isalnum, text)) for text in texts)


def _is_telling(text: str) -> bool:
    """Can a text be looked for by its letters: are they many, or between marks?"""
    letters = sum(map(str.isalnum, text))
    return letters >= _LETTERS or (letters > 1 and _is_mark(text[0]) and _is_mark(text[-1]))


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _mark(text: str) -> str:
    """What to look for as it stands: all of a text that has no letters, or the rarest mark in it."""
    return text if text.lower() == text.upper() else rarest(text)


def rarest(text: str) -> str:
    """The rarest mark in a text, or nothing."""
    return mark_of(text, _MARKS)


class Pattern:
    """A pattern of a rule, compiled when it is first tried; `begin` is how what it matches begins."""

    def __init__(self, rule: Rule, prepared: Prepared, *, phrase: bool = False) -> None:
        pattern = prepared.pattern
        self.rule = rule
        self.begin = tuple(prepared.begin)
        self.phrase = phrase
        self._needs = prepared.needs
        self._at_start = phrase and pattern.startswith("^")
        self._pattern = pattern.removeprefix("^") if phrase else f"(?:{pattern}){_AFTER}"
        self._compiled: Any = None

    def _regex(self) -> Any:
        if self._compiled is None:
            self._compiled = compiled(self._pattern, ignorecase=not self.rule.data["cased"])
        return self._compiled

    def fits(self, line: str) -> bool:
        """Does it match a whole line, but for the marks after it?"""
        short = line.count(" ") < self.rule.data["max_words"]
        return short and self._may_fit(line) and self._regex().fullmatch(line) is not None

    def _may_fit(self, line: str) -> bool:
        """Is it worth compiling for this line? That takes longer than all else, and most fit no line."""
        if self._compiled or not self._needs:
            return True
        line = line.lower()
        return any(need in line for need in self._needs)

    def phrases(self, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where it matches in a line."""
        if not self._at_start:
            yield from (found.span() for found in self._regex().finditer(prose, start, end))
        elif found := self._regex().match(prose, start, end):
            yield found.span()
