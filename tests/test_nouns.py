"""Nouns for somebody: where they stand, and what sex they tell."""

import pytest
from conftest import document

from linter.checks.nouns import Nouns

NOUNS = Nouns()
FOUND = [
    ("The driver met a man.", [("driver", "u"), ("man", "m")]),
    ("His father-in-law left.", [("father", "m"), ("father-in-law", "m"), ("in-law", "u")]),
    ("Her father in law left.", [("father", "m")]),
    ("One of the girls and a Girl", [("One of", "u"), ("Girl", "f")]),
    ("A fiancé, a fiancée", [("fiancé", "m"), ("fiancée", "f")]),
    ("man man", [("man", "m"), ("man", "m")]),
    ("The manager is unmanned.", [("manager", "u")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_nouns(text: str, expected: list[tuple[str, str]]) -> None:
    found = sorted(NOUNS.find(document(text), len(text)))
    assert [(text[start:end], sex) for start, end, sex in found] == expected


@pytest.mark.parametrize(("end", "number"), [(0, 0), (2, 0), (3, 1), (5, 1), (16, 2), (99, 2)])
def test_only_what_begins_before_a_place(end: int, number: int) -> None:
    assert len(list(NOUNS.find(document("A driver met a man."), end))) == number
