"""Who is mentioned in a text: names, with their sex where a name, a title or fame tells it.

A name is a run of capitalised words; what it says of a person is told by `readings`. Later short forms are
joined to the full name by its last word.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from linter.names import Names
from linter.readings import Reading, openings, readings
from linter.vocabulary import (
    BODIES,
    EITHER,
    FAMOUS,
    FIRST_NAMES,
    PLACE_PREPOSITIONS,
    PLACES,
    SPEECH,
    STARTERS,
    Sex,
)
from linter.wordlists import common_words, first_names, surnames

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
_OPENS = frozenset("\n.!?:“\"‘'(—–-")
_ACTS = re.compile(
    r",? (?:(?:also|has|had|later|then|who) )*"
    rf"(?:{'|'.join(sorted(SPEECH))}|found|did|made|took|went|came|became|won|lost|"
    r"left|got|knew|led|met|felt|kept|began|brought|built|spent|stood|died|grew|and (?:his|her))\b"
)
_IS = re.compile(r"(?:,? \d\d?,)?,? ?(?:who |also |has|had|is|was|will|would|could|did|does|\w{3,}ed)\b")


class Person(NamedTuple):
    """A mention of a person by name."""

    start: int
    end: int
    last: str  # the last word of the name, in small letters: what later mentions use
    sex: Sex
    full: bool  # a first and a last name, or a title and a name: the person is introduced
    sure: bool = True  # or only taken for one by its shape


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
        reading = openings[run.text] if opens else readings[run.text]
        if reading is not None:
            person = _person(prose, run, reading, known)
            if person is not None:
                found.append(person)
    return found


def sex_of_name(text: str) -> str:
    """What a full name, or a famous one, says of its owner's sex: m or f, or nothing."""
    reading = readings[text] if text else None
    if reading is None or reading.sex == "u":
        return ""
    return reading.sex if reading.how in ("full", "titled") or reading.last in FAMOUS else ""


def is_person(prose: str, run: Run) -> bool:
    """Is a run surely a person, whatever else the text says?"""
    reading = readings[run.text]
    if reading is None or reading.how in ("shape", "short"):
        return False
    return reading.how != "single" or _is_single(prose, reading.last, run)


def _opens(prose: str, start: int) -> bool:
    """Does the run open a sentence, where any word has a capital?"""
    before = prose[start - 1] if start else "\n"
    return before in _OPENS or (before == " " and prose[start - 2] in _OPENS)


def _person(prose: str, run: Run, reading: Reading, known: dict[str, Sex]) -> Person | None:
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
        told = sex == "u" and last in FIRST_NAMES and last not in EITHER
        known[last] = first_names().get(last, "u") if told else sex
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
