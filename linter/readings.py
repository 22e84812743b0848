"""How a run of capitalised words reads: what it says of a person wherever it stands.

It is read from the right: what follows the last title ("Senate Majority Leader Mitch McConnell"), or from a
first name on ("Israeli Benjamin Netanyahu").
"""

import re
import unicodedata
from functools import partial
from typing import Literal, NamedTuple

from linter.memory import Memory
from linter.names import POSSESSIVE
from linter.vocabulary import (
    BODIES,
    EITHER,
    FAMILY_FIRST,
    FAMOUS,
    FIRST_NAMES,
    NO_NAMES,
    PLACES,
    STARTERS,
    THINGS,
    TITLES,
    TITLES_MEN,
    TITLES_WOMEN,
    Sex,
)
from linter.wordlists import common_words, doubtful_first_names, first_names, surnames

_MARKS = frozenset("“\"‘'(")
_ARTICLE = re.compile(r"^(?:al|el|an|as|ad|ar|at|ash)-")
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_INITIALS = re.compile(r"[a-z](?:\.[a-z])*")
_FREQUENT = 3_000  # a common word that is a surname of this rank may follow a first name that is a word, too
_RARE = 5_000  # a common word that is a surname as rare as this is read as the word
_PARTICLES = frozenset(["le", "la", "de", "di", "da", "van", "von", "el", "bin", "abu", "dos", "du"])


_ALL_TITLES = TITLES | TITLES_MEN | TITLES_WOMEN


class Reading(NamedTuple):
    """What a run of capitalised words says wherever it stands."""

    last: str
    sex: Sex
    how: Literal["full", "titled", "single", "shape", "short"]


def _reading(run: str, opens: bool) -> Reading | None:
    """What a run says; `opens`: it opens a sentence, where any word has a capital."""
    spoken = run.split()
    return _of_several(spoken, opens) if len(spoken) > 1 else _of_one(run)


def _of_one(word: str) -> Reading | None:
    """What one word says."""
    name = _bare(word)
    if not name or name in _ALL_TITLES or name in NO_NAMES or _is_acronym(word):
        return None
    last = _ARTICLE.sub("", name) if "-" in name else name
    return Reading(last, FAMOUS.get(name, "u"), "single" if _may_stand_alone(last) else "short")


def _of_several(spoken: list[str], opens: bool) -> Reading | None:
    words = [_bare(word) for word in spoken if word[0] not in _MARKS]
    begin = _name_begins(words, opens)
    titles, name = words[:begin], words[begin:]
    if len(name) > 1 and name[-1] in _SUFFIXES:
        name.pop()
        spoken = spoken[:-1]
    if len(name) == 2 and name[0] in _PARTICLES:
        name = ["-".join(name)]
    if not name or _is_acronym(spoken[-1]):
        return None
    if name[-1] in NO_NAMES:
        introduced = (titles and titles[-1] in _ALL_TITLES) or (len(name) > 1 and _is_sure_first(name[0]))
        if not (introduced and name[-1] in surnames()):
            return None
    if len(name) > 1 and name[-1] in THINGS and (len(name) > 2 or _rank(name[-1]) >= _RARE):
        return None
    last = _ARTICLE.sub("", name[-1]) if "-" in name[-1] else name[-1]
    sex = _sex(titles, name)
    if len(name) > 1 and _is_first_name(name[0], last):
        middle = len(name) > 2 and (len(name[1]) == 1 or name[1] in first_names())
        return None if _is_phrase(name[0], last) and not middle else Reading(last, sex, "full")
    if not _ALL_TITLES.isdisjoint(titles):
        is_word = last in common_words() and not _is_surname(last)  # Justice Department
        return None if last in PLACES or is_word else Reading(last, sex, "titled")
    if len(name) == 1:
        return Reading(last, sex, "single" if _may_stand_alone(last) else "short")
    return _by_shape(name, last, sex)


def _may_stand_alone(name: str) -> bool:
    """Could one word be the name of a person who has not been introduced?"""
    if name in FAMOUS:
        return True
    if name in BODIES or (name in common_words() and name not in FIRST_NAMES):
        return False
    return name not in PLACES or name in surnames()


