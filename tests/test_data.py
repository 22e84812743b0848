"""The lists of names and words: whole, sorted, free of doubles, and free of what would make false alarms."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter.gazetteer import bundled_names
from linter.wordlists import us_and_uk

DATA = Path(__file__).parent.parent / "linter" / "data"
ACRONYM = re.compile(r" \(([^()]*)\)$")


def load(name: str) -> Any:
    return yaml.load(DATA.joinpath(name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


NAMES = [ACRONYM.sub("", name) for name in bundled_names()]
SYNONYMS: dict[str, list[str]] = load("../../rules/spun/altered-name.yml")["synonyms"]
AMERICAN, OXFORD = us_and_uk()
FIRST_NAMES = dict(
    line.split("\t") for line in DATA.joinpath("first-names.txt").read_text("ascii").splitlines()
)
WORDS = DATA.joinpath("common-words.txt").read_text("ascii").splitlines()


def heads(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w'’-]+", name.lower()) if word in SYNONYMS]


def altered(name: str) -> Iterator[str]:
    """The name, in small letters, with each of its head words replaced by each of their stand-ins."""
    words = name.lower().split(" ")
    for number, word in enumerate(words):
        bare = word.rstrip(",.;:")
        for stand_in in SYNONYMS.get(bare, ()):
            yield " ".join([*words[:number], stand_in + word[len(bare) :], *words[number + 1 :]])


def test_the_gazetteer_is_large_and_each_name_stands_in_it_once() -> None:
    assert len(NAMES) >= 3500
    assert [name for name, times in Counter(map(str.lower, NAMES)).items() if times > 1] == []


def test_each_name_has_two_words_and_one_that_can_be_swapped() -> None:
    assert [name for name in NAMES if len(name.split()) < 2] == []
    assert [name for name in NAMES if not heads(name)] == []
    assert [name for name in NAMES if name != " ".join(name.split())] == []


def test_what_stands_in_brackets_is_an_acronym() -> None:
    acronyms = [found[1] for name in bundled_names() if (found := ACRONYM.search(name))]
    assert [text for text in acronyms if not re.fullmatch(r"[A-Z][\w&/-]*", text)] == []


def test_there_are_stand_ins_for_enough_words() -> None:
    assert len(SYNONYMS) >= 150
    assert {head: len(found) for head, found in SYNONYMS.items() if not 1 <= len(found) <= 6} == {}
    everything = [*SYNONYMS, *(s for found in SYNONYMS.values() for s in found)]
    assert [text for text in everything if text != text.lower()] == []
    assert [head for head, found in SYNONYMS.items() if head in found or len(set(found)) < len(found)] == []


def test_each_head_word_is_in_some_name() -> None:
    used = {head for name in NAMES for head in heads(name)}
    assert sorted(set(SYNONYMS) - used) == []


def test_swaps_hardly_ever_make_another_real_name() -> None:
    real = {name.lower(): name for name in NAMES}
    made = {real[text] for name in NAMES for text in altered(name) if text in real}
    assert len(made) < 25, sorted(made)


def test_american_and_british_words_are_many_and_told_apart() -> None:
    british = set(AMERICAN.values())
    assert len(AMERICAN.keys() - OXFORD) >= 700
    assert AMERICAN.keys() & british == set()
    assert [text for text in (*AMERICAN, *british) if not text.isalpha() or not text.islower()] == []


@pytest.mark.parametrize(
    "word",
    "practice license check story tire draft meter curb program judgment cancelled axe catalogue".split(),
)
def test_words_that_prove_nothing_are_in_neither_column(word: str) -> None:
    assert word not in AMERICAN
    assert word not in AMERICAN.values()


def test_first_names_are_sorted_and_each_tells_a_gender() -> None:
    assert 25_000 <= len(FIRST_NAMES) <= 35_000
    assert DATA.joinpath("first-names.txt").stat().st_size < 400_000
    assert list(FIRST_NAMES) == sorted(FIRST_NAMES)
    assert {gender.rstrip("?") for gender in FIRST_NAMES.values()} == {"m", "f", "u"}
    assert [name for name in FIRST_NAMES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("john", "m"),
        ("mary", "f"),
        ("mohammed", "m"),
        ("fatima", "f"),
        ("volodymyr", "m"),
        ("ngozi", "f"),
        ("kim", "u"),
        ("april", "f?"),
        ("may", "f?"),
        ("jordan", "m?"),
        ("paris", "u?"),
        ("georgia", "f?"),
        ("mark", "m?"),
        ("iran", None),
        ("judge", None),
        ("von", None),
        ("the", None),
        ("monday", None),
    ],
)
def test_a_first_name(name: str, gender: str | None) -> None:
    assert FIRST_NAMES.get(name) == gender


def test_common_words_are_sorted_and_common() -> None:
    assert 20_000 <= len(WORDS) <= 90_000
    assert sorted(set(WORDS)) == WORDS
    known = set(WORDS)
    assert {"the", "said", "government", "colour", "color", "don't", "organise"} <= known
    assert known & {"london", "clinton", "smith's", "nasa"} == set()


def test_the_notices_are_with_the_data() -> None:
    notice = DATA.joinpath("NOTICE.txt").read_text(encoding="utf-8")
    assert "Kevin Atkinson" in notice
    assert "Ian Van Buskirk" in notice
