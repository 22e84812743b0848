"""Pronouns that may stand without anybody before them: he or she, Her Majesty, "after he resigned, Smith"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.blocks import Block
from linter.checks.bystanders import is_somebody_near
from linter.checks.passages import paragraphs_before
from linter.checks.referents import Referent, is_subject
from linter.document import Document
from linter.vocabulary import PLACES, SPEECH

_SPEECH = "|".join(sorted(SPEECH))
_ATTRIBUTION = re.compile(rf", \w+ (?:{_SPEECH})\b")
_GENERIC_AFTER = re.compile(r"\w+(?: or |/|-| \()")
_GENERIC_BEFORE = (" or ", "/", "(", "-", "]")
_NAME_BEFORE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+ $")
_STYLED = re.compile(r"\w+ (?:Majesty|Highness|Holiness|Excellency|Honou?r|Grace|Eminence|Royal|Imperial)")
# A noun for somebody that no list has, by its ending: "the note-leaver", "a nine-year-old".
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ee]ach|[Ee]very|[Tt]his|[’']s|former|[Hh]is|[Hh]er|its|no one) "
    r"(?:[\w’'-]+ ){0,3}(?:\w+(?:ist|eer|ician|arian|\w{4}ee|mate|holder|owner|maker|worker|keeper|goer"
    r"|seeker|hunter|fighter|rider|buyer|hoaxer|pilgrim|occupant|tenant|recipient)|\w+-\w+er)\b"
    r"|\b[Aa]nother \w+ed\b|\b[Oo]ne (?:because|who|whose|said|of|in|died)\b|-year-old\b"
    r"|\b[Aa] (?:(?:second|third|fourth|fifth) [a-z]+|women)\b|\w(?:boy|man|woman|girl)\b"
    r"|[@#]\w|\b[Aa]n? (?:[a-z]+ )?[A-Z][a-z]+ who\b|\b[A-Z][\w.’'-]+ and $"
)
_IS_NAMED = re.compile(r"\w+ (?:is|was) (?:[A-Z]\w+ [A-Z]|the \w+)|(?:him|her) as [“\"‘']?[A-Z]")
_DATELINE = re.compile(r"\W*(?:[A-Z]{3}[A-Z, .a-z]*)?(?:\([A-Z][A-Za-z ]+\) ?)?(?:[—–-]+ )?")
# Words that open a clause which may speak of "him" before it names him: "After he resigned, Smith ...".
_AHEAD = re.compile(
    r"(?:\w+(?:ing|ed)|earlier|later|last|this|yesterday|that|when|while|after|before|as|in|on|at|during|by|with|for|since|although|even|though|despite|if|once|"
    r"until|because|throughout|from|following|without|under|according|upon|unlike|like|whether|given|among|"
    r"through|to|meant|hours|days|weeks|months|years|one|two|three|less|more|just|minutes|not|a|now|no|"
    r"sometimes|then|what|how|why)\b",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(r"\w+(?!,)[^,]*, (?:he|she)")  # of which the pronoun is the subject: nobody follows
_MAY = re.compile(r"\w+ (?:may|might|could|is|was)(?: not)? [^.]{3,90}, but (?:[A-Za-z]\S* ){0,4}$")
_LEADS_TO_NAME = re.compile(
    r"(?:(?:even|the|then|former|outgoing|incoming|new|longtime) |[A-Z]\S* |\w+(?<!ing) (?=$))*$"
)
_LEADS_TO_NOUN = re.compile(r"the (?:\S+ )?$|(?:[A-Z]\S* )+$")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_SHIP = re.compile(r"\b(?:ship|vessel|boat|yacht|ferry|frigate|warship|submarine|nation|country|city)\b")
_CLOSING = ("”", '"', "’", "'")
_OPENING = ("“", "‘", "«")
_HEADLINE_WORDS = 18  # of a line without a full stop at the beginning
_TEASER = 250  # characters after a first sentence in which the name may follow
_SOLUTION = re.compile(r"(?:But|So|Now|And|Then|Yet|Meet|That is|That’s|That's)\b")
_SPEAKS_ON = re.compile(rf"\w+ (?:also|later|then|further|again|{_SPEECH})\b")
_SPEAKS = re.compile(rf"\w+ (?:(?:also|later|then|further|again|has|had) )*(?:{_SPEECH})\b")


def excused(document: Document, pronoun: Referent, mentions: Sequence[Referent]) -> bool:
    """May this pronoun stand without anybody before it?"""
    start = pronoun.start
    if may_stand(document, start, pronoun.end, pronoun.sex):
        return True
    number = bisect_right(document.sentences, start)
    begin, end = _sentence(document, number)
    opens = _opens(document.prose, begin, start)
    if opens and _is_contrasted(document.prose, pronoun, mentions, end):
        return True
    if not opens and _is_named_soon(document, pronoun, mentions, begin, end):
        return True
    return is_somebody_near(document, pronoun, mentions, number - 1)


def reach(document: Document, start: int) -> int:
    """How far behind a pronoun a name may stand that excuses it."""
    return _sentence(document, bisect_right(document.sentences, start))[1] + _TEASER


def may_stand(document: Document, start: int, end: int, sex: str) -> bool:
    """May a pronoun stand without anybody before it, whoever is mentioned in the text?"""
    prose = document.prose
    before = prose[max(0, start - 4) : start].lower()
    if _GENERIC_AFTER.match(prose, start) or before.endswith(_GENERIC_BEFORE):
        return True  # he or she; an address
    if prose[start : start + 2].isupper() or _STYLED.match(prose, start):
        return True  # a headline in capitals; Her Majesty
    number = bisect_right(document.sentences, start)
    begin, _ = _sentence(document, number)
    opens = _opens(prose, begin, start)
    if prose[start].isupper() and not opens:
        return True  # God, or the title of a work
    if (
        prose[start - 1 : start] in _OPENING
        or (_follows_quotation(document, start) and may_follow_quotation(prose, start))
        or _ATTRIBUTION.match(prose, max(0, start - 2))
    ):
        return True  # "...," he said: the speaker is often named just after
    if prose[start:end].endswith("self") and _NAME_BEFORE.search(prose, max(0, start - 30), start):
        return True  # Rosenberg herself
    if opens and _is_headline(document, document.block_at(start)):
        return True
    if sex == "f" and _speaks_of_a_place(prose[begin:start]):
        return True  # Lebanon shut her borders
    if not opens and (_SOMEBODY.search(prose, begin, start) or _IS_NAMED.match(prose, start)):
        return True
    # who opens the sentence before
    return number > 1 and _SOMEBODY.match(prose, document.sentences[number - 2]) is not None


def _sentence(document: Document, number: int) -> tuple[int, int]:
    """Where the sentence of this number (from 1) begins and the next one does."""
    sentences = document.sentences
    return sentences[number - 1], sentences[number] if number < len(sentences) else len(document.prose)


def _opens(prose: str, begin: int, start: int) -> bool:
    """Does a pronoun open the sentence that begins here?"""
    return not prose[begin:start].strip(" \"“‘('[")


def may_follow_quotation(prose: str, start: int) -> bool:
    """Does the pronoun behind a quotation go on with its sentence, or speak? Its speaker is often named
    just after."""
    return prose[start].islower() or _SPEAKS.match(prose, start) is not None


def _follows_quotation(document: Document, start: int) -> bool:
    """Stands a place right behind a quotation, or opens the paragraph after one?"""
    if document.block_at(start).start == start:
        before = paragraphs_before(document, start, 1)
        return bool(before) and document.prose[before[0].start : before[0].end].rstrip().endswith(_CLOSING)
    index = bisect_right(document.quotations, (start, 0)) - 1
    return index >= 0 and not document.prose[document.quotations[index].end : start].strip(" ,.")


def _is_headline(document: Document, block: Block) -> bool:
    """A line at the beginning without a full stop: "He's doing just fine" may point to the story below."""
    if block.kind in ("headline", "subheadline", "summary"):
        return True
    text = document.prose[block.start : block.end].rstrip()
    following = len(document.prose) - block.end > 2 * len(text)
    return (
        block in document.blocks[:3]
        and following
        and text[-1:] not in tuple(".!?:”\"’'…,")
        and len(text.split()) <= _HEADLINE_WORDS
    )


def _speaks_of_a_place(before: str) -> bool:
    return bool(_SHIP.search(before)) or any(word.lower() in PLACES for word in _CAPITAL.findall(before))


def _coming(pronoun: Referent, mentions: Sequence[Referent], end: int) -> Iterator[Referent]:
    """Those who are mentioned after a pronoun and could be meant by it."""
    for mention in mentions[bisect_right(mentions, pronoun) :]:
        if mention.start >= end:
            return
        if mention.sex in (pronoun.sex, "u") and mention.by != "pronoun":
            yield mention


def _is_contrasted(prose: str, pronoun: Referent, mentions: Sequence[Referent], end: int) -> bool:
    """He may have been late, but a Newfoundland man has kept his promise."""
    return any(_MAY.fullmatch(prose, pronoun.start, m.start) for m in _coming(pronoun, mentions, end))


def _is_named_soon(
    document: Document, pronoun: Referent, mentions: Sequence[Referent], begin: int, end: int
) -> bool:
    """Does the main clause of the sentence name the person the clause before it speaks of?"""
    prose = document.prose
    if begin == 0:  # a lead: "... said Tuesday that his party would ..., President Park ..."
        coming = list(_coming(pronoun, mentions, end + _TEASER))
        return any(m.named for m in coming if m.start < end) or any(m.named for m in coming[:1])
    if _MAIN_CLAUSE.fullmatch(prose, begin, pronoun.end):
        return False
    dateline = _DATELINE.match(prose, begin)
    if not _AHEAD.match(prose, dateline.end() if dateline else begin):
        return False
    coming = list(_coming(pronoun, mentions, end))
    if any((m.named or (m.acts and "name" in m.by)) and is_subject(prose, m) for m in coming):
        return True
    comma = prose.find(", ", pronoun.end, end)
    while comma >= 0:
        for mention in coming:
            if not comma + 2 <= mention.start < comma + 50:
                continue
            leads = _LEADS_TO_NAME if mention.named else _LEADS_TO_NOUN
            if (mention.named or "noun" in mention.by) and leads.match(prose[comma + 2 : mention.start]):
                return True
            if mention.by == "noun" and mention.acts and prose.startswith(("a ", "an "), comma + 2):
                return True
        comma = prose.find(", ", comma + 1, end)
    return False


def is_awaited(document: Document, pronoun: Referent, mentions: Sequence[Referent]) -> bool:
    """Does the text open with a riddle that its next sentence solves? "He is not yet 18. But Mohammed
    Islam has made millions." What is said or done further is no riddle: there something was cut."""
    number = bisect_right(document.sentences, pronoun.start)
    if pronoun.start > _TEASER or number >= len(document.sentences):
        return False
    end = document.sentences[number]
    solves = pronoun.start > document.sentences[number - 1] or _SOLUTION.match(document.prose, end)
    if not solves or _SPEAKS_ON.match(document.prose, pronoun.start):
        return False
    later = (m for m in _coming(pronoun, mentions, end + _TEASER) if m.start >= end)
    coming = next(later, None)
    return coming is not None and coming.full and coming.named and coming.acts
