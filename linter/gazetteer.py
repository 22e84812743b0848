"""Known proper names, looked up by the words round a gap: of which name, with which word in the gap?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from linter.memory import Memory
from linter.names import POSSESSIVE
from linter.roll import Roll
from linter.source import once
from linter.wordlists import lines, words_only

SMALL = frozenset("of for on and the in to against with at a an by from".split())
_BESIDE = re.compile(r" \([^()]*\)$|[,.](?=\s)", re.MULTILINE)  # what is no part of a name
_WORD = re.compile(r"[\w’'.&-]*\w|&")
_ENDS = re.compile(r"[.!?;:()\[\]“”\"\n](?:(?<!\.)|(?<![A-Z.]\.)\s)")  # no name goes on beyond this
_ROOM = 80  # characters on either side that may belong to the name

Pair = tuple[str, str]


class Gap(NamedTuple):
    """A word that may have been swapped, and the words on either side, the nearest first."""

    start: int
    end: int
    word: str
    left: Sequence[str]
    right: Sequence[str]


class Fit(NamedTuple):
    """A known name that a gap fits into: its word there, and how much of it stands on either side.

    `left` and `right` count its words but for the small ones (of, the); `whole`: nothing of it is missing.
    """

    word: str
    left: int
    right: int
    whole: bool


def gap_at(prose: str, start: int, end: int) -> Gap:
    """The gap that the word from `start` to `end` leaves in its sentence."""
    before = _ENDS.split(prose[max(0, start - _ROOM) : start])[-1]
    after = _ENDS.split(prose[end : end + _ROOM])[0]
    left = _WORD.findall(before)[::-1] if before[-1:] == " " and before[-2:-1] not in "’'" else []
    right = _WORD.findall(after) if after[:1] == " " else []
    return Gap(start, end, prose[start:end], left, [POSSESSIVE.sub("", word) for word in right])


Told = tuple[str, str, str, str, str]


def told_of(names: Iterable[str]) -> Told:
    """The names, and sorted lists: the words side by side in one of them, those round a third, those behind a
    third, and each word with the numbers of the names that hold it. It takes 30 ms."""
    text = _BESIDE.sub("", "\n".join(names).replace("\t", " "))
    lower = _lower(text)
    words = [word for word in lower.split(" ") if word not in SMALL]
    beside = {pair for pair in pairwise(words) if "\n" not in pair}
    thirds = zip(words, words[1:], words[2:], strict=False)
    around = {(a, b) for a, gap, b in thirds if "\n" not in (a, gap, b)}
    numbers: dict[str, list[str]] = {}
    for number, name in enumerate(lower.split("\n")):
        for word in name.split(" "):
            numbers.setdefault(word, []).append(str(number))
    return (
        text,
        _listed(map(" ".join, beside)),
        _listed(map(" ".join, around)),
        _listed({b for _, b in around}),
        _listed(f"{word}\t{' '.join(numbers[word])}" for word in numbers),
    )


def _lower(text: str) -> str:
    return f" {text.lower()} ".replace("\n", " \n ")


def _listed(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))


class _Pairs:
    """Pairs of words that can be looked for."""

    def __init__(self, lines: str) -> None:
        self._lines = words_only(lines)

    def __contains__(self, pair: Pair) -> bool:
        return " ".join(pair) in self._lines


class Gazetteer:
    """Proper names, each of which can be found by two of its words that stand together or round a third.

    The words of pairs are in small letters, and small words (of, the) do not count between them. `told` is
    what `told_of` makes of the names.
    """

    def __init__(self, told: Told) -> None:
        self._text, beside, around, behind, by_word = told
        self.beside = _Pairs(beside)
        self.around = _Pairs(around)
        self.behind = words_only(behind)
        self._by_word = Roll(by_word, str.split)
        self._counts = Memory(self._times)
        self._opened: dict[tuple[Pair, Sequence[str]], list[_Opening]] = {}

    @once
    def _names(self) -> list[str]:
        return self._text.split("\n")

    @once
    def _lower(self) -> str:
        return _lower(self._text)

    def _times(self, words: str) -> int:
        return self._lower.count(words)

    def count(self, words: Sequence[str]) -> int:
        """In how many known names these words stand together."""
        return self._counts[f" {' '.join(words).lower()} "]

    def fits(self, gap: Gap, pair: Pair, wanted: Sequence[str] = ()) -> Iterator[Fit]:
        """The known names with these two words that this gap fits into, or a part of them next to it.

        `wanted`: only with one of these words, in small letters, in the gap.
        """
        left, right = _nearest(gap.left), _nearest(gap.right)
        for opening in self._openings(pair, wanted):
            if opening.before == left or opening.after == right:
                before, all_before = _common(gap.left, opening.left)
                after, all_after = _common(gap.right, opening.right)
                if before or after:
                    yield Fit(opening.word, before, after, all_before and all_after)

    def _openings(self, pair: Pair, wanted: Sequence[str]) -> list["_Opening"]:
        """Where a gap may be in the names with these two words."""
        if (pair, wanted) not in self._opened:
            one, other = (self._by_word.get(word, ()) for word in pair)
            numbers = sorted(map(int, {*one}.intersection(other)))
            names = [self._names[number].split() for number in numbers]
            self._opened[pair, wanted] = [
                _Opening(word, name[:place][::-1], name[place + 1 :])
                for name in names
                for place, word in enumerate(name)
                if not wanted or word.lower() in wanted
            ]
        return self._opened[pair, wanted]


class _Opening:
    """A word of a known name, those before it, the nearest first, and those after it."""

    def __init__(self, word: str, left: list[str], right: list[str]) -> None:
        self.word = word
        self.left = left
        self.right = right
        self.before = _nearest(left)
        self.after = _nearest(right)


def _nearest(words: Iterable[str]) -> str:
    """The first that is no small word, in small letters."""
    return next((lower for lower in map(str.lower, words) if lower not in SMALL and lower != "&"), "")


def _common(there: Sequence[str], name: Sequence[str]) -> tuple[int, bool]:
    """How many words, small ones not counted, are those of the name; and are all of them there?"""
    told = 0
    for word, of_name in zip(there, name, strict=False):
        if of_name in SMALL or of_name == "&":
            if word.lower() not in SMALL and word != "&":
                return told, False
        elif word.lower() != of_name.lower() or not word[0].isupper():
            return told, False
        else:
            told += 1
    return told, len(there) >= len(name)


@cache
def bundled_names() -> tuple[str, ...]:
    """The names that come with newslint, some with an acronym in brackets behind them."""
    return tuple(line for line in lines("gazetteer.txt") if line[0] != "#")
