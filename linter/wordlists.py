"""Lists of words that come as data files, read when they are first needed and kept."""

import os
from functools import cache

from linter.roll import Roll
from linter.vocabulary import Sex

_SEXES: dict[str, Sex] = {"m": "m", "f": "f", "u": "u", "m?": "m", "f?": "f", "u?": "u"}
_DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def first_names() -> Roll[Sex]:
    """First names in small letters and without accents, with m, f or u (either)."""
    return Roll(_read("first-names.txt"), _SEXES.__getitem__)


@cache
def doubtful_first_names() -> frozenset[str]:
    """Those first names that are a month, a place or a common word as well."""
    parts = _read("first-names.txt").split("?\n")[:-1]  # 0.4 ms, where a look at each line takes 3
    return frozenset(part.rpartition("\n")[2].partition("\t")[0] for part in parts)


@cache
def common_words() -> Roll[None]:
    """English words that are no names, in small letters."""
    return words_only(_read("common-words.txt"))


@cache
def surnames() -> Roll[int]:
    """Surnames in small letters, with their rank by frequency."""
    return Roll(_read("surnames.txt"), int)


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for a person that tell no sex, in small letters."""
    return frozenset(_read("person-nouns.txt").split())


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that no reader needs spelt out."""
    return frozenset(_read("known-acronyms.txt").split())


@cache
def us_and_uk() -> tuple[dict[str, str], frozenset[str]]:
    """American words with the British spelling, and those of them that are British, too (-ize)."""
    rows = [line.split("\t") for line in lines("us-uk-spelling.txt")]
    return {row[0]: row[1] for row in rows}, frozenset(row[0] for row in rows if len(row) > 2)


def words_only(text: str) -> Roll[None]:
    """A list that tells no more of its words."""
    return Roll(text, _nothing)


def _nothing(_: str) -> None:
    return None


def lines(name: str) -> list[str]:
    """The lines of a data file."""
    return _read(name).splitlines()


def _read(name: str) -> str:
    with open(os.path.join(_DATA, name), "rb", buffering=0) as file:  # a text file takes 0.4 ms more
        text = file.read().decode("utf-8")
    return text.replace("\r\n", "\n") if "\r" in text else text
