"""Where direct speech begins and ends."""

from itertools import pairwise

import pytest
from conftest import document
from hypothesis import given
from hypothesis import strategies as st

QUOTED = [
    ("plain", "He said “no” twice.", ["closed “no”"]),
    ("straight", 'He said "no," then "yes."', ['closed "no,"', 'closed "yes."']),
    ("several paragraphs", "“One.\n\n“Two.\n\n“Three,” he said.", ["continued “One.", "continued “Two.", "closed “Three,”"]),
    ("opened once, closed paragraphs later", "“One.\n\nTwo.”\n\nHe left.", ["closed “One.\n\nTwo.”"]),
    ("unclosed", "“No, he said.\n\nIt rained.", ["unclosed “No, he said."]),
    ("unclosed before another", "“No, he said. “Never.”", ["unclosed “No, he said. ", "closed “Never.”"]),
    ("unopened", "No,” he said.", ["unopened ”"]),
    ("nested with the same marks", "“He called it “a win” and left,” she said.", ["closed “He called it “a win” and left,”"]),
    ("two apostrophes close", "\"No,'' he said.", ["closed \"No,''"]),
    ("the wrong way round", "He said “no“ twice.", ["closed “no“"]),
    ("after a caption", "“One.\n\nHolt at the fair on Monday\n\n“Two,” he said.", ["continued “One.", "closed “Two,”"]),
    ("a fragment is closed with its sentence", "It was “close to noon.\n\n“Two,” he said.", ["unclosed “close to noon.", "closed “Two,”"]),
    ("an arrow", "Read on »\n\n» More news", []),
    ("an apostrophe of the wrong kind", "It was Holt”s bag.", []),
    ("inches are no quotation", 'The 12" board broke.', []),
    ("single", "The mayor’s ‘last word’ was no.", ["closed ‘last word’"]),
    ("single, straight", "He called it 'a drivers' matter' and left.", ["closed 'a drivers' matter'"]),
    ("apostrophes", "The ‘90s, ‘til dawn; the drivers’ vans, rock ‘n’ roll.", []),
    ("single inside double", "“He said ‘no’,” she said.", ["closed “He said ‘no’,”"]),
    ("German", "Er sagte „nein“ dazu.", ["closed „nein“"]),
    ("guillemets", "Il a dit «non» hier.", ["closed «non»"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in QUOTED], ids=[case[0] for case in QUOTED]
)
def test_quotations(text: str, expected: list[str]) -> None:
    found = document(text).quotations
    assert [f"{q.state} {text[q.start : q.end]}" for q in found] == expected


def test_what_is_quoted() -> None:
    text = "He said “no” twice."
    quoted = [document(text).is_quoted(offset) for offset in range(len(text))]
    assert quoted == [8 <= offset < 12 for offset in range(len(text))]


@given(st.text(alphabet="“”\"'‘’«» ab.,\n", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = list(document(text).quotations)
    assert found == sorted(found)
    double = [q for q in found if not q.single]
    assert all(a.end <= b.start for a, b in pairwise(double))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
