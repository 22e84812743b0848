"""Whom a pronoun may refer to: the people a text has mentioned so far, by name, by noun, by pronoun."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from linter.checks.nouns import Nouns
from linter.document import Document
from linter.lexicon import Matches
from linter.people import Person
from linter.vocabulary import (
    FAMOUS,
    FIRST_NAMES,
    SPEECH,
    TITLES,
    TITLES_MEN,
    TITLES_WOMEN,
)

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
Pronoun = tuple[int, int, str]  # where a pronoun stands, and its sex

_SEXES = list(PRONOUNS.values())
_ALL = range(len(_SEXES))

_CAPITAL_NOUNS = TITLES | TITLES_MEN | TITLES_WOMEN | {"democrat", "republican", "marine"}
_FAR = 1 << 62
_SURE = TITLES_MEN | TITLES_WOMEN | FIRST_NAMES  # they tell the sex
_SPEECH = "|".join(sorted(SPEECH))
_SMALL = "of|in|on|at|to|for|by|with|from|than|as|into|over|about|and|or|but|like|against|between|under"
# Before somebody who acts: the beginning of a clause, and no more than an article and an adjective or two.
_CLAUSE = re.compile(
    r"(?:^|[.!?:;,—–)] |\n|\b(?:and|but|when|while|after|before|because|if|that|where|then|until|since|"
    r"said|says) )"
    rf"[“\"‘'(]*(?:(?!(?:{_SMALL}|\w+ing)\b)[\w’'.-]+ ){{0,4}}$"
)
# After: a verb. Irregular ones are those that news copy uses most.
_VERB = (
    rf"(?:is|was|has|had|will|would|could|can|may|might|must|should|did|does|also|later|then|never|{_SPEECH}|(?:co-)?\w+ed|"
    r"became|began|brought|built|came|chose|cut|did|drew|drove|fell|felt|fled|flew|fought|found|gave|got|grew|held|"
    r"hit|kept|knew|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|set|shot|spent|spoke|stood|stole|swam|"
    r"sought|caught|taught|threw|took|went|won|wore|(?:does|did|do|has|had|is|was|would|could|ca|wo)n[’']t)\b"
)
_UP_TO_VERB = r"(?: |,? who |,[^.]{1,80}, | (?:of|at|for|from|in|with) [^.,;]{1,60}? )"
ACTS = re.compile(rf"{_UP_TO_VERB}{_VERB}| \w+(?<!s)s (?!{_SMALL}|\w+s\b)\w")
# Who opens a sentence is its subject, whatever comes before the verb.
_OPENS = re.compile(
    r"(?:^|[.!?][”\"’']? |\n)[“\"]?(?:An?|The|One|Another|This|That|His|Her|My|Our|Their) "
    rf"(?:(?!(?:{_SMALL}|\w+ing)\b)[\w’'.-]+ ){{0,3}}$"
)
_ONE_OF = re.compile(rf" (?:the|his|her|its|their|our) [^.,;]{{1,40}}? {_VERB}")  # one of the men has fled
_SPEAKS = re.compile(rf",? (?:{_SPEECH})\b")
_SAYS = "said|says|told|tells|adds|added|asks|asked|explained|explains|wrote|writes|noted|according to"
_SPOKEN_BY = re.compile(rf"\b(?:{_SAYS})(?: (?!(?:{_SMALL})\b)[\w’'.-]+){{0,4}} $")
_OBLIQUE = re.compile(rf"\b(?:{_SMALL}) $")
_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr)\b")
_CLAUSE_LENGTH = 60


class Referent(NamedTuple):
    """A mention of somebody. `named`: the person is introduced by it, or was before; `acts`: as the
    subject of a clause, or speaking; `full`: by more than a surname with a courtesy title; `quoted`: by a
    pronoun inside a quotation, which refers elsewhere."""

    start: int
    end: int
    sex: str
    by: str
    named: bool = False
    acts: bool = False
    full: bool = False
    quoted: bool = False


def pronouns(matches: Matches) -> list[Pronoun]:
    """The pronouns of a text, in order; `matches` are those of `PRONOUNS`."""
    return sorted([(start, end, _SEXES[literal]) for _, literal, start, end in matches.rows(_ALL)])


def by_pronoun(document: Document, found: Sequence[Pronoun]) -> list[Referent]:
    """Those of whom a pronoun speaks."""
    is_quoted = document.is_quoted
    return [Referent(start, end, sex, "pronoun", quoted=is_quoted(start)) for start, end, sex in found]


def by_name(document: Document, end: int) -> list[Referent]:
    """The people named before a place, in order; who of them acts is not told."""
    found = []
    before: set[str] = set()
    for person in document.people.before(end):
        by = "shape" if not person.sure else "name" if person.sex != "u" else "unknown-name"
        named = person.sure and (person.full or person.last in before)
        full = person.full and not _COURTESY.match(document.prose, person.start)
        found.append(Referent(person.start, person.end, person.sex, by, named, full=full))
        before.add(person.last)
    return found


def by_noun(document: Document, nouns: Nouns, end: int) -> list[Referent]:
    """Those of whom a noun speaks before a place, in order."""
    prose, people = document.prose, document.people.before(end)
    return [
        Referent(start, stop, sex, "unknown-noun" if sex == "u" else "noun")
        for start, stop, sex in nouns.find(document, end)
        if not (_in_name(people, start) or _is_title_of_a_work(prose, start, stop))
    ]


def closely(
    document: Document, mentions: Sequence[Referent], sexes: Collection[str], end: int
) -> list[Referent]:
    """The same mentions, by names up to a place, with who acts told; somebody of doubtful sex who acts is of
    unknown sex. `sexes`: those of all pronouns in the text."""
    people = {person.start: person for person in document.people.before(end)}
    before: set[str] = set()
    doubted: set[str] = set()
    seen = []
    for mention in mentions:
        if mention.by != "pronoun":
            mention = mention._replace(acts=is_actor(document.prose, mention.start, mention.end))
            person = people.get(mention.start)
            if person:
                if person.sex not in sexes and _is_doubtful(document, person, before):
                    doubted.add(person.last)
                if mention.acts and mention.by == "name" and person.last in doubted:
                    mention = mention._replace(sex="u", by="unknown-name")
                before.add(person.last)
        seen.append(mention)
    return seen


def _is_doubtful(document: Document, person: Person, before: set[str]) -> bool:
    """Is the sex of somebody told by a first name alone, and is that no common one, or all that is given?
    In a text that never says *she*, Reza and Ceana may be men."""
    if not person.full:
        return person.last not in before
    name = document.prose[person.start : person.end]
    words = [word for word in name.lower().replace(".", " ").split() if word not in TITLES]
    return bool(words) and words[0] not in _SURE and words[-1] not in FAMOUS


def is_subject(prose: str, mention: Referent) -> bool:
    """Is somebody followed by a verb and not the object of a preposition?"""
    before = prose[max(0, mention.start - 9) : mention.start]
    return ACTS.match(prose, mention.end) is not None and not _OBLIQUE.search(before)


def is_actor(prose: str, start: int, end: int) -> bool:
    """Is somebody the subject of a clause, or does he speak?"""
    if _SPEAKS.match(prose, end) or prose.startswith(("’s ", "'s "), end):
        return True
    before = prose[max(0, start - _CLAUSE_LENGTH) : start]
    if _OPENS.search(before) or prose[start:end] in ("someone", "somebody"):
        return True
    acts = (_ONE_OF if prose[end - 2 : end] == "of" else ACTS).match(prose, end)
    if acts and (start == 0 or _CLAUSE.search(before)):
        return True
    return _SPOKEN_BY.search(before) is not None


def _in_name(people: Sequence[Person], start: int) -> bool:
    index = bisect_right(people, (start, _FAR)) - 1
    return index >= 0 and start < people[index].end


def _is_title_of_a_work(prose: str, start: int, end: int) -> bool:
    """A capital where no sentence opens and no title stands: "A Single Man"."""
    word = prose[start:end]
    if not word[0].isupper() or word.isupper() or word.lower() in _CAPITAL_NOUNS:
        return False
    if prose.endswith("The ", 0, start):
        return False  # The Mum who ...
    return prose[start - 1 : start] == " " and prose[start - 2] not in '.!?"”:'
