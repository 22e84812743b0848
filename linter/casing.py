"""Headlines in title case or sentence case: how a text would read in it."""

import re
from collections.abc import Callable, Sequence

WORD = r"(?:[^\W_]|\*)\S*"
_PART = re.compile(r"[^\W_][^\s\-/]*")  # of a word: title case looks at both sides of a hyphen
_DASHES = str.maketrans("–—", "--")
_SHORT = frozenset("a an and as at but by en for if in nor of on or per the v v. via vs vs.".split())
_PREPOSITIONS = frozenset(
    "about above across after against along among around before between beyond concerning despite down "
    "during following from including into near over since through throughout to towards under until upon "
    "with within without".split()
)
SMALL = {"AP": _SHORT, "Chicago": _SHORT | _PREPOSITIONS}  # words that stay small inside a title
Entry = Callable[[str], str | None]  # how the house writes a word, if it says so


def title(text: str, style: str, entry: Entry) -> str:
    """The text in title case.

    AP has “to” small before a noun and with a capital before a verb; that is left as it is written.
    """
    plain = text.translate(_DASHES)

    def cased(part: re.Match[str]) -> str:
        word = part.group()
        written = entry(word)
        if written is not None:
            return written
        if style == "AP" and word.lower() == "to":
            return word
        if word.lower() in SMALL[style] and _is_inside(plain, *part.span()):
            return word.lower()
        return word[:1].title() + word[1:]

    return _PART.sub(cased, text)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Does a word stand neither at an end of the title nor after a colon or a dash?"""
    if start == 0 or end >= len(text) or text[start - 1] not in " -/":
        return False
    if start > 1 and text[start - 2] in ":-":
        return False
    return text[end] != "-" or text[start - 1] == "-"


def sentence(text: str, words: Sequence[tuple[int, int]], entry: Entry, indicators: Sequence[str]) -> str:
    """The text in sentence case; `words` are where its words stand. After a word that ends with one of the
    `indicators` a new sentence begins."""
    pieces: list[str] = []
    done, before = 0, ""
    for number, (start, end) in enumerate(words):
        word = text[start:end]
        written = entry(word)
        if written is None:
            begins = number == 0 or _indicates(before, number - 1, indicators)
            written = word[:1].title() + word[1:].lower() if begins else word.lower()
        pieces += [text[done:start], written]
        done, before = end, word
    return "".join([*pieces, text[done:]])


def _indicates(word: str, number: int, indicators: Sequence[str]) -> bool:
    if any(len(word) > len(mark) and word.endswith(mark) for mark in indicators):
        return True
    return number == 0 and re.search(r"\d\.", word) is not None


def is_capitalized(word: str) -> bool:
    """Is the first letter of each part of a word a capital, and no other?"""
    return word == re.sub(
        r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda part: part.group().capitalize(), word.lower()
    )
