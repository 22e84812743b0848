"""What introduces somebody who has one name only: "witness Cooper", Lisa, 53, "a man named Thomas"."""

import re
from collections.abc import Sequence

from linter.document import Document
from linter.people import Run
from linter.vocabulary import MEN, OUTLETS, PERSONS, TITLES, TITLES_MEN, TITLES_WOMEN, WOMEN

_NOUNS = (OUTLETS | PERSONS | TITLES | TITLES_MEN | TITLES_WOMEN | MEN | WOMEN) - {
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
}
_LONGEST = 40  # characters before a name that may introduce it
_WORD_BEFORE = re.compile(r"\b([\w-]+)(,?) (?:(?:Mr|Ms|Mrs|Dr)\.? )?$")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|\d+|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|-old) (?:Mr\.? )?$")
_NAMED = re.compile(
    r"\b(?:named|called|nicknamed|known (?:only )?as|identified(?: \w+)? (?:only )?as|name (?:is|was)|"
    r"first name,?) "
    r"[“\"‘]?$"
)
_NICKNAME = re.compile(r"[A-Z][\w.]* [“\"‘\[][^”\"’\]]+[”\"’\]] $|[\])] $|& $")
_ROLE = re.compile(
    r"(?:[’']s)?, (?:an? |the |one of|director |head |president |chief |chair|author |professor |editor |"
    r"founder |co-founder |spokes|vice |senior |former |deputy |executive |"
    r"who (?:leads|heads|runs|serves|works|owns|founded|teaches) )"
)
_RELATION = re.compile(
    r"(?:[’']s)?, (?:\d\d?\b|his |her |their |my |our |[A-Z]\w+[’']s? (?!s)\w+|"
    r"[A-Z][a-z]{1,4}\., )"
)
_KIN = re.compile(
    r"\b(?:wife|husband|partner|fiancée?|girlfriend|boyfriend|son|daughter|brother|sister|mother|father|friend)"
    r"[^,.\n]{0,30}, $"
)
_BRACKET = re.compile(r" \([A-Z\d]")
_BODY = re.compile(
    r" (?:stud(?:y|ies)|reports?|survey|analysis|shares|stock|spokes\w+|executives?|CEO|chief|officials|"
    r"users?|customers|employees|Inc|Corp|Ltd|LLC|founder|co-founder|researchers|scientists|data|products?|website|"
    r"app|blog|site|magazine|poll|pollsters?|\w+ reported)\b|[’']s reported\b|\.(?:com|org|net|co)\b"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Tt]o|[Aa]t) $")
_ANONYMOUS = re.compile(
    r"\b(?:first|last|full|real|second|family|middle|only one)[ -]names?\b|\bpseudonym|\bsurname|"
    r"\bnames? (?:has|have) been (?:changed|withheld)|\bnot to be (?:named|identified)|"
    r"\bon condition of anonymity"
)
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur) (?:[\w’'-]+ ){0,3}([a-z-]+)\b"
)
_NEAR = 300


def is_introduced(prose: str, start: int) -> bool:
    """Do the words before a mention say who it is?"""
    before = prose[max(0, start - _LONGEST) : start]
    if _ARTICLE.search(before) or _NICKNAME.search(before) or _NAMED.search(before) or _KIN.search(before):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    noun = word.group(1).lower()
    return noun in OUTLETS if word.group(2) else noun in _NOUNS or noun.endswith("-old")


def is_explained(prose: str, start: int, end: int, speaks: bool) -> bool:
    """Do the words after a mention say who it is? A role is not enough for one who `speaks` and has a
    surname: "said Welsh, a professor" still wants the first name."""
    if prose[max(0, start - 13) : start].endswith("ccording to "):
        return False
    if _RELATION.match(prose, end) or (not speaks and _ROLE.match(prose, end)) or _BRACKET.match(prose, end):
        return True
    word = _WORD_BEFORE.search(prose[max(0, start - _LONGEST) : start])
    return bool(word and word.group(2) and prose[end : end + 1] == "," and word.group(1).lower() in _NOUNS)


def is_described(document: Document, start: int) -> bool:
    """Is the owner of a first name described just before, or does the text say why it gives no more?"""
    if document.keep("anonymous", lambda: bool(_ANONYMOUS.search(document.prose))):
        return True
    nouns = _SOMEBODY.finditer(document.prose, max(0, start - _NEAR), start)
    return any(noun.group(1) in _NOUNS for noun in nouns)


def is_a_body(prose: str, end: int) -> bool:
    """Is the name a company's, a site's: "Sandvine study", "Snopes.com"?"""
    return _BODY.match(prose, end) is not None


def is_a_place(prose: str, mentions: Sequence[Run]) -> bool:
    """Does the text use the name for a place, too?"""
    return any(_PLACE.search(prose, max(0, m.start - 6), m.start) for m in mentions)
