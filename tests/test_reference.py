"""Pronouns, speakers and surnames: what is reported, and what must be left alone."""

import pytest
from conftest import findings, matches

FILLER = "The river rose by two metres. The bridge was shut. Pumps ran all night. Roads were closed."

ORPHANS = [
    ("opens the text", "He told state television it would go on.", ["He"]),
    ("nobody in the text", f"{FILLER} She was elected in May.", ["She"]),
    ("only somebody of the other sex", f"Anna Holt spoke first. {FILLER} He left at once.", ["He"]),
    ("a chain is told once", "She rose in May. She fell in June.", ["She"]),
    (
        "the main clause has begun",
        f"{FILLER} After 1949, she made films, and in May, Anna Quxley made one.",
        ["she"],
    ),
    ("a new sentence behind a quotation", f"{FILLER} “It is late.” She walked home.", ["She"]),
    ("a text that says she, too", f"Mone Quxley said so. She left. {FILLER} He left.", ["He"]),
    ("a body that acts", f"{FILLER} The Quxley Institute announced it. He left.", ["He"]),
    ("a place in which", f"{FILLER} In Quxley he was at home.", ["he"]),
    ("somebody who only stands by", f"It was reprinted by an editor. {FILLER} He left at once.", ["He"]),
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
    ("somebody who acts, in the sentence before", "The plumber was fined. He paid."),
    ("somebody who speaks", "“We waited,” said Hakem al-Quxley. He left."),
    ("an animal", "A cat clawed at the door. He was let in."),
    ("joined to a name", "Whitfield and his team won."),
    ("the person himself", "It was said that Quxley himself would come."),
    ("a name with a nickname", "Robert “Tex” Quxley spoke. He left."),
    ("a name with a number", "Sam Fulwood III spoke. His work is known."),
    ("a country", "Lebanon shut her borders."),
    ("a contrast", "He may be late, but Mayor Dan Lane will come."),
    ("a headline without a full stop", "He is doing fine\n\nMayor Dan Lane is well. Doctors said so on Monday at noon."),
    ("a clause that names later", "If his bid fails, Dan Lane said, there will be another."),
    ("a name on no list", f"{FILLER} Trip Quxleyman of the Weir Club fell ill. His club was told."),
    ("a word for a name", f"{FILLER} Big Bank Hank, after all, got his start there."),
    ("an owner", f"{FILLER} Thieves took Caped Crusader’s wheels from under his nose."),
    ("a role before a name", f"{FILLER} It was fellow expert Jenny Town. She left."),
    ("a short form of a name that is a word", f"David Gloss spoke. {FILLER} Gloss co-authored a review. He left."),
    ("a handle", f"{FILLER} It was shared by user fryd_ at noon. He was surprised."),
    ("the same pronoun in a quotation", f"{FILLER} “I sing her praises,” it read. They took her advice."),
    ("somebody in a picture", f"{FILLER} The footage shows a masked militant. Later, he runs."),
    ("a sex that only a list tells", f"Mone Quxley said so. {FILLER} Quxley said no. He left."),
    ("labels between", f"{FILLER} Expert Anna Holt spoke.\n\n" + 25 * "Noodles, cold or hot\n\n" + "Sometimes she sings."),
    ("labels behind a quotation", f"{FILLER}\n\n“It is late. It is over.”\n\nLoading …\n\nHe said no."),
    ("who opens the sentence before", f"{FILLER} The fish-lover came at noon. At first he paid."),
    ("the owner of a thing", f"{FILLER} It was found near the dog’s bed. With it came his bowl."),
    ("known as somebody", "The world knows him as “Jihadi John” from afar."),
    ("a person spoken of throughout", " ".join(["Dan Lane was late."] * 5) + f" {FILLER} He left."),
    ("a long quotation between", "Anna Holt spoke. “One. Two. Three. Four. Five. Six. Seven. Eight. Nine.” She left."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ORPHANS], ids=[c[0] for c in ORPHANS])
def test_pronouns_that_nobody_can_be_meant_by(text: str, expected: list[str]) -> None:
    assert matches("reference.pronoun", text) == expected


@pytest.mark.parametrize("text", [c[1] for c in GOOD], ids=[c[0] for c in GOOD])
def test_good_pronouns(text: str) -> None:
    assert matches("reference.pronoun", text) == []


DOUBTFUL = [
    ("a riddle that the next sentence solves", "He is not yet eighteen. But Dan Lane has won twice."),
]  # fmt: skip


@pytest.mark.parametrize("text", [c[1] for c in DOUBTFUL], ids=[c[0] for c in DOUBTFUL])
def test_doubtful_pronouns_are_suggestions(text: str) -> None:
    assert [finding.level for finding in findings("reference.pronoun", text)] == ["suggestion"]


