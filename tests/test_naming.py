"""Names under several spellings, found without a list."""

import pytest
from conftest import findings, matches

CASES = [
    ("naming.name-spellings", "Sergei Shoygu met aides. Shoygu spoke; Shoigu left.", ["Shoigu"]),
    ("naming.name-spellings", "Hannibal Burress spoke. Burress sang. Hannibal Buress left.", ["Buress"]),
    ("naming.name-spellings", "Obama sang. Obama spoke. Obama left. Then Obams came.", ["Obams"]),
    ("naming.name-spellings", "Kavanaugh sat. Kavanaugh stood. Kavanaugh left. Kavanuagh spoke.", ["Kavanuagh"]),
    ("naming.name-spellings", "Enrique Peña spoke. Peña left. Enrique Pena came back.", ["Pena"]),
    ("naming.name-spellings", "Georgy Zhukov spoke. Georgy sang. George left.", ["George"]),
    ("naming.name-spellings", "Shoygu spoke. Shoygu left. “Shoigu is here,” she said.", []),
    ("naming.name-spellings", "Iran met Iraq. Iran spoke. Iraq spoke. Iran left.", []),
    ("naming.name-spellings", "Austria met Australia. Austria won. Austria sang.", []),
    ("naming.name-spellings", "Clinton spoke. Clinton sang. Clinton left. The Clintons waved.", []),
    ("naming.name-spellings", "Libya won. Libya lost. Libya left. Libyan forces came.", []),
    ("naming.name-spellings", "Marc Lane met Mark Holt. Marc Lane left.", []),
    ("naming.name-spellings", "SMITH SPOKE. Smith left. Smith sang.", []),
    ("naming.courtesy-titles", "Kerry said no.\n\nCarter said yes. Mr Kerry said maybe.", ["Mr Kerry"]),
    ("naming.courtesy-titles", "Mr. Lane said no. Mr. Lane left. Lane said yes.", ["Lane"]),
    ("naming.courtesy-titles", "Mr. Lane said no. The Lane campaign won. “Lane said yes,” he said.", []),
    ("naming.courtesy-titles", "Trump said no. Mrs. Trump said yes.", []),
    ("naming.acronym-stops", "Headline here\n\nThe F.B.I. came. The F.B.I. left. An FBI agent stayed.", ["FBI"]),
    ("naming.acronym-stops", "Headline here\n\nThe U.S. came. A U.S-led force left.", ["U.S"]),
    ("naming.acronym-stops", "Headline here\n\nIn N.Y. and N.Y. again; write to NY 10001.", []),
    ("naming.capitals", "Headline here\n\nHe told ABC News. ABC News asked; then ABC news reported it.", ["ABC news"]),
    ("naming.capitals", "Headline here\n\nSouth Korean President Park spoke. The South Korean president left.", []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_variants(rule: str, text: str, expected: list[str]) -> None:
    assert matches(rule, text) == expected


def test_the_fix_puts_the_usual_spelling_and_is_not_safe() -> None:
    (finding,) = findings("naming.name-spellings", "Sergei Shoygu met aides. Shoygu spoke; Shoigu left.")
    assert finding.fix is not None
    assert finding.fix.safe is False
    assert finding.fix.edits[0].text == "Shoygu"
