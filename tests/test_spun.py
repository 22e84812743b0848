"""Spun copy: names with a swapped word, and the marks that several together tell of a rewriting program."""

from itertools import pairwise

import pytest
from conftest import findings, matches

from linter.gazetteer import SMALL, Gazetteer, bundled_names, told_of

ALTERED = [
    # a known name, whole or a part of it, in whatever place the gap is
    ("He left the Carnegie Endowment for worldwide Peace.", "worldwide", "International"),
    ("He left the Carnegie Endowment for Worldwide Peace.", "Worldwide", "International"),
    ("She joined the Department of Homeland safety on Monday.", "safety", "Security"),
    ("The Homeland safety Committee met.", "safety", "Security"),
    ("A speech at the board on Foreign Relations followed.", "board", "Council"),
    ("The countrywide Guard came.", "countrywide", "National"),
    ("He lives on Social safety and a pension.", "safety", "Security"),
    ("It is a Republican countrywide Committee of old.", "countrywide", "National"),
    ("Shares fell at Wall road Journal offices.", "road", "Street"),
    ("He ran the Bank of financial institution America branch.", None, None),
    # inside a known name any word will do
    ("She led the Department of Homeland cosiness Committee.", "cosiness", "Security"),
    ("The United countries Children's Fund paid.", "countries", "Nations"),
    ("The Center for tactical and International Studies said so.", "tactical", "Strategic"),
    # the acronym in brackets
    ("It came from the worldwide Yak Breeders Union (IYBU).", "worldwide", "International"),
    ("The Yak Breeders joyful Union (YBWU) met.", "joyful", "W…"),
    ("The Yak Breeders joyful Union (YBJU) met.", None, None),
    # intact elsewhere in the article
    ("The Upland coverage Center met. “We of the Upland Policy Center agree,” he said.", "coverage", "Policy"),
    ("The Upland City board met. It is the Upland City Council that pays.", "board", "Council"),
    # only a word of a name can stand there
    ("Guests came to the Upland global Hotel.", "global", "International"),
    ("It is a member of the countrywide Yak Breeders Association.", "countrywide", "National"),
    # names as they are
    ("The National Safety Council met the National Security Council.", None, None),
    ("A nationwide American effort, said Security Council members.", None, None),
    ("The city board met. A calm Peace Corps worker left.", None, None),
    ("Research firm Canalys said so. The Amazon store is shut. The Islamic nation is old.", None, None),
    ("The president of the United States met the powerful House Freedom Caucus.", None, None),
    ("Hong Kong's financial district is calm. Food safety is at risk. American culture is too.", None, None),
    ("The U.S. firm DNA Electronics and Republican establishment figures agreed.", None, None),
    ("Social safety nets are full of holes, the mayor said.", None, None),
    ("Policy change in Jakarta is slow. A White House meeting Thursday ended it.", None, None),
    ("They understood that World War II ended. Then State Department lawyers left.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "match", "better"), ALTERED)
def test_altered_names(text: str, match: str | None, better: str | None) -> None:
    found = findings("spun.altered-name", text)
    assert [finding.match for finding in found] == ([match] if match else [])
    for finding in found:
        assert f"“{better}”, where “{match}” stands" in finding.message
        assert (finding.fix is None) == (better or "").endswith("…")


def test_no_name_of_the_gazetteer_is_an_altered_one() -> None:
    text = "".join(f"He spoke of the {name} again.\n\n" for name in bundled_names())
    assert matches("spun.altered-name", text) == []


def test_names_are_found_by_two_of_their_words() -> None:
    names = Gazetteer(told_of(["Bureau of Alcohol, Tobacco and Firearms (ATF)", "Tobacco Board"]))
    assert ("bureau", "alcohol") in names.beside
    assert ("bureau", "tobacco") in names.around
    assert ("firearms", "tobacco") not in names.beside
    assert names.count(["tobacco"]) == 2


def test_what_is_told_of_names_is_what_stands_in_them() -> None:
    names = Gazetteer(told_of([*bundled_names(), "House\tof Tabs"]))
    told = [
        [word for word in name.rpartition(" (")[0].lower().split() if word not in SMALL]
        for name in bundled_names()
        if name.endswith(")") and not set(name) & set(".,")
    ]
    assert len(told) > 500
    for words in told:
        assert all(pair in names.beside for pair in pairwise(words))
        assert all(pair in names.around for pair in zip(words, words[2:], strict=False))
        assert all(word in names.behind for word in words[2:])
    assert ("house", "tabs") in names.beside
    assert ("house", "nowhere") not in names.beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian Federation insists on it.", ["Russian Federation"]),
        ("But Russian Federation insists on it.", ["Russian Federation"]),
        ("Now Russian Federation insists on it.", ["Russian Federation"]),
        ("Putin told Trump Russian Federation did not meddle.", ["Russian Federation"]),
        ("The Russian Federation investigation goes on.", ["Russian Federation"]),
        ("Mueller’s Russian Federation probe goes on.", ["Russian Federation"]),
        ("The Russian Federation Council agreed with the Russian Federation.", []),
        ("Romania Russian Federation Rwanda", []),
        ("The state of the Russian Federation is told of.", []),
    ],
)
def test_russia(text: str, expected: list[str]) -> None:
    assert matches("spun.russian-federation", text) == expected
