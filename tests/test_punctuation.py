"""punctuation: shapes found in one scan, confirmed by a pattern; never inside an address."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks import punctuation
from linter.checks.base import Rule
from linter.checks.punctuation import is_address
from linter.document import Source
from linter.engine import lint, ruleset
from linter.finding import Finding
from linter.fix import apply
from linter.readers import reader
from linter.readers.base import Reading
from linter.rules import bundled, load_rules

DEFAULTS: dict[str, Any] = {name: field.default for name, field in punctuation.FIELDS.items()}
BUNDLED = [file.rule for file in load_rules([bundled()]).files if file.rule.kind == "punctuation"]


def rule(*, fix: str = "safe", **fields: Any) -> Rule:
    data = punctuation.prepare({**DEFAULTS, **fields}, lambda *mistake: pytest.fail(str(mistake)))
    return Rule(
        "typography.test", "punctuation", "error", "%s", ("text",), fix, "", 0, "", "", True, "x.yml", data
    )


def found(text: str, rules: list[Rule]) -> list[Finding]:
    documents = reader("plain")(Source("test", text), Reading())
    return [finding for document in documents for finding in lint(document, ruleset(rules))]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("see example.com/a.B now", 15, True),
        ("see www.example.Com now", 14, True),
        ("mail ana.Ruiz@example.com now", 8, True),
        ("the #NoWall.Ever tag", 11, True),
        ("a &nbsp;The b", 7, True),
        ("over.The end", 4, False),
        ("AT&T; done", 4, True),
        ("over .The end", 4, False),
        ("", 0, False),
    ],
)
def test_addresses(text: str, at: int, expected: bool) -> None:
    assert is_address(text, at) is expected


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({"shapes": [" ,"]}, "the wall , the pumps", [" ,"]),
        ({"shapes": [" ,"]}, "the wall\xa0, the pumps", ["\xa0,"]),
        ({"shapes": ["a.A"], "words": True}, "It is over.The end", ["over.The"]),
        ({"shapes": ["a.A"]}, "It is over.The end", ["r.T"]),
        ({"shapes": ["a.A"]}, "at example.com/a.B now", []),
        ({"shapes": ["a.A"], "addresses": True}, "at example.com/a.B now", ["a.B"]),
        ({"shapes": [",,"], "pattern": ",,+"}, "one,,,, two", [",,,,"]),
        ({"shapes": ["0%"], "pattern": r"\d%(?= )"}, "5% 6%", ["5%"]),
        ({"shapes": ['"a'], "pattern": "“"}, '“we" "we"', ["“"]),
        ({"shapes": ["\n,"], "pattern": "\n,"}, "one\n, two", [","]),
    ],
)
def test_shapes(fields: dict[str, Any], text: str, expected: list[str]) -> None:
    assert [finding.match for finding in found(text, [rule(**fields)])] == expected


def test_what_is_put_instead() -> None:
    spaced = rule(shapes=["a,a"], pattern="(\\w,)", better="\\1 ", words=True)
    text = "one,two three,four"
    assert apply(Source("test", text), found(text, [spaced]))[0] == "one, two three, four"
    assert [f.fix for f in found(text, [rule(fix="none", shapes=["a,a"], better="")])] == [None, None]


def test_mistakes_in_a_rule() -> None:
    said: list[str] = []
    for fields in ({"shapes": ["“ "]}, {"shapes": [""]}, {"shapes": [" ,"], "pattern": "("}):
        punctuation.prepare({**DEFAULTS, **fields}, lambda key, found, expected: said.append(key))
    assert said == ["shapes", "shapes", "pattern"]


@given(st.text(alphabet='aB1 .,;:!?"“”’()-/&<>*\n\xa0é', max_size=60))
def test_mending_comes_to_an_end(text: str) -> None:
    """Fixes of the bundled rules never grow a text without end, and stay inside it."""
    for _ in range(12):
        findings = found(text, BUNDLED)
        mended = apply(Source("test", text), findings)[0]
        if mended == text:
            return
        text = mended
    raise AssertionError(text)
