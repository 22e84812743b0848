"""Who is mentioned in a text: names, with their sex where a name, a title or fame tells it.

A name is a run of capitalised words; what it says of a person is told by `readings`. Later short forms are
joined to the full name by its last word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.names import Names
from linter.readings import Reading, opening_readings, readings
from linter.vocabulary import (
    EITHER,
    FAMOUS,
    FIRST_NAMES,
    PLACE_PREPOSITIONS,
    PLACES,
    SPEECH,
    STARTERS,
    TITLES_MEN,
    TITLES_WOMEN,
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
_OPENING = frozenset([" “", ' "', " ‘", " '", " ("])
_CLOSING = frozenset(["” ", '" ', "’ ", "' ", ") "])
_GAPS = _JOINERS | _OPENING | _CLOSING | {"", " "}  # what may stand inside a name
_LONGEST_GAP = max(map(len, _GAPS))
_GLUED = b"Aa0-\xbc\xbd\xbe"  # classes of what may stand before a capital inside a word
_TITLES_OF_A_SEX = TITLES_MEN | TITLES_WOMEN
_STOP = ord(".")
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


PlainRun = tuple[int, int, str]  # the same: there are very many, and few are looked at closely


def name_runs(prose: str, classes: bytes, names: Names) -> Iterator[PlainRun]:
    """Whatever could be a name, in order: abbreviations ("Sen."), initials and joiners ("van") included."""
    before = (-1, -_LONGEST_GAP - 1, "")  # the run before, which may go on
    beside = classes + b" "
    for (start, end), text in zip(names.spans, names.texts, strict=True):
        if beside[start - 1] in _GLUED and start and (prose[start - 1] == "-" or prose[start - 1].isalnum()):
            start = _prefix_start(prose, start, text)
            if start >= end:
                continue  # the middle of another word: eBay, anti-Trump
            text = prose[start:end]
        if beside[end] == _STOP and prose[end] == "." and _is_abbreviation(text.rpartition(" ")[2]):
            end += 1
            text = prose[start:end]
        first, last, _ = before
        if start - last <= _LONGEST_GAP and prose[last:start] in _GAPS and _goes_on(prose, before, start):
            start, text = first, prose[first:end]
        elif first >= 0:
            yield before
        before = start, end, text
    if before[0] >= 0:
        yield before


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


def _goes_on(prose: str, run: PlainRun, start: int) -> bool:
    """Does the name before go on here, after a joiner, the stop of an abbreviation or a nickname?"""
    _, end, text = run
    gap = prose[end:start]
    if gap == " ":
        return text[-1] == "." or prose[start].islower()
    if gap == "":
        return text[-1] == "."
    if gap in _OPENING:
        return _NICKNAME.match(prose, end) is not None
    return gap not in _CLOSING or _AFTER_NICKNAME.search(text) is not None


class Cast:
    """The people mentioned by name in a text, found only as far into it as anybody asks."""

    def __init__(self, prose: str, runs: Iterable[PlainRun]) -> None:
        self._found: list[Person] = []
        self._others = find_people(prose, runs)

    def before(self, end: int) -> Sequence[Person]:
        """All who are mentioned before a place, and maybe some after it, in order."""
        if not self._found or self._found[-1].start < end:
            for person in self._others:
                self._found.append(person)
                if person.start >= end:
                    break
        return self._found


def find_people(prose: str, runs: Iterable[PlainRun]) -> Iterator[Person]:
    """The people mentioned by name, in order."""
    known: dict[str, Sex] = {}
    for run in runs:
        start, _, text = run
        reading = (readings if text.isalpha() or not _opens(prose, start) else opening_readings)[text]
        if reading is None or (reading.how == "short" and reading.last not in known):
            continue
        person = _person(prose, run, reading, known)
        if person is not None:
            yield person


def sex_of_name(text: str) -> str:
    """What a full name, or a famous one, says of its owner's sex: m or f, or nothing."""
    reading = readings[text] if _may_tell_sex(text) else None
    if reading is None or reading.sex == "u":
        return ""
    return reading.sex if reading.how in ("full", "titled") or reading.last in FAMOUS else ""


def _may_tell_sex(text: str) -> bool:
    """Does some word tell it? A quick look: most names are none of people."""
    words = text.lower().split()
    if not text.isascii() or not "".join(words).isalpha():
        return True
    if len(words) == 1:
        return words[0] in FAMOUS
    names = first_names()
    return any(names.get(word, "u") != "u" or word in FAMOUS or word in _TITLES_OF_A_SEX for word in words)


def is_person(prose: str, run: Run) -> bool:
    """Is a run surely a person, whatever else the text says?"""
    reading = readings[run.text]
    if reading is None or reading.how in ("shape", "short"):
        return False
    return reading.how != "single" or _is_single(prose, reading.last, run) is True


def _opens(prose: str, start: int) -> bool:
    """Does the run open a sentence, where any word has a capital?"""
    before = prose[start - 1] if start else "\n"
    return before in _OPENS or (before == " " and prose[start - 2] in _OPENS)


def _person(prose: str, run: PlainRun, reading: Reading, known: dict[str, Sex]) -> Person | None:
    """The mention as a person in this text, if it is one here."""
    start, end, _ = run
    last, sex, how = reading
    if sex == "u" and how == "titled":
        sex = known.get(last, "u")
    if how in ("full", "titled") or (how == "shape" and not _is_in_place(prose, start)):
        known[last] = sex if known.get(last, sex) == sex else "u"
        return Person(start, end, last, sex, True, how != "shape")
    if last in known and not (last in PLACES and _follows_place(prose, start)):
        known_sex = "u" if FAMOUS.get(last) == "u" else known[last]
        return Person(start, end, last, known_sex, False)
    sure = _is_single(prose, last, run) if how == "single" else None
    if sure:
        told = sex == "u" and last in FIRST_NAMES and last not in EITHER
        known[last] = first_names().get(last, "u") if told else sex
        return Person(start, end, last, known[last], False)
    return None if sure is None else Person(start, end, last, "u", False, False)


def _is_single(prose: str, name: str, run: PlainRun) -> bool | None:
    """Is a lone capitalised word a person: famous, one who speaks or acts, or somebody's first name?

    False: it may be a surname, or somebody who acts; None: not even that.
    """
    if name in FAMOUS:
        return True
    start, end, text = run
    is_surname, is_first = name in surnames(), name in FIRST_NAMES
    acts = _ACTS.match(prose, end) is not None
    is_subject = acts or _IS.match(prose, end) is not None
    is_word = name in common_words()
    if is_word and not (is_first and (" " in text or not _opens(prose, start))):
        return None
    if is_surname and is_subject:
        return True
    is_first = is_first or (len(name) > 2 and first_names().get(name, "u") != "u")
    if name in PLACES or not (is_surname or is_subject or is_first):
        return None
    follows_place = _follows_place(prose, start)
    if (acts or is_first) and not follows_place:
        return True
    if is_word or name in STARTERS:
        return None
    is_name = is_subject or not (follows_place or _opens(prose, start))
    return False if is_name else None


def _is_in_place(prose: str, start: int) -> bool:
    return prose[max(0, start - 4) : start].lower() in (" in ", " at ")


def _follows_place(prose: str, start: int) -> bool:
    before = prose[max(0, start - 10) : start].split()
    return bool(before) and before[-1].lower() in PLACE_PREPOSITIONS
