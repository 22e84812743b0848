"""A list of words as a file has it: looked up in the text itself, for as long as only a few are asked for."""

from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from typing import Any, TypeVar, overload

D = TypeVar("D")
V = TypeVar("V")

_FEW = 400  # questions, which take half as long as telling all words of a long list apart


class Roll(Mapping[str, V]):
    """Words in order, each on a line of its own, and what `read` makes of what stands behind a tab there.

    In all lines something stands behind a tab, or in none.
    """

    def __init__(self, text: str, read: Callable[[str], V]) -> None:
        self._text = text
        self._read = read
        self._left = _FEW
        self._all: dict[str, V] | None = None

    def __contains__(self, word: object) -> bool:
        return word in (self._all if self._all is not None else self._about(word))

    def __getitem__(self, word: str) -> V:
        return (self._all if self._all is not None else self._about(word))[word]

    @overload
    def get(self, word: str) -> V | None: ...
    @overload
    def get(self, word: str, default: V | D) -> V | D: ...
    def get(self, word: str, default: Any = None) -> Any:
        """As any mapping has it, without an error raised and caught within."""
        return (self._all if self._all is not None else self._about(word)).get(word, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def _whole(self) -> Mapping[str, V]:
        if self._all is None:
            fields = self._text.replace("\t", "\n").split("\n")[:-1]
            words, told = (fields[::2], fields[1::2]) if "\t" in self._text else (fields, repeat(""))
            self._all = dict(zip(words, map(self._read, told), strict=False))
        return self._all

    def _about(self, word: object) -> Mapping[str, V]:
        """What the list has of one word, or all it has if that has been asked often."""
        self._left -= 1
        if self._left < 0:
            return self._whole()
        text, begin, end = self._text, 0, len(self._text)
        if not isinstance(word, str):
            return {}
        while begin < end:
            start = text.rfind("\n", begin, (begin + end) // 2) + 1 or begin
            stop = text.index("\n", start)
            there, _, told = text[start:stop].partition("\t")
            if there == word:
                return {there: self._read(told)}
            begin, end = (stop + 1, end) if there < word else (begin, start)
        return {}
