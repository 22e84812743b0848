"""All literals of all rules in one automaton; a document is scanned once, whatever their number."""

import marshal
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple, overload

from ahocorasick_rs import BytesAhoCorasick

from linter.document import Document
from linter.shadow import FOLD, encode
from linter.source import once

_MARKS = "©®™{}[]<>@#|^~\\+=_&*/!?;:()"  # a literal that holds one of these needs a text that does, too
_MUCH = 150_000  # characters: to go through so many takes longer than to make an automaton
_FEW = 500  # beginnings of literals: of so few an automaton is made at once
_FIRST = 30_000  # characters of the first articles, for which the whole automaton is not worth making
_HEAD = 5  # characters at the beginning of a literal that tell whether it may be there


class Literal(NamedTuple):
    """A text to look for; `left` and `right`: no word may go on beyond that end. `rough`: what reads like it
    in the shadow will do."""

    text: str
    left: bool = True
    right: bool = True
    cased: bool = False
    rough: bool = False


class Match(NamedTuple):
    """A literal found: its number among the literals its asker gave, and where it stands."""

    literal: int
    start: int
    end: int


Row = tuple[int, int, int, int]  # a match: its number in order of the ends, the literal, start and end
_Hit = tuple[int, int, int]  # a pattern by its number, and where it stands in the shadow


class _Entry(NamedTuple):
    """A literal of one asker, and what has to be looked at where its shadow is found."""

    literal: int
    left: int  # how far it begins behind the beginning of its shadow,
    right: int  # and ends before the end of that
    text: str  # to compare with the prose; none where the shadow tells enough
    cased: bool


class Matches(Sequence[Match]):
    """What the literals of one asker matched in a document, in order of their ends.

    Most askers need not know where: `literals` are the numbers of those whose letters are there, and it takes
    a closer look, at the first question for a match, to tell whether they stand there as they are sought.
    """

    def __init__(self, prose: str, hits: Sequence[_Hit]) -> None:
        self._prose = prose
        self._hits = hits
        self.found: list[tuple[_Entry, list[int]]] = []  # the literals, and which of the hits are theirs

    @property
    def literals(self) -> set[int]:
        """The literals that may stand in the document; all others do not."""
        return {entry.literal for entry, _ in self.found}

    def rows(self, literals: Container[int] | None = None) -> list[Row]:
        """The matches of these literals, or of all, in no order."""
        prose, hits = self._prose, self._hits
        rows = []
        for (literal, left, right, text, cased), numbers in self.found:
            if literals is None or literal in literals:
                for number in numbers:
                    _, begin, stop = hits[number]
                    start = begin + left
                    end = stop - right
                    if text:
                        there = prose[start:end]
                        if there != text and (cased or there.lower() != text.lower()):
                            continue
                    rows.append((number, literal, start, end))
        return rows

    @once
    def _matches(self) -> list[Match]:
        return [Match(literal, start, end) for _, literal, start, end in sorted(self.rows())]

    def __iter__(self) -> Iterator[Match]:
        return iter(self._matches)

    def __len__(self) -> int:
        return len(self._matches)

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | Sequence[Match]:
        return self._matches[index]


NOTHING = Matches("", ())


Table = dict[bytes, bytes]  # by how they begin: the shadows of literals and whose each is, packed
_Owners = Sequence[tuple[int, int]]  # askers, and the number of the literal among theirs


class _Sought(NamedTuple):
    """Literals that are looked for at once, by their number there."""

    shadows: list[bytes]
    owners: list[_Owners]
    automaton: BytesAhoCorasick
    entries: list[list[tuple[int, str, _Entry]]]  # made when one is found