SPEAKERS = [
    ("cut off from its speaker", "Dan Lane opened the fair.\n\nHeavy rain fell.\n\nHe said it would be held again.", ["He"]),
    ("only named in passing", "The vote was seen as a blow to Dan Lane and the party.\n\nHe said it was not.", ["He"]),
    ("the speaker of the paragraph before", "Dan Lane spoke late.\n\nHe said the vote was close.", []),
    ("a clause of its own", "Rain fell, and Prime Minister Dan Lane this week closed the fair.\n\nHe said it was a pity.", []),
    ("said by", "It will rain, said Dan Lane, who runs the fair.\n\nHe said it often does.", []),
    ("according to", "It will rain, according to Dan Lane.\n\nHe said it often does.", []),
    ("a quotation goes before", "Heavy rain fell.\n\n“It will go on.”\n\nHe said it often does.", []),
    ("a label between", "Dan Lane spoke late.\n\nPlay video\n\nHe said the vote was close.", []),
    ("a quotation without its end", "Dan Lane spoke.\n\n“It was close.\n\nHe said it often is.", []),
    ("a noun", "The clerk left early.\n\nHe said he was ill.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SPEAKERS], ids=[c[0] for c in SPEAKERS])
def test_speakers_who_open_a_paragraph(text: str, expected: list[str]) -> None:
    assert matches("reference.speaker", text) == expected


SURNAMES = [
    ("never introduced", "Speaking on Tuesday, Whitfield acknowledged concerns.", ["Whitfield"]),
    ("a courtesy title is no introduction", "“We waited,” Mr. Whitfield said.", ["Whitfield"]),
    ("a doctor without a first name", "“We waited,” Dr. Whitfield said.", ["Whitfield"]),
    ("a common word, where a quotation stands before", "“We waited,” Brooks said.", ["Brooks"]),
    ("on no list, where a quotation stands before", "“We waited,” Quxleyman said.", ["Quxleyman"]),
    ("a role after the surname", "“We waited,” said Whitfield, a professor of law.", ["Whitfield"]),
    ("a first name alone", "“We waited,” Katie said.", ["Katie"]),
    ("a first name that a noun introduces", "A man named Thomas said no. Thomas said yes.", []),
    ("a first name with a role", "Rick, a father of two, said no. Rick said yes.", []),
    ("the text says why", "Lynn said no. We agreed not to use her last name.", []),
    (
        "a name that the headline gives",
        "Whitfield: no more cuts\n\nWhitfield said no to the press on Monday.",
        [],
    ),
    ("in a quotation", "“But Whitfield said no,” Anna Holt recalled.", []),
    ("a company", "Sandoxvine said no. A Sandoxvine study found it.", []),
    ("a compound", "Vatican-watchers said no.", []),
    ("with its article", "Siruwan al-Mosuli spoke. Al-Mosuli said no.", []),
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


ROLES = [
    ("opens the text", "The official said no. It rained.", [("The official", "warning")]),
    ("somebody else was named", "Anna Holt met the press. The official said no.", [("The official", "suggestion")]),
    ("a report from nowhere", "It rained all week. The report said more would fall.", [("The report", "suggestion")]),
    ("one was mentioned", "Officials met. The official said no.", []),
    ("somebody was introduced", "A clerk in the tax office called. The official said no.", []),
    ("a source was named", "According to the city it rained. The report said so.", []),
    ("a paper’s name", "It rained, The Diplomat reported.", []),
    ("does not speak", "The official opening is on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ROLES], ids=[c[0] for c in ROLES])
def test_roles_nobody_owns(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.match, f.level) for f in findings("reference.role", text)] == expected


ACRONYMS = [
    ("never spelt out", "Work was stopped by the HRB on Monday.", ["HRB"]),
    ("spelt out before", "The Harbour Repair Board met. Work was stopped by the HRB on Monday.", []),
    ("in brackets", "The board for repairs (HRB) met. Work was stopped by the HRB on Monday.", []),
    ("well known", "Work was stopped by the FBI on Monday.", []),
    ("a piece of a longer name", "Work was stopped by the HRB Group on Monday.", []),
    ("a word that is shouted", "Work was stopped by the NEW mayor on Monday.", []),
    ("in a headline", "Work stopped by the HRB in town", []),
    ("in a quotation", "“It was stopped by the HRB on Monday,” Anna Holt said.", []),
    ("a number", "It was built by the son of Louis XIV on the hill.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ACRONYMS], ids=[c[0] for c in ACRONYMS])
def test_acronyms(text: str, expected: list[str]) -> None:
    assert matches("reference.acronym", text) == expected


MISSING = [
    ("reference.pronoun", "He told state television it would go on.", "Say who “He” is: no man has been named so far."),
    ("reference.pronoun", f"Anna Holt spoke. {6 * FILLER} She left.", "Say who “She” is: no woman is named close enough before."),
    ("reference.surname", "“We waited,” Whitfield said.", "Introduce “Whitfield”: no first name and no role is given before."),
    ("reference.surname", "“We waited,” Katie said.", "Introduce “Katie”: no surname and no role is given before."),
    ("reference.role", "The official said no.", "Say which official this is: no official has been mentioned so far."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "message"), MISSING)
def test_a_finding_says_what_is_missing(rule: str, text: str, message: str) -> None:
    assert [finding.message for finding in findings(rule, text)] == [message]
