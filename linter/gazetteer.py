"""Known proper names, looked up by the words round a gap: of which name, with which word in the gap?"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from linter.source import once
from linter.wordlists import lines

SMALL = frozenset("of for on and the in to against with at a an by from".split())
_BESIDE = re.compile(r" \([^()]*\)$|[,.](?=\s)", re.MULTILINE)  # what is no part of a name
_WORD = re.compile(r"[\w’'.&-]*\w|&")
_ENDS = re.compile(r"(?<![A-Z.])\.\s|[!?;:()\[\]“”\"\n]")  # no name goes on beyond this
_POSSESSIVE = re.compile(r"[’']s?$")
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
    return Gap(start, end, prose[start:end], left, [_POSSESSIVE.sub("", word) for word in right])


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
        self.around: frozenset[Pair] = frozenset(zip(told, told[2:], strict=False))
        self._with: dict[Pair, list[list[str]]] = {}

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
        return self._lower.count(f" {' '.join(words).lower()} ")

    def fits(self, gap: Gap, pair: Pair, wanted: Container[str] | None = None) -> Iterator[Fit]:
        """The known names with these two words that this gap fits into, or a part of them next to it.

        `wanted`: only with one of these words, in small letters, in the gap.
        """
        for name in self._names_with(pair):
            for place, word in enumerate(name):
                if wanted is not None and word.lower() not in wanted:
                    continue
                before, all_before = _common(gap.left, name[:place][::-1])
                after, all_after = _common(gap.right, name[place + 1 :])
                if before or after:
                    yield Fit(word, before, after, all_before and all_after)

    def _names_with(self, pair: Pair) -> list[list[str]]:
        if pair not in self._with:
            one, other = (self._by_word.get(word, ()) for word in pair)
            numbers = sorted(set(one).intersection(other))
            self._with[pair] = [self._names[number].split() for number in numbers]
        return self._with[pair]


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
