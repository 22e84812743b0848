"""Somebody near a pronoun whose name is on no list: a nickname, a handle, a word for a name ("Trip Chowdhry").

`people` is strict about what it takes for a name. Before a pronoun is reported, this second look is lenient.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from linter.checks.referents import Referent, is_actor
from linter.document import Document
from linter.people import Run
from linter.vocabulary import BODIES, NO_NAMES, PERSONS, PLACES, STARTERS, THINGS
from linter.wordlists import common_words, known_acronyms, surnames

_FAR = 1 << 62
_POSSESSIVE = re.compile(r"[’']s?$")
_HANDLE = re.compile(r"(?<!\w)[@#]\w|\b[a-z]\w*_")
_NOUN_BEFORE = re.compile(r"\b([a-z]{3,}) $")
_PLACE_OR_BODY = re.compile(r"\b(?:[Tt]he (?:[a-z-]+ )?|(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear) )$")
_NOBODY = BODIES | THINGS | NO_NAMES | STARTERS
_OPENS = frozenset("\n.!?:“\"‘'(")


def is_somebody_near(
    document: Document, pronoun: Referent, mentions: Sequence[Referent], sentence: int
) -> bool:
    """Does the sentence of a pronoun, of this number, or the one before it speak of somebody unknown to the
    lists, or has it the same pronoun in a quotation?"""
    prose, start = document.prose, pronoun.start
    begin = document.sentences[sentence]
    before = document.sentences[max(0, sentence - 1)]
    if _HANDLE.search(prose, before, start):
        return True
    first = bisect_left(mentions, (before,))
    for mention in mentions[first : bisect_left(mentions, (start,))]:
        if mention.by == "pronoun" and mention.sex == pronoun.sex and document.is_quoted(mention.start):
            return True
    runs = document.name_runs
    for run in runs[bisect_left(runs, (before,)) : bisect_left(runs, (start,))]:
        if _may_be_somebody(document, run) and _is_present(document, run, run.start >= begin):
            return True
    return False


def _may_be_somebody(document: Document, run: Run) -> bool:
    """Is this no name of a person that is known, and none of a place, a body or a thing either?"""
    people = document.people
    index = bisect_right(people, (run.end,)) - 1
    if index >= 0 and people[index].end > run.start:
        return False
    words = [_bare(word) for word in run.text.split()]
    last = words[-1]
    if "the" in words or last in _NOBODY or not PLACES.isdisjoint(words):
        return False
    if last.upper() in known_acronyms() or _PLACE_OR_BODY.search(document.prose, max(0, run.start - 30), run.start):
        return False
    opens = run.start == 0 or document.prose[run.start - 1] in _OPENS or document.prose[run.start - 2] in _OPENS
    return len(words) > 1 or not opens or last not in common_words()


def _is_present(document: Document, run: Run, same: bool) -> bool:
    """Does one who may be somebody act here, or own something? `same`: in the sentence of the pronoun."""
    prose = document.prose
    words = run.text.split()
    last = _bare(words[-1])
    if words[-1].endswith(("’s", "'s", "’", "'")):
        return same or last in {_bare(name.rpartition(" ")[2]) for name in document.names.longer}
    if len(words) > 1 and last in surnames() and last not in common_words():
        return True
    noun = _NOUN_BEFORE.search(prose, max(0, run.start - 20), run.start)
    return (noun is not None and noun[1] in PERSONS) or is_actor(prose, run.start, run.end)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower()).strip(".’'-")
