"""The official, the report: somebody or something that is known already, although nobody has told of it.

A role is judged only where it speaks, for there it must be one person. What could be meant is anything of
the same stem before, and for a role any person who was introduced by "a", "an" or "one".
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.document import Document
from linter.lexicon import Literal, Match
from linter.vocabulary import MEN, PERSONS, SPEECH, WOMEN

PEOPLE = tuple(
    "official spokesman spokeswoman spokesperson source officer lawyer attorney detective witness insider "
    "congressman congresswoman diplomat commander".split()
)
THINGS = tuple("report study survey poll statement document memo letter lawsuit complaint".split())
ROLES = (*PEOPLE, *THINGS)
LITERALS = [Literal(f"the {role}") for role in ROLES]

_SPEECH = "|".join(sorted(SPEECH))
_SPEAKS = re.compile(rf" (?:(?:also|later|then|had|has) )?(?:{_SPEECH}|found|shows?|showed)\b")
_SPOKEN_BY = re.compile(rf"\b(?:{_SPEECH}|according to) $")
_ENDS = re.compile(r"[.,;”\"\n]|$")
_STEM = 6  # letters of a role that any word for it shares: official, officials; spokesman, spokesperson
_PERSON = "|".join(sorted(sorted(PERSONS | MEN | WOMEN), key=len, reverse=True))
_SOMEBODY = re.compile(
    rf"\b(?:an?|one|another|two|three|some|several) (?:[\w’'-]+ ){{0,4}}(?:{_PERSON})s?\b", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"\b(?:according|publish|stud|report|research|survey|poll|paper|finding|journal|article|investigat|review|"
    r"analysis|statement|document|letter|memo|lawsuit|su(?:ed|it)\b|complain|court|wrote|written|e-?mail|magazine|"
    r"news|trial|scientist|data)",
    re.IGNORECASE,
)


class Unowned(NamedTuple):
    """A role that nothing before explains; `sure` if nobody at all is mentioned before."""

    start: int
    end: int
    role: str
    sure: bool


def unowned(document: Document, matches: Sequence[Match]) -> Iterator[Unowned]:
    """The first mention of each role that speaks although nobody of it was mentioned."""
    seen: set[str] = set()
    for number, start, end in matches:
        role = ROLES[number]
        if role in seen or document.prose[end - 1].isupper() or document.prose[end - len(role)].isupper():
            continue  # The Diplomat is a paper
        seen.add(role)
        if not _is_speaking(document.prose, start, end) or document.is_quoted(start):
            continue
        before = document.prose[:start]
        if role[:_STEM] in before.lower() or _is_explained(role, before):
            continue
        first = len(document.sentences) > 1 and start < document.sentences[1]
        alone = first and not any(person.start < start for person in document.people.before(start))
        yield Unowned(start, end, role, alone)


def _is_speaking(prose: str, start: int, end: int) -> bool:
    if _SPOKEN_BY.search(prose, max(0, start - 30), start):
        return _ENDS.match(prose, end) is not None
    return _SPEAKS.match(prose, end) is not None


def _is_explained(role: str, before: str) -> bool:
    return (_WRITTEN if role in THINGS else _SOMEBODY).search(before) is not None
