"""He and she with nobody to refer to.

Every mention of a person adds to the salience of its sex, a mention whose sex is not known adds to both,
and all of it fades from sentence to sentence, as in Lappin and Leass, "An algorithm for pronominal anaphora
resolution" (Computational Linguistics 20, 1994); as there, who acts or speaks is more salient than who is
merely mentioned. Sex and number are told by names, titles and nouns, as in Kennedy and Boguraev, "Anaphora
for everyone" (COLING 1996). Unlike them this check does not choose among the candidates: it speaks where
there is none. Quotations are a world of their own: their pronouns are not judged, and their sentences fade
nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.checks.excuses import excused, is_awaited, may_follow_quotation, may_stand
from linter.checks.referents import Pronoun, Referent
from linter.document import Document
from linter.memory import Memory
from linter.names import without_ending
from linter.people import Run, is_person, sex_of_name
from linter.shadow import SMALL
from linter.vocabulary import MEN, PERSONS, WOMEN

# For a name, a pronoun, a noun; for a name, a noun and what only looks like a name if no sex is known, and
# for those if they act; the part that is left of each in the next sentence, and what each sentence
# leaves for good that speaks of the sex.
WEIGHTS = (
    *("name", "pronoun", "noun", "unknown-name", "unknown-noun", "shape"),
    *("acting-name", "acting-noun", "acting-shape", "fading", "lasting"),
)
_ACTING = {"unknown-name": "acting-name", "unknown-noun": "acting-noun", "shape": "acting-shape"}

_NEAR_NAME = 450  # characters: a person of that sex named so near before a pronoun settles it
_NEAR = 300  # and so does a noun, or the same pronoun
_FAR = 1 << 62
_MARKS = frozenset("“\"‘'«")
_MARKS_BEHIND = frozenset("”\"’'")
_SENTENCE_END = re.compile(r"[a-z\d”\"’')][.!?][”\"’')]* ")
_MEN, _WOMEN, _PERSONS = (frozenset(word.encode() for word in words) for words in (MEN, WOMEN, PERSONS))


class Orphan(NamedTuple):
    """A pronoun with too little before it; `salience` is how much there was, `never`: of that sex nobody,
    `awaited`: the next sentence may tell who it is."""

    start: int
    end: int
    sex: str
    salience: float
    never: bool
    awaited: bool


def _telling(document: Document) -> list[int]:
    """Where sentences begin, quoted ones not counted; a quotation that opens with one counts as one."""
    if not document.quotations:
        return document.sentences
    is_quoted, prose = document.is_quoted, document.prose
    return [
        start for start in document.sentences if prose[start : start + 1] in _MARKS or not is_quoted(start)
    ]


def saliences(
    document: Document, mentions: Sequence[Referent], weights: Mapping[str, float]
) -> Iterator[tuple[Referent, float]]:
    """For each pronoun outside quotations how much of its sex has been mentioned, unless somebody of unknown
    sex stands in its own sentence before it. Quoted sentences do not count."""
    sentences = document.keep("sentences that tell", lambda: _telling(document))
    salience = {"m": 0.0, "f": 0.0}
    spoken_in = {"m": 0, "f": 0}  # the last sentence that speaks of each
    often = {"m": 0, "f": 0}  # in how many, but for what comes before the first, they are spoken of
    now = unknown_in = number = 0
    count, coming = len(sentences), sentences[0] if sentences else _FAR
    for mention in mentions:
        start, _, sex, by, _, acts, _, quoted = mention
        if quoted:
            continue
        if coming <= start:
            while coming <= start:
                number += 1
                coming = sentences[number] if number < count else _FAR
            fade = weights["fading"] ** (number - now)
            salience["m"] *= fade
            salience["f"] *= fade
            now = number
        if by == "pronoun" and unknown_in != number:
            yield mention, salience[sex] + weights["lasting"] * often[sex]
        much = weights[_ACTING.get(by, by) if acts else by]
        if sex == "u":
            salience["m"] += much
            salience["f"] += much
            unknown_in = number
        else:
            salience[sex] += much
            if spoken_in[sex] != number:
                spoken_in[sex] = number
                often[sex] += 1


def wanting(
    document: Document, mentions: Sequence[Referent], weights: Mapping[str, float], enough: float
) -> list[int]:
    """Where pronouns stand that may have less than enough before them. Who is not mentioned here, or is not
    known to act, can only add to it."""
    least = {**weights, **{name: min(weights[name], weights[acting]) for name, acting in _ACTING.items()}}
    return [mention.start for mention, much in saliences(document, mentions, least) if much < enough]


def orphans(
    document: Document, mentions: Sequence[Referent], weights: Mapping[str, float], enough: float
) -> Iterator[Orphan]:
    """The pronouns outside quotations with less than enough salience before them, and no excuse."""
    named = {"m": _FAR, "f": _FAR}
    for mention in reversed(mentions):
        if mention.sex != "u" and mention.by != "pronoun":
            named[mention.sex] = mention.start
    for mention, much in saliences(document, mentions, weights):
        if much < enough and not excused(document, mention, mentions):
            never, awaited = named[mention.sex] > mention.start, is_awaited(document, mention, mentions)
            yield Orphan(mention.start, mention.end, mention.sex, much, never, awaited)


def are_clear(document: Document, pronouns: Sequence[Pronoun]) -> bool:
    """Has each pronoun outside quotations somebody of its sex close before it, or may it stand without? A
    quick look: most have."""
    near = {"m": -_FAR, "f": -_FAR}
    quotations = document.quotations
    index, last = -1, len(quotations) - 1
    for start, end, sex in pronouns:
        while index < last and quotations[index + 1][0] <= start:
            index += 1
        if index >= 0 and start < quotations[index][1]:
            continue
        if start - near[sex] <= _NEAR or _is_near(document, sex, start):
            near[sex] = start
        elif not may_stand(document, start, end, sex):
            return False
    return True


def _is_near(document: Document, sex: str, start: int) -> bool:
    """Is somebody of this sex named or mentioned close before a place, or was somebody just quoted?"""
    prose = document.prose
    quoted_before = start > 1 and prose[start - 2] in _MARKS_BEHIND and prose[start - 1] == " "
    if quoted_before and may_follow_quotation(prose, start):
        return True
    spans, texts = document.names.spans, document.names.texts
    near = texts[bisect_right(spans, (start - _NEAR_NAME, 0)) : bisect_right(spans, (start, 0))]
    if sex in map(_sexes.__getitem__, reversed(near)):
        return True
    full = map(document.full_names.get, map(without_ending, near))
    if sex in map(_sexes.__getitem__, filter(None, full)):
        return True
    if not (_MEN if sex == "m" else _WOMEN).isdisjoint(_small_words(document, max(0, start - _NEAR), start)):
        return True
    return _is_anybody_in(document, _sentence_start(prose, start), start)


def _small_words(document: Document, begin: int, end: int) -> list[bytes]:
    """The words of a stretch that are in small letters from a to z, up to whatever else they hold."""
    shadow = document.encoded[max(0, begin - 1) : end].translate(SMALL)
    words = shadow.replace(b"-", b" -").split()
    return words[1:] if begin and shadow[:1] != b" " else words


def _sentence_start(prose: str, start: int) -> int:
    """Where the sentence of a place begins, or some way before it."""
    begin = max(0, start - _NEAR_NAME)
    begin = max(begin, prose.rfind("\n", begin, start) + 1)
    stop = start
    while stop > begin:
        stop = max(prose.rfind(mark, begin, stop) for mark in ".!?")
        end = _SENTENCE_END.match(prose, stop - 1, start) if stop > begin else None
        if end:
            return end.end()
    return begin


def _is_anybody_in(document: Document, begin: int, end: int) -> bool:
    """Does a stretch of a sentence speak of a person, of whatever sex?"""
    if not _PERSONS.isdisjoint(_small_words(document, begin, end)):
        return True
    spans, texts = document.names.spans, document.names.texts
    index = bisect_right(spans, (begin, 0))
    while index < len(spans) and spans[index][0] < end:
        if is_person(document.prose, Run(*spans[index], texts[index])):
            return True
        index += 1
    return False


_sexes = Memory(sex_of_name)
