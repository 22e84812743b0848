"""structure: each shape, where it is seen and where it is not."""

import pytest
from conftest import matches

from linter.checks.structure import SHAPES
from linter.document import Source
from linter.readers import reader
from linter.readers.base import Reading

BODY = "Mayor Anna Holt told reporters that work would begin in March and last a year."
MORE = "The council had asked for the money twice before, and twice the state had refused it."


def seen(shape: str, *paragraphs: str) -> list[str]:
    (document,) = reader("plain")(Source("test", "\n\n".join(paragraphs)), Reading())
    return [document.prose[start:end] for start, end in SHAPES[shape](document)]


@pytest.mark.parametrize(
    ("shape", "paragraphs", "expected"),
    [
        ("stray-name", ("Head", BODY, MORE, "Anna Holt"), ["Anna Holt"]),
        ("stray-name", ("Head", BODY, "Anna Holt", MORE), ["Anna Holt"]),
        ("stray-name", ("Head", BODY, "Anna Holt", "Read more"), ["Anna Holt"]),
        ("stray-name", ("Head", BODY, MORE, "Jane Marsh"), []),
        ("stray-name", ("Head", BODY, "Anna Holt", MORE, "What Next", MORE), []),
        ("stray-name", ("Head", BODY, MORE, "ANNA HOLT"), []),
        ("slug", ("HARBOUR-WALL", BODY), ["HARBOUR-WALL"]),
        ("slug", ("USA-CHINA/TRADE (UPDATE 2)", BODY), ["USA-CHINA/TRADE (UPDATE 2)"]),
        ("slug", ("a0123 r i BC-Wall", BODY), ["a0123 r i BC-Wall"]),
        ("slug", ("COVID-19", "A-LEVEL RESULTS", "HARBOUR WALL", BODY), []),
        ("speaker-cue", ("Head", BODY, MORE, "HOLT: We waited.", MORE), ["HOLT:"]),
        ("speaker-cue", ("Head", BODY, MORE, "ANNA HOLT, BYLINE: We waited.", MORE), ["ANNA HOLT, BYLINE:"]),
        ("speaker-cue", ("Head", BODY, MORE, "CLAIM: We waited.", MORE), []),
        ("speaker-cue", ("HOLT: We waited.", "RUIZ: Why?", BODY), []),
        ("cut-off", ("Head", BODY, MORE[:-1]), ["it"]),
        ("cut-off", ("Head", BODY, MORE[:-4] + ","), ["refused,"]),
        ("cut-off", ("Head", BODY, MORE), []),
        ("cut-off", ("Head", BODY, MORE[:-1], "Read more"), ["it"]),
        ("cut-off", ("Head", BODY, "More: Mayor on the wall and what it will cost the town"), []),
        ("cut-off", ("Head", BODY, "Write to Jane Marsh at the harbour desk of this newspaper"), []),
        ("cut-off", ("Head", BODY, "Why the Town Will Never Pay for the Wall of its Mayor"), []),
        ("cut-short", ("Head", MORE[:-1] + " because of Sen.", BODY), ["Sen."]),
        ("cut-short", ("Head", MORE[:-1] + " because of the", BODY), ["the"]),
        ("cut-short", ("Head", MORE[:-1] + " because of the", "opposition."), []),
        ("cut-short", ("Head", MORE[:-1] + "; and", BODY), []),
        ("cut-short", ("1.", BODY), []),
        ("broken-paragraph", ("Head", MORE[:-1] + " with the help of", BODY[6:].lower()), ["anna"]),
        ("broken-paragraph", ("Head", MORE, BODY.lower()), []),
        ("begins-midway", (MORE.lower(), BODY), ["the"]),
        ("begins-midway", ("iPhone sales fell by a third in the first half of the year", BODY), []),
        ("begins-midway", ("share", BODY), []),
        ("nothing-follows", ("Head", "The mayor gave three reasons for it:"), []),
        (
            "nothing-follows",
            ("Head", "The mayor gave three good reasons for it:"),
            ["The mayor gave three good reasons for it:"],
        ),
        ("nothing-follows", ("Head", "The mayor gave three good reasons for it:", BODY), []),
        ("cut-off", ("Head", BODY, "What it costs", "Unless the mayor herself finds a way out of"), ["of"]),
        ("cut-off", ("Head", BODY, MORE + " AGENCIES"), []),
        (
            "caption",
            ("Head", BODY, "The new wall Photo: Harbour Society", MORE),
            ["The new wall Photo: Harbour Society"],
        ),
        (
            "caption",
            ("Head", BODY, "The new harbour wall. Ana Ruiz/AP", MORE),
            ["The new harbour wall. Ana Ruiz/AP"],
        ),
        ("caption", ("Head", "SWNS   Proud: Anna Holt", MORE, BODY), []),
        ("caption", ("Head", "SWNS   Proud: Anna Holt on it", MORE), ["SWNS   Proud: Anna Holt on it"]),
        (
            "caption",
            ("Head", "A man sits on the new harbour wall.", "Getty Images", MORE),
            ["A man sits on the new harbour wall."],
        ),
        ("caption", ("Head", MORE, "Getty Images", BODY), []),
        ("caption", ("Head", BODY, MORE + " (Reuters)"), []),
        ("caption", ("Head", "By Anna Holt, Associated Press", BODY), []),
        ("no-full-stop", ("Head", BODY, MORE[:-1], MORE), [MORE[:-1]]),
        ("no-full-stop", ("Head", BODY, "What the wall will cost", MORE), []),
        ("no-full-stop", ("Head", BODY, MORE[:-1] + " 12/5/2019", MORE), []),
        ("no-full-stop", ("Head", BODY, MORE[:-1] + " the", MORE), []),
        ("no-full-stop", ("Head", BODY, MORE[:-1], BODY[:-1]), []),
        (
            "run-together",
            ("Head", "She is the moderatorfor the debate."),
            ["moderatorfor"],
        ),
        ("run-together", ("Head", "She lives in theUnited Kingdom."), ["theUnited"]),
        ("run-together", ("Head", "How It WorksThe wall is done."), ["WorksThe"]),
        ("run-together", ("Head", "Witchcraft, TheWrap and www.moderatorfor.com are none."), []),
        ("slug", ("AD_152311.jpg", "ar/jh/kl", BODY), ["AD_152311.jpg", "ar/jh/kl"]),
        ("repeated-line", ("Head", BODY, "The new wall", "The new wall", MORE), ["The new wall"]),
        ("repeated-line", ("Head", BODY, "The new wall", "The new wall 01:18", MORE), ["The new wall"]),
        ("repeated-line", ("Head", BODY, "The new wall", "The new wall is done.", MORE), []),
        ("repeated-line", ("Head", BODY, "Build it!", "Build it!", MORE), []),
        ("repeated-paragraph", ("Head", BODY, MORE, BODY), [BODY]),
        ("repeated-paragraph", ("Head", "Share", BODY, "Share"), []),
        ("repeated-headline", ("Harbour wall wins", BODY, "Harbour wall wins"), ["Harbour wall wins"]),
        ("repeated-headline", ("Harbour wall wins", BODY, "Harbour wall wins again"), []),
        ("leading-mark", ("Head", ", said the mayor.", BODY), [","]),
        ("leading-mark", ("Head", "... said the mayor.", BODY), []),
        ("unbalanced-bracket", ("Head", "The mayor (left was there."), ["("]),
        ("unbalanced-bracket", ("Head", "The mayor left) was there."), [")"]),
        ("unbalanced-bracket", ("Head", "No pumps today :-( The mayor (left) was sad:("), []),
        ("unbalanced-bracket", ("Head", "Pumps today :)) and (the mayor says :-) more ;("), []),
        ("unbalanced-bracket", ("Head", "Named:(the wall, the pumps."), ["("]),
        ("unbalanced-bracket", ("Head", "Named: the wall:), the pumps."), [")"]),
        ("unbalanced-bracket", ("Head", "She (Holt) named a) time and 2) cost."), []),
        ("mixed-quotes", ('“We came,” she said. “It rained.” He "left".',), ['"']),
        ("mixed-quotes", ("It's his. It's hers. It’s ours.",), ["’"]),
        ("mixed-quotes", ("“It’s over,” she said, ‘and out’.",), []),
        ("unclosed-quotation", ("“We came, she said.", BODY), ["“We came, she said."]),
        ("unopened-quotation", ("We came,” she said.", BODY), ["”"]),
    ],
)
def test_shapes(shape: str, paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert seen(shape, *paragraphs) == expected


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_minds_an_empty_text(shape: str) -> None:
    assert seen(shape, "") == []


RAIN = "Heavy rain fell on the valley for the third day, and the river rose by two metres."
WAITED = "“We waited far too long after the last flood.”"
NOBODY = [
    ("nobody near", f"{RAIN}\n\n{WAITED}\n\n{RAIN}", 1),
    ("of several paragraphs, its speaker before the first", f"{RAIN} Anna Holt said so.\n\n“It rose.\n\n{WAITED}\n\n{RAIN}", 0),
    ("after another whole quotation", f"{RAIN} Anna Holt said so.\n\n“It rose by two metres.”\n\n{WAITED}\n\n{RAIN}", 0),
    ("a pronoun beside it", f"{RAIN} He was not alone in this.\n\n{WAITED}\n\n{RAIN}", 0),
    ("a motto", f"{WAITED}\n\n{RAIN}", 0),
    ("too short to ask", f"{RAIN}\n\n“We waited.”\n\n{RAIN}", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count"), [c[1:] for c in NOBODY], ids=[c[0] for c in NOBODY])
def test_quotations_that_nobody_says(text: str, count: int) -> None:
    assert matches("quotes.no-speaker", text) == [WAITED] * count
