"""Words and phrases that are said twice on purpose, or stand beside each other by chance (“IS is”)."""

import re

from linter.vocabulary import PLACES
from linter.wordlists import common_words

_PARTICLES = frozenset(
    "a an and are as at by for from he in is it of on or she the they this to was were with".split()
)
_ONWARDS = frozenset("on more less again over round around up down off out further".split())
_JOINERS = frozenset("and or after by upon to".split())
_OTHER_NAME = re.compile(r"(?:[a-z,;] |^)(?:[A-Z][\w.’'-]* )+$")  # before a name, inside a sentence
_SYLLABLE = re.compile(  # of pinyin, of four letters and more
    r"(?=\w{4})(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:[ai]ng|[ae]i|[ao]u|ao|[aeiu]n|eng|ong|i(?:ang|ong|ao|an|a|e|u)|u(?:ang|ai|an|a|e|i|o)|[aeiou])",
)
_AS_GOOD = frozenset("gets get can could is be comes was".split())


def is_meant(prose: str, start: int, end: int) -> bool:
    """May the doubled word or phrase between these offsets stand as it does?"""
    words = prose[start:end].split()
    half = words[: len(words) // 2]
    if len(half) == 1:
        return _is_meant_word(prose, start, end, words[0], words[1])
    if len(half) == 2:
        return _is_meant_phrase(prose, start, end, [word.lower() for word in half])
    return False


def _is_meant_word(prose: str, start: int, end: int, first: str, again: str) -> bool:
    word = first.lower()
    if len(word) == 1:
        return word not in "ai"
    if first.isupper() != again.isupper():
        return True  # IS is; at AT&T
    if first[0].islower() and again[0].isupper():
        return word not in _PARTICLES  # a heading ran into its text
    around = f"{prose[max(0, start - len(word) - 2) : start]} {prose[end : end + len(word) + 2]}"
    if word not in _PARTICLES and word in re.findall(r"\w+", around.lower()):
        return True  # go go go
    if word == "there":  # enough there there
        return prose[:start].lower().split()[-1:] in ([w] for w in ("no", "enough", "any", "much"))
    if again[0].islower():
        return False
    return prose[end : end + 1] in ("’", "'") or _is_name(prose, start, first, prose[start:end])


def _is_name(prose: str, start: int, word: str, doubled: str) -> bool:
    """Is a doubled word written as a name one: Nasser Nasser, but not Mr Smith Smith or in Paris Paris?"""
    lower = word.lower()
    if lower in PLACES or _OTHER_NAME.search(prose, max(0, start - 30), start):
        return False
    if _SYLLABLE.fullmatch(lower) and lower not in common_words():
        return True  # Yuan Yuan, who is called Yuan from there on
    seen = re.findall(rf"\b{re.escape(word)}\b", prose, re.IGNORECASE)
    return len(seen) <= 2 * prose.count(doubled)


def _is_meant_phrase(prose: str, start: int, end: int, half: list[str]) -> bool:
    first, last = half
    before = re.findall(r"\w+", prose[max(0, start - 40) : start].lower())[-1:]
    after = re.findall(r"\w+", prose[end : end + 40].lower())[:1]
    if first == "as":  # as good as good can be
        return bool(after) and after[0] in _AS_GOOD
    if first in _JOINERS:  # year after year after year; and on and on
        return before == [last] or last in _ONWARDS
    if last in _JOINERS:
        return after == [first] or first in _ONWARDS
    return False
