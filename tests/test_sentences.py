"""Where sentences begin."""

import pytest
from conftest import document

CASES = [
    ("One. Two! Three? Four.", ["One. ", "Two! ", "Three? ", "Four."]),
    ("Mr. Smith met Sen. Doe. They left.", ["Mr. Smith met Sen. Doe. ", "They left."]),
    ("J. R. Ewing left. The U.S. Army came.", ["J. R. Ewing left. ", "The U.S. Army came."]),
    ("“No.” He left.", ["“No.” ", "He left."]),
    ("At 5 p.m. Monday it rained.", ["At 5 p.m. Monday it rained."]),
    ("Head\n\nBody text", ["Head\n\n", "Body text"]),
    ("Sales rose 3.5 percent.", ["Sales rose 3.5 percent."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    starts = document(text).sentences
    assert [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] == expected
