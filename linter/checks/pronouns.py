"""He and she with nobody to refer to.

Every mention of a person adds to the salience of its sex, a mention whose sex is not known adds less to
both, and all of it fades from sentence to sentence, as in Lappin and Leass, "An algorithm for pronominal
anaphora resolution" (Computational Linguistics 20, 1994); sex and number are told by names, titles and
nouns, as in Kennedy and Boguraev, "Anaphora for everyone" (COLING 1996). Unlike them this check does not
choose among the candidates: it speaks where there is none. Quotations are a world of their own: their
pronouns are not judged, and their sentences fade nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.blocks import Block
from linter.document import Document
from linter.lexicon import Match
from linter.memory import Memory
from linter.people import Person, Run, is_person, sex_of_name
from linter.vocabulary import MEN, PERSONS, SPEECH, TITLES, TITLES_MEN, TITLES_WOMEN, WOMEN

WEIGHTS = ("name", "pronoun", "noun", "unknown-name", "unknown-noun", "shape", "fading")
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
NOUNS = (
    *((word, "m", "noun") for word in sorted(MEN)),
    *((word, "f", "noun") for word in sorted(WOMEN)),
    *((word, "u", "unknown-noun") for word in sorted(PERSONS)),
    ("one of", "u", "unknown-noun"),
)
# What each word that is looked for says: the sex, and what kind of evidence it is.
MEANINGS = (*((word, sex, "pronoun") for word, sex in PRONOUNS.items()), *NOUNS)

_NEAR_NAME = 300  # characters: a person of that sex named so near before a pronoun settles it
_NEAR = 200  # and so does a noun, or the same pronoun
_SPEECH_VERBS = "|".join(sorted(SPEECH))
_SPEECH_AFTER = re.compile(rf" (?:{_SPEECH_VERBS})\b")
_SPEECH_BEFORE = re.compile(
    rf"\b(?:{_SPEECH_VERBS}|according to) (?:the|an?|one|another) (?:[\w’'-]+ ){{0,2}}$"
)
_ATTRIBUTION = re.compile(rf", \w+ (?:{_SPEECH_VERBS})\b")
_CAPITAL_NOUNS = TITLES | TITLES_MEN | TITLES_WOMEN | {"democrat", "republican"}
_GENERIC_AFTER = re.compile(r"\w+(?: or |/| \()")
_STYLED = re.compile(r"\w+ (?:Majesty|Highness|Holiness|Excellency|Honou?r|Grace|Eminence|Royal|Imperial)")
# A noun for somebody that no list has, by its ending: "the note-leaver", "a nine-year-old".
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ee]ach|[Ee]very|[Tt]his|[’']s|former|[Hh]is|[Hh]er|its|no one) "
    r"(?:[\w’'-]+ ){0,3}(?:\w+(?:ist|eer|ician|arian|\w{4}ee|mate|holder|owner|maker|worker|keeper|goer"
    r"|seeker|hunter|fighter|rider|buyer|hoaxer|pilgrim|occupant|tenant|recipient)|\w+-\w+er)\b"
    r"|\b[Aa]nother \w+ed\b|\b[Oo]ne (?:because|who|said|of|in|died)\b|-year-old\b"
    r"|\w(?:boy|man|woman|girl)\b|[@#]\w"
)
_IS_NAMED = re.compile(r"\w+ (?:is|was) (?:[A-Z]\w+ [A-Z]|the \w+)")
_DATELINE = re.compile(r"\W*(?:[A-Z]{3}[A-Z, .a-z]*)?(?:\([A-Z][A-Za-z ]+\) ?)?(?:[—–-]+ )?")
# Words that open a clause which may speak of "him" before it names him: "After he resigned, Smith ...".
_AHEAD = re.compile(
    r"(?:\w+(?:ing|ed)|earlier|later|last|this|yesterday|that|when|while|after|before|as|in|on|at|during|by|with|for|since|although|even|though|despite|if|once|"
    r"until|because|throughout|from|following|without|under|according|upon|unlike|like|whether|given|among|"
    r"through|to|meant|hours|days|weeks|months|years|one|two|three|less|more|just|minutes|not|a|now|no)\b",
    re.IGNORECASE,
)
_LEADS_TO_NAME = re.compile(
    r"(?:(?:even|the|then|former|outgoing|incoming|new|longtime) |[A-Z]\S* |\w+(?<!ing) (?=$))*$"
)
_LEADS_TO_NOUN = re.compile(r"the (?:\S+ )?$|(?:[A-Z]\S* )+$")
_FAR = 1 << 62


class Evidence(NamedTuple):
    """A mention of somebody. `named`: the person is introduced by it, or was before."""

    start: int
    end: int
    sex: str
    by: str
    named: bool = False


class Orphan(NamedTuple):
    """A pronoun with too little before it; `salience` is how much there was."""

    start: int
    end: int
    salience: float


class Beat(NamedTuple):
    """A mention and the number of its sentence, quoted ones not counted; `judged` if it is to be resolved."""

    sentence: int
    mention: Evidence
    judged: bool


def beats(document: Document, mentions: Sequence[Evidence]) -> list[Beat]:
    """The mentions in time; pronouns inside quotations are left out, for they refer elsewhere."""
    is_quoted, prose = document.is_quoted, document.prose
    sentences = [s for s in document.sentences if not is_quoted(s) or prose[s] in _MARKS]
    found = []
    for mention in mentions:
        judged = mention.by == "pronoun"
        if not judged or not is_quoted(mention.start):
            found.append(Beat(bisect_right(sentences, mention.start), mention, judged))
    return found


def saliences(told: Sequence[Beat], weights: Mapping[str, float]) -> Iterator[tuple[Evidence, float]]:
    """For each pronoun how much of its sex has been mentioned, unless somebody of unknown sex stands in
    its own sentence before it."""
    salience = {"m": 0.0, "f": 0.0}
    now = unknown_in = 0
    for sentence, mention, judged in told:
        if sentence > now:
            fade = weights["fading"] ** (sentence - now)
            salience = {"m": salience["m"] * fade, "f": salience["f"] * fade}
            now = sentence
        if judged and unknown_in != sentence:
            yield mention, salience[mention.sex]
        if mention.sex == "u":
            salience = {sex: much + weights[mention.by] for sex, much in salience.items()}
            unknown_in = sentence
        else:
            salience[mention.sex] += weights[mention.by]


def orphans(
    document: Document, mentions: Sequence[Evidence], weights: Mapping[str, float], enough: float
) -> Iterator[Orphan]:
    """The pronouns outside quotations with less than enough salience before them, and no excuse."""
    for mention, much in saliences(beats(document, mentions), weights):
        if much < enough and not excused(document, mention, mentions):
            yield Orphan(mention.start, mention.end, much)


_MARKS = frozenset("“\"‘'«")


def are_clear(document: Document, pronouns: Sequence[Match]) -> bool:
    """Has each pronoun outside quotations somebody of its sex close before it? A quick look: most have."""
    near = {"m": -_FAR, "f": -_FAR}
    for number, start, _ in pronouns:
        if document.is_quoted(start):
            continue
        sex = MEANINGS[number][1]
        if start - near[sex] > _NEAR and not _is_near(document, sex, start):
            return False
        near[sex] = start
    return True


def _is_near(document: Document, sex: str, start: int) -> bool:
    """Is somebody of this sex named or mentioned close before a place, or was somebody just quoted?"""
    prose = document.prose
    if start > 1 and prose[start - 2] in _MARKS_BEHIND and prose[start - 1] == " ":
        return True
    spans, texts = document.names.spans, document.names.texts
    index = bisect_right(spans, (start, 0)) - 1
    while index >= 0 and spans[index][0] >= start - _NEAR_NAME:
        text = texts[index]
        if _sexes[text] == sex or _sexes[document.full_names.get(_possessor(text), "")] == sex:
            return True
        index -= 1
    words = _SMALL_WORD.findall(prose, max(0, start - _NEAR), start)
    if not (MEN if sex == "m" else WOMEN).isdisjoint(words):
        return True
    return _is_anybody_in(document, _sentence_start(prose, start), start)


def _sentence_start(prose: str, start: int) -> int:
    """Where the sentence of a place begins, or some way before it."""
    begin = max(0, start - _NEAR_NAME)
    for end in _SENTENCE_END.finditer(prose, begin, start):
        begin = end.end()
    return begin


def _is_anybody_in(document: Document, begin: int, end: int) -> bool:
    """Does a stretch of a sentence speak of a person, of whatever sex?"""
    if not PERSONS.isdisjoint(_SMALL_WORD.findall(document.prose, begin, end)):
        return True
    spans, texts = document.names.spans, document.names.texts
    index = bisect_right(spans, (begin, 0))
    while index < len(spans) and spans[index][0] < end:
        if is_person(document.prose, Run(*spans[index], texts[index])):
            return True
        index += 1
    return False


_MARKS_BEHIND = frozenset("”\"’'")
_SENTENCE_END = re.compile(r"[a-z\d”\"’')][.!?][”\"’')]* |\n")
_SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}")


def _possessor(text: str) -> str:
    return text[:-2] if text.endswith(("’s", "'s")) else text


_sexes = Memory(sex_of_name)


def evidence(document: Document, matches: Sequence[Match]) -> list[Evidence]:
    """All mentions of people, in order."""
    people = document.people
    found = []
    before: set[str] = set()
    for person in people:
        by = "shape" if not person.sure else "name" if person.sex != "u" else "unknown-name"
        found.append(
            Evidence(
                person.start,
                person.end,
                person.sex,
                by,
                by != "shape" and (person.full or person.last in before),
            )
        )
        before.add(person.last)
    for number, start, end in matches:
        _, sex, by = MEANINGS[number]
        if by == "pronoun" or not (
            _in_name(people, start) or _is_title_of_a_work(document.prose, start, end)
        ):
            found.append(Evidence(start, end, sex, by))
    found.sort()
    return found


def _speaks(prose: str, start: int, end: int) -> bool:
    return bool(_SPEECH_AFTER.match(prose, end) or _SPEECH_BEFORE.search(prose, max(0, start - 40), start))


def _in_name(people: Sequence[Person], start: int) -> bool:
    index = bisect_right(people, (start, _FAR)) - 1
    return index >= 0 and start < people[index].end


def _is_title_of_a_work(prose: str, start: int, end: int) -> bool:
    """A capital where no sentence opens and no title stands: "A Single Man"."""
    if not prose[start].isupper() or prose[start:end].lower() in _CAPITAL_NOUNS:
        return False
    return prose[start - 1 : start] == " " and prose[start - 2] not in '.!?"”:'


def excused(document: Document, pronoun: Evidence, mentions: Sequence[Evidence]) -> bool:
    """May this pronoun stand without anybody before it?"""
    prose, start = document.prose, pronoun.start
    if _GENERIC_AFTER.match(prose, start) or prose[max(0, start - 4) : start].lower().endswith(
        (" or ", "/", "(", "-")
    ):
        return True  # he or she; an address
    if prose[start : start + 2].isupper() or _STYLED.match(prose, start):
        return True  # a headline in capitals; Her Majesty
    number = bisect_right(document.sentences, start)
    begin = document.sentences[number - 1]
    opens = not prose[begin:start].strip(" \"“‘('[")
    if prose[start].isupper() and not opens:
        return True  # God, or the title of a work
    if _follows_quotation(document, start) or _ATTRIBUTION.match(prose, max(0, start - 2)):
        return True  # "...," he said: the speaker is often named just after
    if not opens and (_SOMEBODY.search(prose, begin, start) or _IS_NAMED.match(prose, start)):
        return True
    end = document.sentences[number] if number < len(document.sentences) else len(prose)
    return not opens and _is_named_soon(document, pronoun, mentions, begin, end)


def _follows_quotation(document: Document, start: int) -> bool:
    index = bisect_right(document.quotations, (start, 0)) - 1
    return index >= 0 and not document.prose[document.quotations[index].end : start].strip(" ,.")


def _is_named_soon(
    document: Document, pronoun: Evidence, mentions: Sequence[Evidence], begin: int, end: int
) -> bool:
    """Does the main clause of the sentence name the person the clause before it speaks of?"""
    prose = document.prose
    coming = [
        mention
        for mention in mentions[bisect_right(mentions, pronoun) :]
        if mention.start < end and mention.sex in (pronoun.sex, "u") and mention.by != "pronoun"
    ]
    if begin == 0 and any(mention.named for mention in coming):
        return True  # a lead: "... said Tuesday that his party would ..., President Park ..."
    dateline = _DATELINE.match(prose, begin)
    if not _AHEAD.match(prose, dateline.end() if dateline else begin):
        return False
    comma = prose.find(", ", pronoun.end, end)
    while comma >= 0:
        for mention in coming:
            between = prose[comma + 2 : mention.start] if comma + 2 <= mention.start < comma + 50 else None
            if between is None:
                continue
            leads = _LEADS_TO_NAME if mention.named else _LEADS_TO_NOUN
            if (mention.named or "noun" in mention.by) and leads.match(between):
                return True
        comma = prose.find(", ", comma + 1, end)
    return False


_SPEAKER = re.compile(rf"(?:He|She) (?:(?:also|later|then|has|had|further) )*(?:{_SPEECH_VERBS})\b")
_OBLIQUE = re.compile(
    r"\b(?:of|in|to|for|with|by|from|against|about|on|at|between|and|or|like|over|under|the|than|as|after|before|"
    r"towards?|including|via|into) (?:[A-Z]\w*\.? )*$"
)
_ACTS = re.compile(
    r"(?: \([^)]*\))?(?: (?:of|from|at) [^,.]{1,60})?(?:,[^.]{1,120},|:)? "
    r"(?!(?:and|or|to|in|on|at|of|for|with|from|by|as|but|that|than|into|over|about|like|the|a|his|her|who\w*|which)\b)"
    r"[a-z]+\b"
)


_SAID_BY = re.compile(rf"\b(?:{_SPEECH_VERBS}|according to|quot\w+)(?: [A-Z][\w.-]*| the| [a-z]+){{0,5}} $")


def speakers(document: Document, pronouns: Sequence[Match]) -> Iterator[Match]:
    """The pronouns that open a paragraph and speak."""
    prose = document.prose
    for match in pronouns:
        opens = match.start > 0 and prose[match.start - 1] in "\n "
        if (
            opens
            and _SPEAKER.match(prose, match.start)
            and document.block_at(match.start).start == match.start
        ):
            yield match


def unknown_speakers(
    document: Document, mentions: Sequence[Evidence], speaking: Sequence[Match]
) -> Iterator[tuple[int, int]]:
    """Those speakers for whom the paragraph before has nobody who acts.

    A person acts who is the subject of a verb there, or is named there and was one before.
    """
    for number, start, end in speaking:
        index = bisect_right(document.blocks, (start, _FAR)) - 1
        before = document.blocks[index - 1] if index else None
        if before is None or document.prose[before.end - 1] in "”\"’'":
            continue
        if not _has_actor(document, mentions, before, MEANINGS[number][1]):
            yield start, end


def _has_actor(document: Document, mentions: Sequence[Evidence], block: Block, sex: str) -> bool:
    actors = {p.last for p in document.people if p.start < block.end and _acts(document.prose, p)}
    names = {p.start: p.last for p in document.people}
    for mention in mentions:
        if not block.start <= mention.start < block.end or mention.sex not in (sex, "u"):
            continue
        if mention.start not in names or names[mention.start] in actors:
            return True
    return False


def _acts(prose: str, person: Person) -> bool:
    before = prose[max(0, person.start - 30) : person.start]
    if _SAID_BY.search(before):
        return True
    if prose[person.end - 2 : person.end] in ("’s", "'s") or _OBLIQUE.search(before):
        return False
    return (
        before[-2:] in (". ", "? ", "! ", "")
        or before[-1] in '\n“"'
        or _ACTS.match(prose, person.end) is not None
    )
