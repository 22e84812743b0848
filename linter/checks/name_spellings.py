"""One name under several spellings, found without a list: what differs must be the same to the ear, or
nearly the same to the eye and no word at all."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.checks.alike import (
    OFTEN,
    is_first_name,
    is_known,
    is_slip,
    may_be_name,
    may_vary,
    plain,
    sounded,
)
from linter.checks.variant import Variant
from linter.document import Document
from linter.lexicon import Match
from linter.memory import Memory
from linter.names import POSSESSIVE
from linter.people import PlainRun
from linter.vocabulary import FAMOUS, STARTERS, TITLES
from linter.wordlists import common_words, first_names

_INNER_CAPITALS = re.compile(r"[A-Z]{3}|[A-Z]{2}(?=[A-Z-]|$)|[A-Z]\w[A-Z]\w[A-Z]")
_STOPS = frozenset(".!?:“\"”’'")
_HANDLES = frozenset("@#")
_BARE = frozenset(
    ["", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof", "Prof."]
)  # tell nothing about who it is
_MANY = 10  # words: it takes longer to look for them in a name than to take all its words
_LONG_WORD = 6  # letters of a common word (Department) of which another may be a slip


class Mention(NamedTuple):
    """A word of a name where it stands: the words of the whole name, and which of them it is."""

    start: int
    end: int
    parts: list[str]
    number: int
    inside: bool  # a sentence, where a capital makes a name of any word

    @property
    def before(self) -> str:
        """The word of the same name before it."""
        part = self.parts[self.number - 1] if self.number else ""
        return part if _is_of_name[part] else ""

    @property
    def after(self) -> str:
        """The word of the same name after it."""
        return _without_tail[self.parts[self.number + 1]] if self.number + 1 < len(self.parts) else ""


def spellings(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """The mentions, outside quotations, of names in a spelling that is not their usual one here."""
    alike, may_slip = may_vary(document.names)
    if not (alike or may_slip):
        return
    runs = document.name_runs
    if not may_slip and len(alike) < _MANY:
        runs = [run for run in runs if any(word in run[2] for word in alike)]
    words = _words(document.prose, runs)
    if alike:
        yield from _alike(document, words)
    if may_slip:
        yield from _slips(document, words)


def _alike(document: Document, words: dict[str, list[Mention]]) -> Iterator[Variant]:
    """Words that sound like a more frequent one."""
    sounds: dict[str, list[str]] = defaultdict(list)
    for word, heard in zip(words, sounded(list(words)), strict=False):
        sounds[heard].append(word)
    for alike in sounds.values():
        if len(alike) > 1:
            usual, *rarer = sorted(alike, key=lambda word: (-len(words[word]), not _is_known[word]))
            for word in rarer:
                if _same_name(words, usual, word):
                    yield from _outside_quotations(document, words[word], usual)


def _words(prose: str, runs: Sequence[PlainRun]) -> dict[str, list[Mention]]:
    """The words of these names, without possessives, abbreviations and handles, each with its mentions."""
    words: dict[str, list[Mention]] = {}
    for start, _, text in runs:
        if prose[start - 1 : start] in _HANDLES:
            continue
        parts = text.split(" ")
        for number, part in enumerate(parts):
            word = _name_in[part]
            if word:
                inside = number > 0 or (prose[start - 1 : start] == " " and prose[start - 2] not in _STOPS)
                words.setdefault(word, []).append(Mention(start, start + len(word), parts, number, inside))
            start += len(part) + 1
    return words


def _find_name(part: str) -> str:
    """What a word says without possessives; nothing if it can be no name."""
    word = POSSESSIVE.sub("", part).rstrip("-")
    return word if len(word) > 1 and word[0].isupper() and may_be_name(word) else ""


def _find_of_name(word: str) -> bool:
    """Is it a title or a name, and no word that only opens the sentence?"""
    lower = word.lower().rstrip(".")
    return lower in TITLES or lower in first_names() or lower not in common_words()


_without_tail = Memory(lambda word: POSSESSIVE.sub("", word))
_name_in = Memory(_find_name)
_is_of_name = Memory(_find_of_name)
_is_known = Memory(is_known)
_is_first_name = Memory(is_first_name)


def _same_name(words: dict[str, list[Mention]], usual: str, rare: str) -> bool:
    """May two spellings that sound alike be one name? Not where each has a name of its own round it."""
    if usual.lower() == rare.lower():
        return _differ_in_case(usual, rare)
    if usual.replace("’", "'") == rare.replace("’", "'"):
        return False
    often, seldom = len(words[usual]), len(words[rare])
    first = {mention.before for mention in words[usual] if mention.before.lower() in first_names()}
    own = {mention.before for mention in words[rare]} - _BARE
    if first and own:
        return bool(first & own)
    if not _is_known[rare]:
        return often > seldom
    after = {mention.after for mention in words[usual]}
    if any(mention.after and mention.after not in after for mention in words[rare]):
        return False
    if own or plain(usual) == plain(rare):
        return often > seldom
    is_name = rare.lower() not in common_words() or any(mention.inside for mention in words[rare])
    return is_name and often >= (2 * seldom if first else OFTEN * (seldom + 1))


def _differ_in_case(usual: str, rare: str) -> bool:
    """Do capitals inside a name differ? Not those of a heading (Real-World), an acronym (CoCoA) or, for a
    common word, a brand (BJC HealthCare)."""
    if usual.lower() in common_words():
        return False
    if (
        (usual[:2].isalpha() and usual[:2].isupper())
        or _INNER_CAPITALS.search(usual)
        or _INNER_CAPITALS.search(rare)
    ):
        return False
    return "-" not in usual or not all(part in common_words() for part in usual.lower().split("-"))


def _slips(document: Document, words: dict[str, list[Mention]]) -> Iterator[Variant]:
    """Words that are none, one letter away from a name that is frequent here."""
    often = [word for word in words if len(words[word]) >= OFTEN and _can_be_slipped(word.lower())]
    seldom = [word for word in words if len(words[word]) < OFTEN]
    alone = {word for word in seldom if _is_first_name[word] and _is_alone(words[word])}
    beside = [word for word in words if any(mention.after for mention in words[word])] if alone else []
    for rare in seldom:
        usual = beside if rare in alone else [] if _is_known[rare] else often
        for word in usual:
            if word[0] == rare[0] and is_slip(word.lower(), rare.lower()) and _have_like_capitals(word, rare):
                yield from _outside_quotations(document, words[rare], word)
                break


def _have_like_capitals(usual: str, rare: str) -> bool:
    if _INNER_CAPITALS.search(usual):
        return False
    return rare[1:].islower() or not usual[1:].islower()


def _can_be_slipped(word: str) -> bool:
    """Is it a name, or a word so long that another one hardly differs from it by chance?"""
    if word in STARTERS:
        return False
    return len(word) >= _LONG_WORD or word in FAMOUS or word not in common_words()


def _is_alone(mentions: list[Mention]) -> bool:
    """A first name with no surname anywhere may be a slip for one that has ("George" for "Georgy")."""
    return not any(mention.after or mention.before for mention in mentions)


def _outside_quotations(document: Document, mentions: list[Mention], usual: str) -> Iterator[Variant]:
    for mention in mentions:
        if not document.is_quoted(mention.start):
            yield Variant(mention.start, mention.end, usual)
