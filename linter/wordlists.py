"""Lists of words that come as data files, read when they are first needed and kept."""

import os
from functools import cache

from linter.vocabulary import Sex

_SEXES: dict[str, Sex] = {"m": "m", "f": "f", "u": "u", "m?": "m", "f?": "f", "u?": "u"}
_DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def first_names() -> dict[str, Sex]:
    """First names in small letters and without accents, with m, f or u (either)."""
    return {name: _SEXES[sex] for name, sex in (line.split("\t") for line in _lines("first-names.txt"))}


@cache
def doubtful_first_names() -> frozenset[str]:
    """Those first names that are a month, a place or a common word as well."""
    return frozenset(line.partition("\t")[0] for line in _lines("first-names.txt") if line[-1] == "?")


@cache
def common_words() -> frozenset[str]:
    """English words that are no names, in small letters."""
    return frozenset(_lines("common-words.txt"))


@cache
def surnames() -> dict[str, int]:
    """Surnames in small letters, with their rank by frequency."""
    return {name: rank for rank, name in enumerate(_lines("surnames.txt"))}


def _lines(name: str) -> list[str]:
    with open(os.path.join(_DATA, name), encoding="utf-8") as file:
        return file.read().splitlines()
