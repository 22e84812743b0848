"""Who is mentioned in a text: names, with their sex where a name, a title or fame tells it.

A name is a run of capitalised words. What it says of a person is read from the right: what follows the last
title ("Senate Majority Leader Mitch McConnell"), or from a first name on ("Israeli Benjamin Netanyahu").
Later short forms are joined to the full name by its last word.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import partial
from typing import Literal, NamedTuple

from linter.memory import Memory
from linter.names import Names
from linter.vocabulary import (
    BODIES,
    EITHER,
    FAMILY_FIRST,
    FAMOUS,
    FIRST_NAMES,
    NO_NAMES,
    PLACE_PREPOSITIONS,
    PLACES,
    SPEECH,
    STARTERS,
    THINGS,
    TITLES,
    TITLES_MEN,
    TITLES_WOMEN,
    Sex,
)
from linter.wordlists import common_words, doubtful_first_names, first_names, surnames

_ABBREVIATIONS = frozenset(
    """Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Capt Sgt Rev Prof St Adm Maj Jr Sr Cmdr Cpl Pvt Hon Det
    Supt""".split()
)
_JOINERS = frozenset(
    f" {words} "
    for words in (
        *"de von van bin bint al el der den la da do dos di du ibn ben ter ten zu y".split(),
        *("van der", "van den", "van de", "de la", "de los", "von der", "bin al"),
    )
)
_JOINED = max(map(len, _JOINERS))
_OPENING = frozenset("“\"‘'(")
_CLOSING = frozenset(["” ", '" ', "’ ", "' ", ") "])
_NICKNAME = re.compile(r" [“\"‘'(][A-Z][a-z]+(?: [A-Z][a-z]+)?[”\"’')] (?=[A-Z])")
_AFTER_NICKNAME = re.compile(r"[\w.] [“\"‘'(][A-Z][a-z]+(?: [A-Z][a-z]+)?$")
_PREFIXES = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "ash-", "abu-")
_ARTICLE = re.compile(r"^(?:al|el|an|as|ad|ar|at|ash)-")
_POSSESSIVE = re.compile(r"[’']s?$")
_OPENS = frozenset("\n.!?:“\"‘'(—–-")
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_INITIALS = re.compile(r"[a-z](?:\.[a-z])*")
_FREQUENT = 3_000  # a common word that is a surname of this rank may follow a first name that is a word, too
_RARE = 5_000  # a common word that is a surname as rare as this is read as the word
_ACTS = re.compile(
    r",? (?:(?:also|has|had|later|then|who) )*"
    rf"(?:{'|'.join(sorted(SPEECH))}|found|did|made|took|went|came|became|won|lost|"
    r"left|got|knew|led|met|felt|kept|began|brought|built|spent|stood|died|grew|and (?:his|her))\b"
)
_IS = re.compile(r"(?:,? \d\d?,)?,? ?(?:who |also |has|had|is|was|will|would|could|did|does|\w{3,}ed)\b")
_PARTICLES = frozenset(["le", "la", "de", "di", "da", "van", "von", "el", "bin", "abu", "dos", "du"])

_ALL_TITLES = TITLES | TITLES_MEN | TITLES_WOMEN


class Person(NamedTuple):
    """A mention of a person by name."""

    start: int
    end: int
    last: str  # the last word of the name, in small letters: what later mentions use
    sex: Sex
    full: bool  # a first and a last name, or a title and a name: the person is introduced
    sure: bool = True  # or only taken for one by its shape


class _Reading(NamedTuple):
    """What a run of capitalised words says wherever it stands."""

    last: str
    sex: Sex
    how: Literal["full", "titled", "single", "shape", "short"]


class Run(NamedTuple):
    """Capitalised words in a row, with their abbreviations and joiners."""

    start: int
    end: int
    text: str


def name_runs(prose: str, names: Names) -> list[Run]:
    """Whatever could be a name, in order: abbreviations ("Sen."), initials and joiners ("van") included."""
    runs: list[Run] = []
    last = -_JOINED - 1  # where the run before ends
    for (start, end), text in zip(names.spans, names.texts, strict=True):
        before = prose[start - 1 : start]
        if before not in " \n" and (before == "-" or before.isalnum()):
            start = _prefix_start(prose, start, text)
            if start >= end:
                continue  # the middle of another word: eBay, anti-Trump
            text = prose[start:end]
        if prose[end : end + 1] == "." and _is_abbreviation(text.rpartition(" ")[2]):
            end += 1
            text = prose[start:end]
        if start - last <= _JOINED and _goes_on(prose, runs[-1], start):
            start = runs.pop().start
            text = prose[start:end]
        runs.append(Run(start, end, text))
        last = end
    return runs


def _prefix_start(prose: str, start: int, text: str) -> int:
    """Where the name begins: "al-Dulaimi" with its article, "arch-Brexiteer Nigel Farage" after "arch-"."""
    for prefix in _PREFIXES:
        begin = start - len(prefix)
        if begin >= 0 and prose.startswith(prefix, begin) and not prose[begin - 1 : begin].isalnum():
            return begin
    first, _, _ = text.partition(" ")
    return start + len(first) + 1


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or word in _ABBREVIATIONS


def _goes_on(prose: str, run: Run, start: int) -> bool:
    """Does the name before go on here, after a joiner, the stop of an abbreviation or a nickname?"""
    gap = prose[run.end : start]
    if gap == " ":
        return run.text[-1] == "." or prose[start].islower()
    if gap == "":
        return run.text[-1] == "."
    if gap[-1] in _OPENING:
        return _NICKNAME.match(prose, run.end) is not None
    if gap in _CLOSING:
        return _AFTER_NICKNAME.search(run.text) is not None
    return gap in _JOINERS


def find_people(prose: str, runs: Iterable[Run]) -> list[Person]:
    """The people mentioned by name, in order."""
    known: dict[str, Sex] = {}
    found = []
    for run in runs:
        opens = _opens(prose, run.start)
        reading = _openings[run.text] if opens else _readings[run.text]
        if reading is not None:
            person = _person(prose, run, reading, known)
            if person is not None:
                found.append(person)
    return found


def sex_of_name(text: str) -> str:
    """What a full name, or a famous one, says of its owner's sex: m or f, or nothing."""
    reading = _readings[text] if text else None
    if reading is None or reading.sex == "u":
        return ""
    return reading.sex if reading.how in ("full", "titled") or reading.last in FAMOUS else ""


