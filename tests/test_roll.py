"""A roll has what its file has, whether it is asked for a little or for much."""

import random

import pytest

from linter import wordlists
from linter.roll import _FEW, Roll

TEXTS = ["", "a\n", "a\nab\nb\n", "a\t1\nab\t2\nb\t3\n", "ab\nab-c\nabc\nz\né\n", "a\t12\nc\t3\n"]
WORDS = ["", "a", "ab", "abc", "ab-c", "b", "c", "z", "zz", "é", "a\t1", "\n", "1", "\ud800"]


def whole(text: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in text.split("\n")[:-1])
    return {word: told for word, _, told in rows}


@pytest.mark.parametrize("text", TEXTS)
def test_each_word_is_found_and_no_other(text: str) -> None:
    roll = Roll(text, str)
    for _ in range(_FEW // len(WORDS) + 2):  # first in the text, then in a dict
        assert {word: roll.get(word, "none") for word in WORDS} == {
            word: whole(text).get(word, "none") for word in WORDS
        }
    assert [word for word in WORDS if word in Roll(text, str)] == [w for w in WORDS if w in whole(text)]
    assert dict(roll) == dict(Roll(text, str)) == whole(text)
    assert not Roll(text, str).__contains__(1)
    with pytest.raises(KeyError):
        Roll(text, str)["nothing"]


@pytest.mark.parametrize("name", ["first-names.txt", "common-words.txt", "surnames.txt"])
def test_the_lists_are_found_in_their_files(name: str) -> None:
    text = wordlists._read(name)
    told = whole(text)
    assert list(told) == sorted(told)
    some = random.Random(1).sample(list(told), 200)
    roll = Roll(text, str)
    assert [roll[word] for word in some] == [told[word] for word in some]
    assert [word for word in some if f"{word}x" in roll] == [word for word in some if f"{word}x" in told]
    assert (min(told) in roll, max(told) in roll) == (True, True)


def test_surnames_have_ranks_and_some_first_names_are_doubtful() -> None:
    ranks = wordlists.surnames()
    assert (ranks["smith"], ranks["johnson"]) == (0, 1)
    assert sorted(ranks.values()) == list(range(25_000))
    doubtful = wordlists.doubtful_first_names()
    assert doubtful == {word for word, sex in whole(wordlists._read("first-names.txt")).items() if "?" in sex}
    assert "april" in doubtful
