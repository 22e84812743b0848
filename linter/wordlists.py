"""Lists of words that come as data files, read when they are first needed and kept."""

import os
import re
from functools import cache

from linter.vocabulary import Sex

_SEXES: dict[str, Sex] = {"m": "m", "f": "f", "u": "u", "m?": "m", "f?": "f", "u?": "u"}
_DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def first_names() -> dict[str, Sex]:
    """First names in small letters and without accents, with m, f or u (either)."""
    fields = _read("first-names.txt").split()
    return dict(zip(fields[::2], map(_SEXES.__getitem__, fields[1::2]), strict=True))


@cache
def doubtful_first_names() -> frozenset[str]:
    """Those first names that are a month, a place or a common word as well."""
    return frozenset(re.findall(r"^(.+)\t.\?$", _read("first-names.txt"), re.MULTILINE))


@cache
def common_words() -> frozenset[str]:
    """English words that are no names, in small letters."""
    return frozenset(_read("common-words.txt").split())


@cache
def surnames() -> dict[str, int]:
    """Surnames in small letters, with their rank by frequency."""
    return {name: rank for rank, name in enumerate(_read("surnames.txt").split())}


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


def lines(name: str) -> list[str]:
    """The lines of a data file."""
    return _read(name).splitlines()


def _read(name: str) -> str:
    with open(os.path.join(_DATA, name), encoding="utf-8") as file:
        return file.read()
