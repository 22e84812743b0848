"""Who is mentioned, and of which sex."""

import pytest
from conftest import document

NAMED = [
    ("Anna Holt spoke.", [("Anna Holt", "f", True)]),
    ("Mr. Lane met Mrs Holt.", [("Mr. Lane", "m", True), ("Mrs Holt", "f", True)]),
    ("Senate Majority Leader Mitch McConnell left.", [("Senate Majority Leader Mitch McConnell", "m", True)]),
    ("Former Arkansas Rep. Mary Smith left.", [("Former Arkansas Rep. Mary Smith", "f", True)]),
    ("President Quxley left. Quxley waved.", [("President Quxley", "u", True), ("Quxley", "u", False)]),
    ("John Doe Jr. spoke. Later, Doe sang.", [("John Doe Jr.", "m", True), ("Doe", "m", False)]),
    ("Ludwig van Beethoven and Mohammed bin Salman", [("Ludwig van Beethoven", "m", True), ("Mohammed bin Salman", "m", True)]),
    ("Trump and Merkel met.", [("Trump", "m", False), ("Merkel", "f", False)]),
    ("Whitfield said so.", [("Whitfield", "u", False)]),
    ("Bill Clinton spoke. Hillary Clinton spoke. Clinton sang.",
     [("Bill Clinton", "m", True), ("Hillary Clinton", "f", True), ("Clinton", "u", False)]),
    ("The Washington Post, the Supreme Court and the FBI met on Tuesday in Paris.", []),
    ("Duke University’s Dr. Mary Smith left.", [("Duke University’s Dr. Mary Smith", "f", True)]),
    ("He crossed the John Smith Bridge.", []),
    ("arch-rebel Nigel Lane and the anti-Lane vote", [("Nigel Lane", "m", True)]),
    ("Robert “Tex” Lane left.", [("Robert “Tex” Lane", "m", True)]),
    ("Dr. Carl June left. John Fulwood III left.", [("Dr. Carl June", "m", True), ("John Fulwood III", "m", True)]),
    ("Dr. Anneke van der Walt and A.K. Verma", [("Dr. Anneke van der Walt", "f", True), ("A.K. Verma", "u", True)]),
    ("Janet King met Bill O’Reilly.", [("Janet King", "f", True), ("Bill O’Reilly", "m", True)]),
    ("Alex Holt left.", [("Alex Holt", "u", True)]),
    ("The Boston Red Sox and the Justice Department met.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_people(text: str, expected: list[tuple[str, str, bool]]) -> None:
    found = document(text).people.before(len(text))
    assert [(text[p.start : p.end], p.sex, p.full) for p in found] == expected


def test_reading_a_text_twice_says_the_same() -> None:
    text = "Anna Holt spoke. Holt sang. He met Lane. Dan Lane left."
    one, other = (document(text).people.before(len(text)) for _ in range(2))
    assert one == other


def test_people_are_found_as_far_as_anybody_asks() -> None:
    text = "Anna Holt spoke. " * 9
    people = document(text).people
    assert [person.start for person in people.before(20)] == [0, 17, 34]
    assert len(people.before(20)) == 3
    assert [person.start for person in people.before(len(text))] == [17 * number for number in range(9)]
