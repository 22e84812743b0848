"""How a mention of a name stands in its sentence: whether it tells anything about the desk's usage."""

import re

from linter.blocks import Block
from linter.document import Document
from linter.vocabulary import STARTERS

_QUIET = frozenset(["headline", "subheadline", "credit", "keywords", "byline"])
_BESIDE = frozenset(["(", "/", ",", "or", "and", ", or", ", and"])
_ENDS = frozenset(".!?:;…,—–-\"'”’)]*")  # running text ends with one of these
_GOES_ON = frozenset("_-’'")
_GLUE = frozenset("@#/_")
_FOREIGN = (" de ", " du ", " d’", " d'", " del ", " della ", " von ", " zu ", " à ")
_EXPLAINS = tuple(
    "formerly|previously|known as|referred to as|short for|acronym|acronyms|abbreviated|renamed|also called|"
    "now called|once called|then called|spelled|spelt|aka".split("|")
)
# A form or notice of the page that got into the text.
_FURNITURE = re.compile(r"newsletter|subscri|sign up|all rights reserved|copyright ©|cookies", re.IGNORECASE)
_LIKE_FURNITURE = (b"newsletter", b"subscri", b"sign up", b"all rights reserved", b"copyright .", b"cookies")
_LINK = 90  # a line longer than this is no headline even if nothing ends it
_SLUG = 4  # hyphens in one word that make it an address
_NEAR = 30  # characters to either side that are looked at


def is_copy(document: Document, start: int) -> bool:
    """Is it the desk's own running text? A headline, a link or a post follows another style."""
    block = document.block_at(start)
    return document.keep(("is copy", block.start), lambda: _is_copy(document, block))


def _is_copy(document: Document, block: Block) -> bool:
    text = document.prose[block.start : block.end].rstrip()
    signature = document.prose[block.end : block.end + _LINK].strip()
    if block.kind in _QUIET or "@" in text or (signature[:1] in ("—", "–") and "(@" in signature):
        return False
    if len(text) <= _LINK and text[-1:] not in _ENDS:
        return False
    gapped = document.gapped[block.start + 1 : block.end + 1]
    return not (any(words in gapped for words in _LIKE_FURNITURE) and _FURNITURE.search(text))


def places_of(document: Document, text: str) -> list[tuple[int, int]]:
    """Where a text tells the writer's usage: in small letters or as it is, as words of its own."""
    prose, found = document.prose, []
    start = prose.find(text)
    while start >= 0:
        end = start + len(text)
        alone = prose[end : end + 1] not in _GOES_ON and not prose[end : end + 1].isalnum()
        before = prose[start - 1 : start]
        if alone and before not in _GOES_ON and not before.isalnum() and tells(document, start, end):
            found.append((start, end))
        start = prose.find(text, end)
    return found


def tells(document: Document, start: int, end: int) -> bool:
    """Is it the writer's own usage: in running text, in no quotation, in no address?"""
    if document.is_quoted(start) or is_in_address(document.prose, start, end):
        return False
    return is_copy(document, start)


def opens_sentence(prose: str, block: Block, start: int) -> bool:
    """Does the sentence begin here? A full stop before it may be an abbreviation's: then it may."""
    before = prose[max(block.start, start - _NEAR) : start].rstrip(" \t\n\xa0“\"‘'([")
    return not before or before[-1] in ".!?:;…—–-•*|"


def is_in_address(prose: str, start: int, end: int) -> bool:
    """Is it a piece of a web or mail address, a hashtag, a file name?"""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if before in _GLUE or before == "." or after in _GLUE:
        return True
    if before == "-" or after == "-":  # a page's name in its address: smokers-who-switched-to-vaping
        word = prose[prose.rfind(" ", 0, start) + 1 : end] + prose[end:].partition(" ")[0]
        return word.count("-") >= _SLUG
    return after == "." and prose[end + 1 : end + 2].isalnum()


def is_in_foreign_name(prose: str, start: int) -> bool:
    """Does the name follow a word of another language, as in “Université de Montréal”?"""
    return prose.endswith(_FOREIGN, 0, start)


def is_among_capitals(prose: str, start: int, end: int) -> bool:
    """Has the word before or after a capital, too, as in the title of a work? Then its own tells nothing."""
    before = prose[max(0, start - _NEAR) : start].split(" ")
    after = prose[end : end + _NEAR].split(" ")
    near = before[-2:-1] if before[-1:] == [""] else []
    near += after[1:2] if after[:1] == [""] else []
    return any(word[:1].isupper() and word.lower() not in STARTERS for word in near)


def has_more_capitals(there: str, better: str) -> bool:
    """Are these the same words, one of which begins with a capital only here?"""
    if there.lower() != better.lower():
        return False
    pairs = zip(there.split(" "), better.split(" "), strict=True)
    return any(word[:1].isupper() and other[:1].islower() for word, other in pairs)


def is_explained(prose: str, block: Block, start: int) -> bool:
    """Is the name itself what the sentence is about?"""
    before = prose[max(block.start, start - _NEAR) : start].lower()
    if before.endswith((" or ", " and ")):
        before = before.rstrip().rsplit(" ", 2)[0]  # “also known as ISIS or ISIL”
    return before.rstrip(" (“\"‘'").removesuffix(" the").endswith(_EXPLAINS)


def follows_at_once(prose: str, passed: int, start: int) -> bool:
    """Does it follow another name of the same thing at once? Then both are explained: “IS (ISIS or ISIL)”."""
    return passed > 0 and prose[passed : min(start, passed + _NEAR)].strip() in _BESIDE


def is_shouted(prose: str, block: Block, start: int, end: int) -> bool:
    """Does it stand in capitals among capitals? Then they tell nothing about a name."""
    if not prose[start:end].isupper():
        return False
    before = prose[max(block.start, start - _NEAR) : start].split()[-1:]
    after = prose[end : min(block.end, end + _NEAR)].split()[:1]
    return all(len(word) > 1 and word.isupper() for word in before + after)