def _by_shape(name: list[str], last: str, sex: Sex) -> Reading | None:
    """What two words or more say without a first name that is known: "A.K. Verma", "Hakem al-Zameli"."""
    if _INITIALS.fullmatch(name[0]) and last not in common_words() and last not in PLACES:
        return Reading(last, sex, "full")
    if any(word in common_words() or word in PLACES or word in NO_NAMES for word in name):
        if len(name) != 2:
            return None
        if last in FAMOUS:
            return Reading(last, FAMOUS[last], "single")  # Obummer Trump, LOVED Trump
        named = (
            last not in common_words() and last not in NO_NAMES and not any(word in PLACES for word in name)
        )
        return Reading(last, sex, "shape" if named else "short")  # Rush Limbaugh
    if _ARTICLE.match(name[-1]) or any(word in _PARTICLES for word in name[1:-1]):
        return Reading(last, sex, "full")
    return Reading(last, sex, "shape")


def _is_first_name(word: str, last: str) -> bool:
    if word not in first_names():
        return False
    is_word = (last in common_words() and not _is_surname(last)) or last in THINGS
    if word in FIRST_NAMES and not (is_word or last in NO_NAMES or last in PLACES):
        return True
    if word not in doubtful_first_names() and word not in NO_NAMES and word not in PLACES:
        return True
    if last in NO_NAMES or last in PLACES or last in THINGS:
        return False  # April Fools, Orlando Police, Houston Astros; but April Ryan, Orlando Bloom
    if last in common_words():
        return first_names()[word] != "u" and _rank(last) < _FREQUENT and word not in NO_NAMES
    return _rank(last.replace("'", "").replace("’", "")) < _RARE


def _is_sure_first(word: str) -> bool:
    return word in first_names() and word not in doubtful_first_names() and word not in NO_NAMES


def _is_surname(word: str) -> bool:
    return word.replace("'", "").replace("’", "") in surnames()


def _rank(word: str) -> int:
    return surnames().get(word, _RARE)


def _is_phrase(first: str, last: str) -> bool:
    """Common words in capitals, "Grace Period", though either may be a name elsewhere."""
    common = common_words()
    if last not in common or last in FAMOUS or _rank(last) < _RARE:
        return False
    return first in common or last.endswith("s") or first_names().get(first, "u") == "u"


readings = Memory(partial(_reading, opens=False))
opening_readings = Memory(partial(_reading, opens=True))


def _name_begins(words: list[str], opens: bool) -> int:
    """The number of words before the name: titles, offices, the first word of a sentence."""
    begin = 0
    if not _ALL_TITLES.isdisjoint(words):
        for number, word in enumerate(words):
            is_name = number + 1 == len(words) and number and _is_sure_first(words[number - 1])  # Janet King
            if word in _ALL_TITLES and not is_name:
                begin = number + 1
    if begin or len(words) == 1:
        return begin
    names = first_names()
    for number, word in enumerate(words[:-1]):
        if word in names and word not in NO_NAMES and not (number == 0 and word in STARTERS):
            doubtful = word in doubtful_first_names() and _is_sure_first(words[number + 1])
            return number + 1 if doubtful and number + 2 < len(words) else number  # Marine Chris Merkle
    return int(words[0] in STARTERS or (opens and words[0] in common_words()))


def _sex(titles: list[str], name: list[str]) -> Sex:
    for title in reversed(titles):
        if title not in _ALL_TITLES:
            break  # Duke University's Dr. Blackwell is no duke
        if title in TITLES_MEN:
            return "m"
        if title in TITLES_WOMEN:
            return "f"
    famous = FAMOUS.get(name[-1], "u")
    if len(name) > 1 and name[0] not in FAMILY_FIRST:
        famous = famous if _is_sure_first(name[0]) else "u"
        for word in (name[0], name[0].partition("-")[0], name[1] if len(name) > 2 else ""):
            sex = "u" if word in EITHER else first_names().get(word)
            if sex in ("m", "f"):
                return "u" if famous not in ("u", sex) else sex
    return famous


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and letters[:2].isalpha() and letters[:2].isupper()


def _bare(word: str) -> str:
    if word.isascii() and word.isalpha():
        return word.lower()
    if not word.replace("’", "").isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return POSSESSIVE.sub("", word.lower()).strip(".’'-")
