"""Known proper names, looked up by the words round a gap: of which name, with which word in the gap?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from linter.memory import Memory
from linter.names import POSSESSIVE
from linter.source import once
from linter.wordlists import lines

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


class Gazetteer:
    """Proper names, each of which can be found by two of its words that stand together or round a third.

    The words of pairs are in small letters, and small words (of, the) do not count between them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        text = _BESIDE.sub("", "\n".join(names))
        self._names = text.split("\n")
        self._lower = f" {text.lower()} ".replace("\n", " \n ")
        told = [word for word in self._lower.split(" ") if word not in SMALL]
        self.beside: frozenset[Pair] = frozenset(pairwise(told))
        thirds = zip(told, told[1:], told[2:], strict=False)
        self.around: frozenset[Pair] = frozenset([(a, b) for a, gap, b in thirds if gap != "\n"])
        self.behind: frozenset[str] = frozenset([b for _, b in self.around])
        self._counts = Memory(self._lower.count)
        self._opened: dict[tuple[Pair, Sequence[str]], list[_Opening]] = {}

    @once
    def _by_word(self) -> dict[str, list[int]]:
        """The numbers of the names that hold a word."""
        numbers: dict[str, list[int]] = {}
        for number, name in enumerate(self._lower.split("\n")):
            for word in name.split(" "):
                numbers.setdefault(word, []).append(number)
        return numbers

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
            numbers = sorted(set(one).intersection(other))
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
