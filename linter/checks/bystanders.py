"""Somebody near a pronoun whose name is on no list: a nickname, a handle, a word ("Trip Chowdhry").

`people` is strict about what it takes for a name. Before a pronoun is reported, this second look is lenient.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from linter.checks.passages import is_label
from linter.checks.referents import ACTS, Referent, is_actor
from linter.document import Document
from linter.names import POSSESSIVE
from linter.people import Run
from linter.vocabulary import BODIES, FIRST_NAMES, NO_NAMES, PERSONS, PLACES, STARTERS, THINGS
from linter.wordlists import common_words, first_names, known_acronyms, surnames

_HANDLE = re.compile(r"(?<!\w)[@#]\w|\b[a-z]\w*_")
_NOUN_BEFORE = re.compile(r"\b([a-z]{3,}) $")
_APPOSITION = re.compile(r"(?:,| —) ([a-z-]+)(?: [a-z-]+){0,3}")
_PLACE_OR_BODY = re.compile(r"\b(?:[Tt]he (?:[a-z-]+ )?|(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear) )$")
_WHERE = frozenset(["in", "at", "from", "near"])
_NOBODY = BODIES | THINGS | NO_NAMES | STARTERS
# Before somebody in a picture: "the footage shows a masked militant".
_SHOWN = re.compile(r"\b(?:shows?|showed|showing|depicts|features) (?:an?|one) (?:[\w’'-]+ ){0,3}$")
_FARTHEST = 30  # sentences that are looked at
_OPENS = frozenset("\n.!?:“\"‘'(")


def is_somebody_near(
    document: Document, pronoun: Referent, mentions: Sequence[Referent], sentence: int
) -> bool:
    """Does the sentence of a pronoun, of this number, or the one before it speak of somebody unknown to the
    lists, or has it the same pronoun in a quotation?"""
    prose, start = document.prose, pronoun.start
    begin = document.sentences[sentence]
    number = _sentence_before(document, sentence)
    before = document.sentences[number]
    block = document.block_at(start).start
    if _HANDLE.search(prose, document.block_at(max(0, min(block, before) - 1)).start, start):
        return True
    far = number < sentence - 1
    first = bisect_left(mentions, (min(block, before),))
    for mention in mentions[first : bisect_left(mentions, (start,))]:
        if mention.quoted and mention.sex == pronoun.sex:
            return True
        if mention.start < before:
            continue
        if mention.by == "unknown-noun" and _SHOWN.search(prose, max(0, mention.start - 60), mention.start):
            return True
        if far and (mention.sex == pronoun.sex or (mention.sex == "u" and mention.acts)):
            return True
    first_names_of = _introduced(document)
    runs = document.name_runs
    for run in map(Run._make, runs[bisect_left(runs, (before,)) : bisect_left(runs, (start,))]):
        if _may_be_somebody(document, run, first_names_of) and _is_present(
            document, run, first_names_of, run.start >= begin
        ):
            return True
    return False


def _sentence_before(document: Document, sentence: int) -> int:
    """The number of the sentence before; labels and lists, which are no sentences, are passed over."""
    for number in range(sentence - 1, max(-1, sentence - _FARTHEST), -1):
        if not is_label(document, document.block_at(document.sentences[number])):
            return number
    return max(0, sentence - 1)


def _introduced(document: Document) -> set[str]:
    """The last words of names that begin with a first name."""
    names = (_words(name) for name in document.names.longer)
    return {words[-1] for words in names if words[0] in FIRST_NAMES or words[0] in first_names()}


def _may_be_somebody(document: Document, run: Run, introduced: set[str]) -> bool:
    """Is this no name of a person that is known, and none of a place, a body or a thing either?"""
    people = document.people.before(run.end + 1)
    index = bisect_right(people, (run.end,)) - 1
    if index >= 0 and people[index].end > run.start:
        return False
    words = _words(run.text)
    last = words[-1]
    if last in introduced and last not in PLACES:
        return True
    if "the" in words or words[0] in _WHERE or last in _NOBODY or not PLACES.isdisjoint(words):
        return False
    if last.upper() in known_acronyms() or _PLACE_OR_BODY.search(
        document.prose, max(0, run.start - 30), run.start
    ):
        return False
    return (
        len(words) > 1
        or not _opens(document, run)
        or last not in common_words()
        or run.text.isupper()
        or last in surnames()
    )


def _is_present(document: Document, run: Run, introduced: set[str], same: bool) -> bool:
    """Does one who may be somebody act here, or own something? `same`: in the sentence of the pronoun."""
    prose = document.prose
    words = _words(run.text)
    last = words[-1]
    if run.text.endswith(("’s", "'s", "’", "'")):
        return same or last in introduced
    if len(words) > 1 and last not in common_words() and (last in surnames() or _opens(document, run)):
        return True
    if same and ACTS.match(prose, run.end):
        return True
    noun = _NOUN_BEFORE.search(prose, max(0, run.start - 20), run.start)
    if (noun is not None and noun[1] in PERSONS) or is_actor(prose, run.start, run.end):
        return True
    apposition = _APPOSITION.match(prose, run.end)
    return apposition is not None and (
        apposition[1] in ("known", "who", "whose") or not PERSONS.isdisjoint(apposition[0].split())
    )


def _opens(document: Document, run: Run) -> bool:
    return run.start == 0 or not _OPENS.isdisjoint(document.prose[max(0, run.start - 2) : run.start])


def _words(name: str) -> list[str]:
    return [POSSESSIVE.sub("", word.lower()).strip(".’'-") for word in name.split()]