class Lexicon:
    """The literals of several askers, told apart by their number.

    `table` is what `table_of` makes of them; with it they are asked for only where one of them is found.
    """

    def __init__(self, askers: Sequence[Sequence[Literal]], table: Table | None = None) -> None:
        self._askers = askers
        self._table = table_of(askers) if table is None else table
        self._all: _Sought | None = None
        self._left = _FIRST if len(self._table) > _FEW else 0

    def _sought(self, folded: bytes) -> _Sought:
        """What to look for in a text. All literals together take 20 ms to be made ready, so in the first
        articles only those are looked for that begin like something in them."""
        if self._all is None:
            self._left -= len(folded)
            if self._left > 0:
                heads = {folded[at : at + _HEAD] for at in range(len(folded))} | {b""}
                return self._made(self._table.keys() & heads)
            self._all = self._made(self._table)
        return self._all

    def _made(self, heads: Iterable[bytes]) -> _Sought:
        literals = [literal for head in heads for literal in marshal.loads(self._table[head])]
        shadows = [shadow for shadow, _ in literals]
        return _Sought(
            shadows, [owners for _, owners in literals], BytesAhoCorasick(shadows), [[]] * len(shadows)
        )

    def scan(self, document: Document) -> dict[int, Matches]:
        """What each asker's literals matched; an asker of whose literals nothing is there is left out."""
        found: dict[int, Matches] = {}
        if not self._table:
            return found
        sought = self._sought(document.folded)
        hits = sought.automaton.find_matches_as_indexes(document.folded, overlapping=True)
        by_pattern: dict[int, list[int]] = {}
        for number, (pattern, _, _) in enumerate(hits):
            if pattern in by_pattern:
                by_pattern[pattern].append(number)
            else:
                by_pattern[pattern] = [number]
        prose, entries = document.prose, sought.entries
        for pattern, numbers in by_pattern.items():
            for asker, needed, entry in entries[pattern] or self._look_up(sought, pattern):
                if needed in prose:
                    if asker not in found:
                        found[asker] = Matches(prose, hits)
                    found[asker].found.append((entry, numbers))
        return found

    def _look_up(self, sought: _Sought, pattern: int) -> list[tuple[int, str, _Entry]]:
        """Who asked for a pattern, what each needs to be in the prose, and what each looks at."""
        shadow = sought.shadows[pattern]
        entries = []
        for asker, number in sought.owners[pattern]:
            literal = self._askers[asker][number]
            text, left, right, cased, rough = literal
            needed = mark_of(text)
            compared = "" if rough or (not cased and _plain(shadow, literal)) else text
            # A document's shadow has one space before its text.
            entries.append((asker, needed, _Entry(number, left - 1, right + 1, compared, cased)))
        sought.entries[pattern] = entries
        return entries


def mark_of(text: str, marks: str = _MARKS) -> str:
    """The first of these marks that is in a text, which is found much faster than all of it; nothing if there
    is none."""
    return next((mark for mark in marks if mark in text), "")


def table_of(askers: Sequence[Sequence[Literal]]) -> Table:
    """All literals as plain values; those that are shorter than a head are together."""
    owners: dict[bytes, list[tuple[int, int]]] = {}
    for asker, literals in enumerate(askers):
        for number, shadow in enumerate(_shadows(literals)):
            owners.setdefault(shadow, []).append((asker, number))
    alike: dict[bytes, list[tuple[bytes, _Owners]]] = {}
    for shadow, of in owners.items():
        alike.setdefault(shadow[:_HEAD] if len(shadow) >= _HEAD else b"", []).append((shadow, tuple(of)))
    return {head: marshal.dumps(literals) for head, literals in alike.items()}


def standing(texts: Sequence[bytes], shadow: bytes) -> set[bytes]:
    """Those of these texts that stand in a shadow."""
    if len(texts) * len(shadow) < _MUCH:
        return {text for text in texts if text in shadow}
    found = BytesAhoCorasick(texts).find_matches_as_indexes(shadow, overlapping=True)
    return {texts[number] for number in {number for number, _, _ in found}}


def words(texts: Iterable[str], *, cased: bool = False) -> list[Literal]:
    """Literals that stand as words of their own."""
    return [Literal(text, cased=cased) for text in texts]


def _shadows(literals: Sequence[Literal]) -> list[bytes]:
    """What the literals look like in a shadow, made of all together, for they are many."""
    folded = encode("".join(text for text, *_ in literals)).translate(FOLD)
    shadows = []
    begin = 0
    for text, left, right, *_ in literals:
        end = begin + len(text)
        shadows.append(b" " * left + folded[begin:end] + b" " * right)
        begin = end
    return shadows


def _plain(shadow: bytes, literal: Literal) -> bool:
    """Is the shadow as good as the text? Then all of it is letters and digits of Windows-1252."""
    body = shadow[literal.left : len(shadow) - literal.right]
    return b" " not in body and b"\xff" not in body
