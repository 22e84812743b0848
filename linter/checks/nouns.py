"""Nouns for somebody: where they stand in a text, and what sex they tell."""

from collections.abc import Iterator

from linter.document import Document
from linter.shadow import encode
from linter.vocabulary import ANIMALS, MEN, PERSONS, WOMEN, Sex
from linter.wordlists import person_nouns

_TELLING: tuple[tuple[frozenset[str], Sex], ...] = (
    (PERSONS | ANIMALS | {"one of"}, "u"),
    (MEN, "m"),
    (WOMEN, "f"),
)


class Nouns:
    """All nouns for somebody, in the shadow that texts have."""

    def __init__(self) -> None:
        sexes: dict[str, Sex] = dict.fromkeys(person_nouns(), "u")
        for texts, sex in _TELLING:
            sexes |= dict.fromkeys(texts, sex)
        words = encode("\n".join(sexes)).split(b"\n")
        self._sexes = dict(zip(words, sexes.values(), strict=True))
        self._several: dict[bytes, list[tuple[bytes, str]]] = {}  # of several words, by the first
        for word, text in zip(words, sexes, strict=True):
            if not text.isalpha():
                shadow = word.replace(b"-", b" ")
                self._several.setdefault(shadow.partition(b" ")[0], []).append((shadow, text))

    def find(self, document: Document, end: int) -> Iterator[tuple[int, int, Sex]]:
        """Where those stand that begin before a place, in no order, and the sex of each."""
        folded, prose = document.folded, document.prose
        words = {*folded[: folded.find(b" ", end + 1)].split()}
        for word in self._sexes.keys() & words:
            for start, stop in _places(folded, word, end):
                yield start, stop, self._sexes[word]
        for first in self._several.keys() & words:
            for shadow, text in self._several[first]:
                for start, stop in _places(folded, shadow, end):
                    if prose[start:stop].lower() == text:
                        yield start, stop, self._sexes[encode(text)]


def _places(folded: bytes, word: bytes, end: int) -> Iterator[tuple[int, int]]:
    """Where a word begins and ends, if it begins before a place; the shadow has one space before the text."""
    sought, length = b" %b " % word, len(word)
    start = folded.find(sought, 0, end + length + 1)
    while start >= 0:
        yield start, start + length
        start = folded.find(sought, start + length + 1, end + length + 1)
