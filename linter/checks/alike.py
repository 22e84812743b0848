"""Words that are alike: to the ear, by spellings that are exchanged, or but for a slip of one letter."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from linter.names import Names, without_endings
from linter.vocabulary import BODIES, NO_NAMES, PLACES
from linter.wordlists import common_words, first_names, surnames

# Spellings that transliterations and slips exchange (Shoygu, Shoigu; Burress, Buress), in the order they are
# evened out; doubled letters count as one. After the ALA-LC and BGN/PCGN tables for Russian and Arabic.
_ALIKE = (
    ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("ae", "e"), ("oe", "e"),
    ("y", "i"), ("ei", "i"), ("ie", "i"), ("oo", "u"), ("ou", "u"), ("q", "k"),
    ("c", "k"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
_DOUBLED = re.compile(r"([^ ])\1+")
_NAME = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]{2,})*(?<![’'](?:ve|re|ll))")
_SHORTEST = 4
_OF_A_PLACE = ("s", "i", "is", "an", "ans", "ian", "ians", "ic", "ine", "ish", "ese")
_LONG = 5  # letters of a first name that may be a slip for another
OFTEN = 3  # mentions that make a spelling the usual one for slips of a letter
_MOST = 50_000  # words that are remembered


def sounded(words: Sequence[str]) -> list[str]:
    """What is left of words when spellings that are exchanged are evened out; of all in one go."""
    text = " ".join([word.lower() if word.isascii() and word.isalpha() else plain(word) for word in words])
    for spelling, even in _ALIKE:
        text = text.replace(spelling, even)
    return _DOUBLED.sub(r"\1", text).split(" ")


def sound(word: str) -> str:
    """The same of one word."""
    return sounded([word])[0]


def plain(word: str) -> str:
    """The letters of a word, small and without accents."""
    return "".join([c for c in unicodedata.normalize("NFD", word.lower()) if c.isalpha()])


def may_be_name(word: str) -> bool:
    """Is a word with a capital long enough, and of letters, and not shouted?"""
    return len(word) >= _SHORTEST and not word.isupper() and (word.isalpha() or bool(_NAME.fullmatch(word)))


def is_known(word: str) -> bool:
    """Is it on any list of words and names?"""
    lower = word.lower()
    return (
        lower in common_words()
        or lower in first_names()
        or lower in surnames()
        or lower in PLACES
        or lower in NO_NAMES
        or lower in BODIES
    )


def is_first_name(word: str) -> bool:
    """A first name and nothing else, which may be a slip for another one."""
    lower = word.lower()
    return len(word) >= _LONG and lower in first_names() and lower not in common_words()


def is_slip(usual: str, rare: str) -> bool:
    """One letter more, less or other, or two exchanged; endings ("Clintons", "Libyan") are no slips."""
    if abs(len(usual) - len(rare)) > 1 or usual.startswith(rare) or rare.startswith(usual):
        return False
    if not _differs_once(usual, rare) or _is_of_place(usual, rare):
        return False
    return sound(usual) != sound(rare)


def _is_of_place(usual: str, rare: str) -> bool:
    """Is it the name of people or a thing of that place: Germans, Somalis, Arabic?"""
    is_place = usual in PLACES or usual in NO_NAMES
    return is_place and rare.startswith(usual[:-2]) and rare.endswith(_OF_A_PLACE)


def _differs_once(usual: str, rare: str) -> bool:
    same = 0
    while usual[same] == rare[same]:
        same += 1
        if same == min(len(usual), len(rare)):
            return False
    if len(usual) > len(rare):
        return usual[same + 1 :] == rare[same:]
    if len(usual) < len(rare):
        return usual[same:] == rare[same + 1 :]
    if usual[same + 1 :] == rare[same + 1 :]:
        return True
    swapped = usual[same : same + 2] == rare[same : same + 2][::-1]
    return swapped and usual[same + 2 :] == rare[same + 2 :]


def may_vary(names: Names) -> tuple[Sequence[str], bool]:
    """The words that sound alike, and whether one may be a slip for another. Never too narrow."""
    words = names.words
    _vocabulary.learn(words)
    twins = _vocabulary.twins
    here = twins.keys() & words.keys()
    heard = [twins[word] for word in here]
    if len({*heard}) == len(heard):  # as nearly always
        return [], _may_slip(names)
    times = Counter(heard)
    return [word for word in here if times[twins[word]] > 1], _may_slip(names)


def _may_slip(names: Names) -> bool:
    words = names.words
    unknown = [word for word in _vocabulary.unknown.intersection(words) if words[word] < OFTEN]
    if unknown and _is_any_slip(unknown, [word for word, times in words.items() if times >= OFTEN]):
        return True
    firsts = {word for word in _vocabulary.firsts.intersection(words) if words[word] < OFTEN}
    alone = firsts.difference(without_endings(names.longer).split()) if firsts else firsts
    return bool(alone) and _is_any_slip(alone, {text.partition(" ")[0] for text in names.longer})


def _is_any_slip(rare: Iterable[str], usual: Iterable[str]) -> bool:
    """Is one of these words a slip for one of those?"""
    by_initial: dict[str, list[str]] = {}
    for word in usual:
        by_initial.setdefault(word[0], []).append(word)
    return any(
        -2 < len(word) - len(other) < 2 and is_slip(other.lower(), word.lower())
        for word in rare
        for other in by_initial.get(word[0], ())
    )


class _Vocabulary:
    """All words of names met so far, and which of them need a closer look where they stand together."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._known: set[str] = set()
        self._by_sound: dict[str, str] = {}
        self.twins: dict[str, str] = {}  # those that another word sounds like, and how they sound
        self.unknown: set[str] = set()  # on no list of words and names
        self.firsts: set[str] = set()  # first names and nothing else

    def learn(self, words: Iterable[str]) -> None:
        """Make sure of these words."""
        if self._known.issuperset(words):
            return
        new = {*words}.difference(self._known)
        if len(new) + len(self._known) > _MOST:
            self._forget()
            new = {*words}
        self._known.update(new)
        names = [word for word in new if may_be_name(word.rstrip("-"))]
        for word, heard in zip(names, sounded(names), strict=False):
            if self._by_sound.setdefault(heard, word) != word:
                self.twins[word] = self.twins[self._by_sound[heard]] = heard
            if not is_known(word):
                self.unknown.add(word)
            elif is_first_name(word):
                self.firsts.add(word)


_vocabulary = _Vocabulary()
