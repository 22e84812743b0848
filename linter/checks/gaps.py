"""The signs that a word stands for another one inside a name: which word has left the gap?

A gap that a synonym fills is looked at from both ends of a name. A word in small letters within a name needs
no synonym: the words on both sides tell the name.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count

from linter.document import Document
from linter.gazetteer import SMALL, Fit, Gap, Gazetteer, Pair, gap_at
from linter.lexicon import Matches
from linter.vocabulary import NO_NAMES
from linter.wordlists import common_words, first_names

_LONGEST = 40  # characters between two halves of a name
_NEAR = 40  # characters on either side that hold the next words
_ROOM = 61  # characters in which an acronym in brackets begins
_ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")
_SMALL = rf" (?:(?:{'|'.join(sorted(SMALL))}) )*+"
_CAPITAL_BEHIND = re.compile(rf"{_SMALL}[^\Wa-z\d_]")
_ONE_TOLD = re.compile(rf"{_SMALL}([^\W\d_]+){_SMALL}")
_TAIL = re.compile(r"(?:[’']s?)?[.,;:!?”\"]*$")
_OF = frozenset(["for", "of", "on"])


def beside_names(prose: str, matches: Matches) -> Iterator[tuple[int, int, int, Pair]]:
    """Those matches that stand beside a name, and the words of it next to them, in small letters and with
    small words left out; nothing where none is.

    A quick look, for most synonyms stand in plain sentences.
    """
    for _, number, start, end in matches.rows():
        left = right = ""
        stop = start - 1
        least = max(0, stop - _NEAR)
        while stop > 0 and (space := prose.rfind(" ", least, stop)) >= 0:
            if prose[space + 1].isupper():
                left = _of_name(prose[space + 1 : stop])
                break
            if prose[space + 1 : stop] not in SMALL:
                break
            stop = space
        if capital := _CAPITAL_BEHIND.match(prose, end):
            right = _of_name(prose[capital.end() - 1 : end + _NEAR].partition(" ")[0])
        if left or right:
            yield number, start, end, (left, right)


def _of_name(word: str) -> str:
    lower = word.lower()
    if lower in SMALL or not word[:1].isupper():
        return ""
    return lower if lower.isalnum() else _TAIL.sub("", lower)


def known(names: Gazetteer, gap: Gap, pairs: Iterable[Pair], words: Sequence[str]) -> str:
    """Which of these words makes a known name of this place; nothing if it is one as it stands.

    `pairs`: one of these words with the one before or after the gap, as they stand together in known names.
    """
    fits = (fit for pair in pairs for fit in names.fits(gap, pair, words))
    sure = [fit for fit in fits if _is_sure(fit, gap, names)]
    if not sure:
        return ""
    best = max(sure, key=lambda fit: (fit.left + fit.right, names.count([fit.word])))
    is_clear = best.left + best.right > 1 and gap.word.islower()
    return best.word.lower() if is_clear or not _is_known_so(names, gap) else ""


def _is_known_so(names: Gazetteer, gap: Gap) -> bool:
    """Is the word, as it stands, beside the same words in some known name?"""
    before, after = _up_to_told(gap.left)[::-1], _up_to_told(gap.right)
    return any(len(words) > 1 and names.count(words) for words in ([*before, gap.word], [gap.word, *after]))


def _up_to_told(words: Sequence[str]) -> list[str]:
    """The next word that is not a small one, with the small ones before it."""
    return next((list(words[: n + 1]) for n, word in enumerate(words) if _told(word.lower())), [])


def _is_sure(fit: Fit, gap: Gap, names: Gazetteer) -> bool:
    """Does so much of the name stand here that this word must be one of it?"""
    if not gap.word.islower():
        return fit.whole and fit.left + fit.right > 1
    if fit.left + fit.right > 1:
        return fit.left > 0 or fit.whole or _told(gap.right[0].lower())
    if fit.right:
        right = gap.right[0]
        return _told(right.lower()) and not right.isupper() and right.lower() not in NO_NAMES
    inside = len(gap.left) > 1 or gap.left[0].lower() not in common_words()
    if _is_capital(gap.right):
        often = names.count([gap.left[0], fit.word]) > 1
        return fit.whole or (often and inside and gap.left[0][1:].islower())
    return fit.whole and inside


def _is_capital(words: Sequence[str]) -> bool:
    return bool(words) and words[0][0].isupper() and words[0].lower() not in SMALL


def of_acronym(prose: str, gap: Gap, words: Sequence[str]) -> str:
    """Which of these words fits the acronym in brackets behind the name, where this word does not."""
    wanted = _wanted_initial(prose, gap)
    if not wanted or wanted == gap.word[0].upper():
        return ""
    return next((word for word in words if word[0].upper() == wanted), "")


def _wanted_initial(prose: str, gap: Gap) -> str:
    """The letter of the acronym in brackets that stands for the gap, if all words round it fit theirs."""
    letters = acronym_behind(prose, gap.end)
    if not letters:
        return ""
    behind = prose[gap.end : prose.find("(", gap.end)].replace("-", " ").split()
    after = [word[0] for word in behind if word not in SMALL]
    place = len(letters) - len(after) - 1
    if not after or place < 0:
        return ""
    before = [word[0] for word in gap.left if word not in SMALL][:place][::-1]
    return letters[place] if "".join([*before, letters[place], *after]) == letters else ""


def intact_elsewhere(prose: str, gap: Gap, words: Iterable[str], least: int) -> str:
    """Which of these words stands between the same words of the name elsewhere in the article.

    `least`: how many words of the name must be there if they are before the gap, small ones not counted.
    """
    before, after = _capitals(gap.left)[::-1], _capitals(gap.right)
    for word in words:
        capital = word[0].upper() + word[1:]
        is_name = sum(map(_told, after)) > 1 and (_told(after[0]) or after[0] in _OF)
        if is_name and " ".join([capital, *after]) in prose:
            return word
        if sum(map(_told, before)) >= least and " ".join([*before, capital]) in prose:
            return word
    return ""


def _capitals(words: Sequence[str]) -> list[str]:
    """The words of the name that begins here: up to the last one with a capital."""
    taken = 0
    for number, word in enumerate(words, start=1):
        if word[0].isupper():
            taken = number
        elif word not in SMALL:
            break
    return list(words[:taken])


def _told(word: str) -> bool:
    return word not in SMALL


def stands_inside(gap: Gap, adjective: bool, endings: Container[str]) -> bool:
    """Does this word in small letters stand where only a word of a name can?"""
    name = _capitals(gap.right)
    if not name:
        return False
    is_body = name[-1] in endings
    if _is_capital(gap.left) and _is_capital(name):
        return adjective or (len(gap.left) > 1 and (is_body or name[0] in endings))
    if not adjective or not gap.left:
        return False
    title = gap.left[0] in _OF and _is_capital(gap.left[1:])
    return title or (is_body and sum(map(_told, name)) > 1)


def within_names(document: Document, follows: Mapping[str, bool]) -> Iterator[tuple[int, int, Pair]]:
    """The words in small letters, alone or beside small words, between two names; and the words of these.

    `follows`: may a name be the rest of one with a gap? Before an acronym in brackets each may.
    """
    prose, spans, texts = document.prose, document.names.spans, document.names.texts
    second = list(compress(count(), map(follows.__getitem__, texts)))
    for acronym in _ACRONYM.finditer(prose):
        place = acronym.start()
        second += range(bisect_left(spans, (place - _ROOM,)), bisect_left(spans, (place,)))
    for number in second:
        before, start = spans[number - 1][1], spans[number][0]
        if 4 < start - before < _LONGEST and (gap := _ONE_TOLD.fullmatch(prose, before, start)):
            sides = texts[number - 1].rpartition(" ")[2], texts[number].partition(" ")[0]
            yield *gap.span(1), sides


def missing(
    document: Document, names: Gazetteer, endings: Container[str], start: int, end: int, sides: Pair
) -> str:
    """The word that belongs where a word in small letters stands; nothing if none is known to be missing.

    `endings`: the last words of names of bodies; only they are compared with names elsewhere in the article.
    """
    prose, pair = document.prose, (sides[0].lower(), sides[1].lower())
    if pair in names.around:
        word = _of_known(names, gap_at(prose, start, end), pair)
        if word:
            return word
    word = _of_triple(document.names.longer, gap_at(prose, start, end)) if sides[1] in endings else ""
    if word:
        return word
    return _of_acronym(prose, gap_at(prose, start, end)) if acronym_behind(prose, end) else ""


def _of_known(names: Gazetteer, gap: Gap, pair: Pair) -> str:
    for fit in names.fits(gap, pair):
        close = gap.left[0] not in SMALL and gap.right[0] not in SMALL
        sure = fit.left and fit.right and (close or fit.left + fit.right > 2)
        if sure and fit.word not in SMALL and _is_another(fit.word, gap):
            return fit.word
    return ""


def _of_triple(names: Iterable[str], gap: Gap) -> str:
    """The middle word of three in a name of this article; only a common word, for those have synonyms."""
    if len(gap.left) < 2 or not gap.right:
        return ""
    for text in names:
        _, left, rest = f" {text} ".partition(f" {gap.left[0]} ")
        word, right, _ = rest.partition(f" {gap.right[0]} ")
        lower = word.lower()
        if (
            left
            and right
            and lower in common_words()
            and lower not in first_names()
            and lower not in NO_NAMES
        ):
            return word if _is_another(word, gap) else ""
    return ""


def _of_acronym(prose: str, gap: Gap) -> str:
    wanted = _wanted_initial(prose, gap)
    return f"{wanted}…" if wanted and wanted != gap.word[0].upper() and _is_capital(gap.left) else ""


def acronym_behind(prose: str, end: int) -> str:
    """The acronym in brackets that follows in this line; nothing if none does."""
    bracket = prose.find("(", end, end + _ROOM)
    acronym = _ACRONYM.match(prose, bracket) if bracket >= 0 else None
    return acronym.group(1) if acronym and "\n" not in prose[end:bracket] else ""


def is_bracket_near(prose: str, end: int) -> bool:
    """May an acronym in brackets follow?"""
    return prose.find("(", end, end + _ROOM) >= 0


def _is_another(word: str, gap: Gap) -> bool:
    """Is it another word, and not the same in small letters or another number?"""
    return word[:4].lower() != gap.word[:4]
