"""mojibake: found wherever it was made, and never seen in a language with accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks import mojibake
from linter.checks.base import Rule
from linter.document import Source
from linter.engine import lint, ruleset
from linter.fix import apply
from linter.readers import reader
from linter.readers.base import Reading

RULES = ruleset(
    [Rule("typography.mojibake", "mojibake", "error", "%s", ("text",), "safe", "", 0, "", "", True, "x", {})]
)


def found(text: str) -> list[str]:
    (document,) = reader("plain")(Source("test", text), Reading())
    return [finding.match for finding in lint(document, RULES)]


def mended(text: str) -> str:
    (document,) = reader("plain")(Source("test", text), Reading())
    return apply(Source("test", text), lint(document, RULES))[0]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("The mayorâ€™s plan", "â€™"),
        ("Â£5 at the door", "Â£"),
        ("A plan� of hers", "�"),
        ("dangling â€ here", "â€"),
    ],
)
def test_what_is_found(text: str, match: str) -> None:
    assert found(text) == [match]


@pytest.mark.parametrize(
    "text",
    [
        "Plain text.",
        "L’été à Orléans: «déjà vu», dit-elle — “naïve”, en somme…",
        "Ærøskøbing, São Paulo, Łódź, İstanbul, 東京, Ωμέγα, £5, ½, ™ and “café”.",
        "She said “Pelé”—twice.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="’“”—–…é£ñüçà", min_size=1, max_size=1))
def test_a_letter_read_in_the_wrong_encoding_is_put_right(letter: str) -> None:
    try:
        wrong = letter.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    assert mended(f"The wall {wrong} stands") == f"The wall {letter} stands"


def test_there_is_nothing_to_prepare() -> None:
    assert mojibake.prepare({}, lambda *mistake: pytest.fail(str(mistake))) == {}