def is_person(prose: str, run: Run) -> bool:
    """Is a run surely a person, whatever else the text says?"""
    reading = _readings[run.text]
    if reading is None or reading.how in ("shape", "short"):
        return False
    return reading.how != "single" or _is_single(prose, reading.last, run)


def _opens(prose: str, start: int) -> bool:
    """Does the run open a sentence, where any word has a capital?"""
    before = prose[start - 1] if start else "\n"
    return before in _OPENS or (before == " " and prose[start - 2] in _OPENS)


def _reading(run: str, opens: bool) -> _Reading | None:
    spoken = run.split()
    words = [_bare(word) for word in spoken if word[0] not in _OPENING]
    begin = _name_begins(words, opens)
    titles, name = words[:begin], words[begin:]
    if len(name) > 1 and name[-1] in _SUFFIXES:
        name.pop()
        spoken = spoken[:-1]
    if len(name) == 2 and name[0] in _PARTICLES:
        name = ["-".join(name)]
    if not name or _is_acronym(spoken[-1]):
        return None
    introduced = (titles and titles[-1] in _ALL_TITLES) or (len(name) > 1 and _is_sure_first(name[0]))
    if name[-1] in NO_NAMES and not (introduced and name[-1] in surnames()):
        return None
    if len(name) > 1 and name[-1] in THINGS and (len(name) > 2 or _rank(name[-1]) >= _RARE):
        return None
    last, sex = _ARTICLE.sub("", name[-1]), _sex(titles, name)
    if len(name) > 1 and _is_first_name(name[0], last):
        middle = len(name) > 2 and (len(name[1]) == 1 or name[1] in first_names())
        return None if _is_phrase(name[0], last) and not middle else _Reading(last, sex, "full")
    if any(title in _ALL_TITLES for title in titles):
        is_word = last in common_words() and not _is_surname(last)  # Justice Department
        return None if last in PLACES or is_word else _Reading(last, sex, "titled")
    if len(name) == 1:
        return _Reading(last, sex, "single")
    return _by_shape(name, last, sex)


