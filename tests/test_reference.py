"""Pronouns, speakers and surnames: what is reported, and what must be left alone."""

import pytest
from conftest import findings, matches

FILLER = "The river rose by two metres. The bridge was shut. Pumps ran all night. Roads were closed."

ORPHANS = [
    ("opens the text", "He told state television it would go on.", ["He"]),
    ("nobody in the text", f"{FILLER} She was elected in May.", ["She"]),
    ("only somebody of the other sex", f"Anna Holt spoke first. {FILLER} He left at once.", ["He"]),
    ("a chain is told once", "She rose in May. She fell in June.", ["She"]),
]
GOOD = [
    ("a name", "Anna Holt spoke. She left."),
    ("a noun", "A woman spoke. She left."),
    ("a title", "President Quxley spoke. She left."),
    ("in the headline", "Holt wins\n\nMayor Anna Holt won on Tuesday. She was pleased."),
    ("the lead names later", "After he resigned, Mayor Dan Lane left town."),
    ("a dateline before it", "LONDON — After he resigned, Mayor Dan Lane left town."),
    ("he or she", "A reader may say he or she was cross. The reader’s right is his/her own."),
    ("in a quotation", "“He is right,” the paper said."),
    ("after a quotation", "“We came,” she said. Mayor Anna Holt smiled."),
    ("a royal style", "Her Majesty opened the bridge."),
    ("a headline in capitals", "SHE WINS\n\nThe vote was close."),
    ("God", "They trust in Him."),
    ("an address", "See example.com/health/la-he-aspirin for more."),
    ("a noun no list has", "The tightrope-walker lost his shoe."),
    ("somebody in the same sentence", "Quxley said he would come."),
    ("a long quotation between", "Anna Holt spoke. “One. Two. Three. Four. Five. Six. Seven. Eight. Nine.” She left."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ORPHANS], ids=[c[0] for c in ORPHANS])
def test_pronouns_that_nobody_can_be_meant_by(text: str, expected: list[str]) -> None:
    assert matches("reference.pronoun", text) == expected


@pytest.mark.parametrize("text", [c[1] for c in GOOD], ids=[c[0] for c in GOOD])
def test_good_pronouns(text: str) -> None:
    assert matches("reference.pronoun", text) == []


SPEAKERS = [
    ("cut off from its speaker", "Dan Lane opened the fair.\n\nHeavy rain fell.\n\nHe said it would be held again.", ["He"]),
    ("only named in passing", "The vote was seen as a blow to Dan Lane and the party.\n\nHe said it was not.", ["He"]),
    ("the speaker of the paragraph before", "Dan Lane spoke late.\n\nHe said the vote was close.", []),
    ("said by", "It will rain, said Dan Lane, who runs the fair.\n\nHe said it often does.", []),
    ("according to", "It will rain, according to Dan Lane.\n\nHe said it often does.", []),
    ("a quotation goes before", "Heavy rain fell.\n\n“It will go on.”\n\nHe said it often does.", []),
    ("a noun", "The clerk left early.\n\nHe said he was ill.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SPEAKERS], ids=[c[0] for c in SPEAKERS])
def test_speakers_who_open_a_paragraph(text: str, expected: list[str]) -> None:
    assert matches("reference.speaker", text) == expected


SURNAMES = [
    ("never introduced", "Speaking on Tuesday, Whitfield acknowledged concerns.", ["Whitfield"]),
    ("a courtesy title is no introduction", "“We waited,” Mr. Whitfield said.", ["Whitfield"]),
    ("introduced before", "Dan Whitfield spoke. Whitfield said no.", []),
    ("introduced after", "Whitfield said no. Dan Whitfield is the mayor.", []),
    ("introduced by a noun", "Witness Whitfield spoke. Whitfield said no.", []),
    ("introduced by an age", "“Fine,” said Lisa, 53, who was visiting.", []),
    ("world-known", "Putin said no. Shakespeare wrote so.", []),
    ("a paper", "Reuters said so. The Guardian reported it.", []),
    ("a place", "Moscow said no.", []),
    ("a common word", "Officials said no. Chaperones told the court.", []),
    ("a misspelling of somebody introduced", "Hannibal Burress spoke. “Yeah,” Buress said.", []),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SURNAMES], ids=[c[0] for c in SURNAMES])
def test_surnames(text: str, expected: list[str]) -> None:
    assert matches("reference.surname", text) == expected


def test_a_finding_says_what_is_missing() -> None:
    (finding,) = findings("reference.pronoun", "He told state television it would go on.")
    assert (finding.line, finding.column, finding.end_column) == (1, 1, 3)
    assert "“He”" in finding.message
