"""Words that are alike: to the ear, by spellings that are exchanged, or but for a slip of one letter."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from linter.memory import Memory
from linter.names import Names, count_words
from linter.vocabulary import BODIES, NO_NAMES, PLACES
from linter.wordlists import common_words, first_names, surnames

# Spellings that transliterations and slips exchange (Shoygu, Shoigu; Burress, Buress), in the order they are
# evened out; doubled letters count as one. After the ALA-LC and BGN/PCGN tables for Russian and Arabic.
_ALIKE = (
    ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("ae", "e"), ("oe", "e"),
    ("ei", "i"), ("ie", "i"), ("ey", "i"), ("ay", "ai"), ("y", "i"), ("oo", "u"), ("ou", "u"), ("q", "k"),
    ("c", "k"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
_DOUBLED = re.compile(r"([^ ])\1+")
_NAME = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]{2,})*(?<![’'](?:ve|re|ll))")
_SHORTEST = 4
_OF_A_PLACE = ("an", "ine", "ish", "ese")
_LONG = 5  # letters of a first name that may be a slip for another
OFTEN = 3  # mentions that make a spelling the usual one for slips of a letter
_MOST = 50_000  # words that are remembered


def sounded(words: Sequence[str]) -> list[str]:
    """What is left of words when spellings that are exchanged are evened out; of all in one go."""
    text = " ".join([word.lower() if word.isascii() and word.isalpha() else _plain(word) for word in words])
    for spelling, plain in _ALIKE:
        text = text.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", text).split(" ")


def sound(word: str) -> str:
    """The same of one word."""
    return sounded([word])[0]


def _plain(word: str) -> str:
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


def may_vary(names: Names) -> bool:
    """Are there two words that sound alike, or a slip of one for another? A quick look, never too narrow."""
    words = names.words
    _learn(words)
    heard = list(filter(None, map(_names.__getitem__, words)))
    if len(set(heard)) < len(heard):
        return True
    rare = [word for word, times in words.items() if times < OFTEN and _kinds[word]]
    if not rare:
        return False
    usual = [word for word, times in words.items() if times >= OFTEN and _names[word]]
    if any(_is_slip_of_any(word, usual) for word in rare if _kinds[word] == "unknown"):
        return True
    longer = [text for text in names.texts if " " in text]
    alone = {word for word in rare if _kinds[word] == "first"} - count_words(longer).keys()
    firsts = {text.partition(" ")[0] for text in longer} if alone else set()
    return any(_is_slip_of_any(word, firsts) for word in alone)


def _is_slip_of_any(rare: str, usual: Iterable[str]) -> bool:
    first, size = rare[0], len(rare)
    near = [word for word in usual if word[0] == first and -2 < len(word) - size < 2]
    return any(is_slip(word.lower(), rare.lower()) for word in near)


_names: dict[str, str] = {}  # what words sound like; nothing for a word that can be no name


def _learn(words: Mapping[str, int]) -> None:
    new = [word for word in words if word not in _names]
    if len(new) + len(_names) > _MOST:
        _names.clear()
        new = list(words)
    may_be = [word for word in new if may_be_name(word.rstrip("-"))]
    _names.update(dict.fromkeys(new, ""))
    _names.update(zip(may_be, sounded(may_be), strict=False))


def _kind(word: str) -> str:
    """Why a word may be a slip: it is unknown, or a first name; else nothing."""
    if not _names[word]:
        return ""
    if not is_known(word):
        return "unknown"
    return "first" if is_first_name(word) else ""


_kinds = Memory(_kind)


def is_slip(usual: str, rare: str) -> bool:
    """One letter more, less or other, or two exchanged; endings ("Clintons", "Libyan") are no slips."""
    if abs(len(usual) - len(rare)) > 1 or usual.startswith(rare) or rare.startswith(usual):
        return False
    if usual in PLACES and rare.endswith(_OF_A_PLACE):
        return False
    return _differs_once(usual, rare) and sound(usual) != sound(rare)


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