def _by_shape(name: list[str], last: str, sex: Sex) -> _Reading | None:
    """What two words or more say without a first name that is known: "A.K. Verma", "Hakem al-Zameli"."""
    if _INITIALS.fullmatch(name[0]) and last not in common_words() and last not in PLACES:
        return _Reading(last, sex, "full")
    if any(word in common_words() or word in PLACES or word in NO_NAMES for word in name):
        if len(name) != 2:
            return None
        if last in FAMOUS:
            return _Reading(last, FAMOUS[last], "single")  # Obummer Trump, LOVED Trump
        named = (
            last not in common_words() and last not in NO_NAMES and not any(word in PLACES for word in name)
        )
        return _Reading(last, sex, "shape" if named else "short")  # Rush Limbaugh
    if _ARTICLE.match(name[-1]) or any(word in _PARTICLES for word in name[1:-1]):
        return _Reading(last, sex, "full")
    return _Reading(last, sex, "shape")


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


_readings = Memory(partial(_reading, opens=False))
_openings = Memory(partial(_reading, opens=True))  # where any word has a capital


def _name_begins(words: list[str], opens: bool) -> int:
    """The number of words before the name: titles, offices, the first word of a sentence."""
    begin = 0
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


def _person(prose: str, run: Run, reading: _Reading, known: dict[str, Sex]) -> Person | None:
    """The mention as a person in this text, if it is one here."""
    last, sex, how = reading
    if sex == "u" and how == "titled":
        sex = known.get(last, "u")
    if how in ("full", "titled") or (how == "shape" and not _is_in_place(prose, run.start)):
        known[last] = sex if known.get(last, sex) == sex else "u"
        return Person(run.start, run.end, last, sex, True, how != "shape")
    if last in known and not (last in PLACES and _follows_place(prose, run.start)):
        known_sex = "u" if FAMOUS.get(last) == "u" else known[last]
        return Person(run.start, run.end, last, known_sex, False)
    if how != "single":
        return None
    if _is_single(prose, last, run):
        known[last] = first_names()[last] if sex == "u" and last in FIRST_NAMES else sex
        return Person(run.start, run.end, last, known[last], False)
    if _may_be_single(prose, last, run):
        return Person(run.start, run.end, last, "u", False, False)
    return None


def _is_single(prose: str, name: str, run: Run) -> bool:
    """Is a lone capitalised word a person: famous, one who speaks or acts, or somebody's first name?"""
    if name in FAMOUS:
        return True
    inside = " " in run.text or not _opens(prose, run.start)
    if name in BODIES or (name in common_words() and not (inside and name in FIRST_NAMES)):
        return False
    if name in surnames() and (_ACTS.match(prose, run.end) or _IS.match(prose, run.end)):
        return True
    if name in PLACES or _follows_place(prose, run.start):
        return False
    return (
        bool(_ACTS.match(prose, run.end))
        or name in FIRST_NAMES
        or (len(name) > 2 and first_names().get(name, "u") != "u")
    )


def _may_be_single(prose: str, name: str, run: Run) -> bool:
    """Is a lone capitalised word that is no other word a surname, or somebody who acts?"""
    if name in BODIES or name in PLACES or name in common_words() or name in STARTERS:
        return False
    if _IS.match(prose, run.end) or _ACTS.match(prose, run.end):
        return True
    return name in surnames() and not _opens(prose, run.start) and not _follows_place(prose, run.start)


def _is_in_place(prose: str, start: int) -> bool:
    return prose[max(0, start - 4) : start].lower() in (" in ", " at ")


def _follows_place(prose: str, start: int) -> bool:
    before = prose[max(0, start - 10) : start].split()
    return bool(before) and before[-1].lower() in PLACE_PREPOSITIONS


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and letters[:2].isalpha() and letters[:2].isupper()


def _bare(word: str) -> str:
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return _POSSESSIVE.sub("", word.lower()).strip(".’'-")
