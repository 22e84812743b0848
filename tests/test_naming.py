"""Names under several spellings, found without a list."""

import pytest
from conftest import findings, matches

from linter.lexicon import standing

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
    # two people of like names, people of a place, headings, acronyms
    ("naming.name-spellings", "Harry Reid spoke. Reid sang. Sen. Reed left. Reid came.", []),
    ("naming.name-spellings", "Lisa Elliott spoke. Elliott sang. Lisa Elliot left.", ["Elliot"]),
    ("naming.name-spellings", "Tim Weiner spoke. Weiner sang. Later Wiener left. Weiner came.", ["Wiener"]),
    ("naming.name-spellings", "Tim Taylor spoke. Taylor sang. Tailor-made it is. Taylor came.", []),
    ("naming.name-spellings", "Germany won. Germany lost. Germany left. Somalia and the Germans came.", []),
    ("naming.name-spellings", "These won. These lost. These left. Then Thase ME came.", []),
    ("naming.name-spellings", "Forward-Looking Things won. He said Forward-looking Things lost.", []),
    ("naming.name-spellings", "The ZOster trial won. ZOster lost. A Zoster vaccine came.", []),
    ("naming.name-spellings", "DoorDash won. DoorDash lost. Then Doordash came.", ["Doordash"]),
    ("naming.name-spellings", "Benjamin Netanyahu won. Netanyahu lost. Then Netaniahu came.", ["Netaniahu"]),
    # two people of one surname; sex told by the first name
    ("naming.courtesy-titles", "James Foley was gone. Foley said so.\n\nMrs. Foley said no.", []),
    ("naming.courtesy-titles", "Kim Jong-un and Kim Yo-jong met. Kim said so.\n\nMs Kim said no.", []),
    ("naming.courtesy-titles", "Saja al-Dulaimi was held.\n\nMrs Dulaimi said no.\n\nAl-Dulaimi said so.", []),
    ("naming.courtesy-titles", "Ann Lane said no. Ms. Lane left. Ms. Lane came. Lane said yes.", ["Lane"]),
    ("naming.capitals", "He lives in the Islamic State. The Islamic State grew, he said of it. It is an Islamic state.", []),
    ("naming.capitals", "A trial of Heart Failure came. It is Heart Failure that came.9 Heart failure comes, he said.", []),
    # hyphens and apostrophes
    ("naming.terms", "It was the most-watched debate and the most watched debate of all, he said.", ["most watched"]),
    ("naming.terms", "It was a minimally-invasive test; a minimally invasive test it was.", ["minimally-invasive"]),
    ("naming.terms", "A hard-liner spoke. The hard-liner left; a hardliner came.", ["hardliner"]),
    ("naming.terms", "The long-term plan is good in the long term. A well-known man is well known here.", []),
    ("naming.terms", "A follow-up test came; they follow up test after test.", []),
    ("naming.terms", "A better-financed and better man, better financed and known.", []),
    ("naming.terms", "The log-jam is a log-jam; one logjam broke.", ["logjam"]),
    ("naming.terms", "They stock-pile it in a stockpile, and the stockpile grows.", ["stock-pile"]),
    ("naming.terms", "The visitor’s center is by the visitors center of the park.", ["visitor’s center"]),
    ("naming.terms", "A driver’s license is no drivers license at all.", ["drivers license"]),
    ("naming.terms", "The workers pay dues; each worker’s pay is small, and the union’s center is old.", []),
    # American and British
    ("naming.us-uk-spelling", "Its color and flavor are favored by neighbors in the harbour.", ["harbour"]),
    ("naming.us-uk-spelling", "Its colour and flavour are liked by people at the harbor.", ["harbor"]),
    ("naming.us-uk-spelling", "Its colour and flavour are liked by those who organize it.", []),
    ("naming.us-uk-spelling", "Its color and flavor are liked by those who organise it.", ["organise"]),
    ("naming.us-uk-spelling", "Its color is liked at the Pompidou Centre and the harbour.", []),
    ("naming.us-uk-spelling", "Its color and flavor are good. “The harbour is fine,” said the Labour man.", []),
    ("naming.us-uk-spelling", "An orthopedic bed is a bed; that orthopedic bed is an orthopaedic bed.", ["orthopaedic"]),
    ("naming.us-uk-spelling", "Its color and flavor are good.\n\nSee www.harbour.com/harbour for neighbors.", []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_variants(rule: str, text: str, expected: list[str]) -> None:
    assert matches(rule, text) == expected


def test_the_fix_puts_the_usual_spelling_and_is_not_safe() -> None:
    (finding,) = findings("naming.name-spellings", "Sergei Shoygu met aides. Shoygu spoke; Shoigu left.")
    assert finding.fix is not None
    assert finding.fix.safe is False
    assert finding.fix.edits[0].text == "Shoygu"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("naming.name-spellings", "Sergei Shoygu met aides. Shoygu spoke; Shoigu [sic] left."),
        ("naming.terms", "It was the most-watched debate and the most watched (sic) debate of all, he said."),
        ("naming.us-uk-spelling", "Its color and flavor are favored by neighbors in the harbour [sic]."),
        ("spun.altered-name", "He left the Carnegie Endowment for worldwide [sic] Peace."),
    ],
)
def test_what_is_meant_to_read_so_is_left_alone(rule: str, text: str) -> None:
    assert matches(rule, text) == []
    assert len(matches(rule, text.replace(" [sic]", "").replace(" (sic)", ""))) == 1


def test_a_long_text_is_searched_as_a_short_one() -> None:
    texts, text = [b"ab", b"b c", b"zz"], b" ab c "
    assert standing(texts, text) == standing(texts, text + b"x" * 200_000) == {b"ab", b"b c"}


def test_names_in_a_long_text_are_compared_as_in_a_short_one() -> None:
    copy = "He told ABC News so. ABC News asked again, and ABC news reported it."
    others = "\n\n".join(
        f"Lane{n} Holt{n} met Lane{n} Holt{n} and his long{'x' * n}-term plan." for n in range(150)
    )
    assert matches("naming.capitals", f"{copy}\n\n{others}") == ["ABC news"]
