"""Doubled words and phrases: what is a slip, and what is meant."""

import pytest

from linter.document import Source
from linter.engine import lint, ruleset
from linter.readers import reader
from linter.readers.base import Reading
from linter.rules import bundled, load_rules

RULES = ruleset(
    [file.rule for file in load_rules([bundled()]).files if file.rule.id == "duplication.doubled-word"]
)


def doubled(text: str) -> list[str]:
    (document,) = reader("plain")(Source("test", text), Reading())
    return [finding.match for finding in lint(document, RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It pushed back the the wall.", ["the the"]),
        ("In other (and and better) news it rained.", ["and and"]),
        ("She told reporters that he he'd be there.", ["he he"]),
        ("It was in the The Harbour Post.", ["the The"]),
        ("It is as well as well as can be had.", ["as well as well"]),
        ("The wall and the and the pumps.", ["and the and the"]),
        ("They heard the  man the man knew.", ["the  man the man"]),
        ("The Town Town hall is in the town.", ["Town Town"]),
        ("A a wall was built.", ["A a"]),
        ("IS is near, and she was at AT&T.", []),
        ("The photographer Nasser Nasser took it.", []),
        ("“It was rare,” said Yuan Yuan, a doctor. Yuan said Yuan’s staff saw Qiang Qiang.", []),
        ("So said King King on Monday. King spoke, and King left.", ["King King"]),
        ("It was said by Mr Yuan Yuan on Monday, and Yuan left. Yuan spoke.", ["Yuan Yuan"]),
        ("He cried go go go and lies, lies, lies.", []),
        ("It is as good as good can be.", []),
        ("It came year after year after year, again and again and again.", []),
        ("It went on and on and on, and more and more left.", []),
        ("More about migraines Migraines are common.", []),
        ("They flew to Walla Walla, had had enough, and that that was so.", []),
        ("From A x x to B.", []),
        ("There is no there there, and is there enough there there?", []),
        ("She was out there there.", ["there there"]),
    ],
)
def test_what_is_a_slip(text: str, expected: list[str]) -> None:
    assert doubled(text) == expected
