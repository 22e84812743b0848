"""altered-name: a proper name in which a word has been swapped for a synonym, as text spinners do.

Four signs tell (see `gaps`). With the right word it is a known name, or a part of one that nothing else
explains. With the right word it fits the acronym in brackets behind it, and with this word it does not. The
name stands intact elsewhere in the article. A word in small letters stands where only a word of the name
can ("Endowment for worldwide Peace"). Within a name no list of synonyms is needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks import gaps
from linter.checks.base import Change, Complain, Hit, Rule
from linter.checks.exceptions import Exceptions
from linter.document import Document, once
from linter.gazetteer import Gazetteer, Pair, Told, bundled_names, gap_at, told_of
from linter.lexicon import Literal, Matches
from linter.memory import Memory
from linter.shape import TEXTS, VALE_PATTERNS, Field, Flag, MapOf

FIELDS: Mapping[str, Field] = {
    "names": Field(TEXTS, []),  # full proper names; an acronym in brackets may follow
    "gazetteer": Field(Flag(), False),  # and those that come with newslint
    "synonyms": Field(MapOf(TEXTS), {}),  # the right word, and what stands for it
    "adjectives": Field(TEXTS, []),  # of the synonyms, those that are damage inside any name
    "endings": Field(TEXTS, []),  # the last words of names of bodies: Association, Committee
    "exceptions": Field(VALE_PATTERNS, []),
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """For each synonym its right words."""
    right: dict[str, list[str]] = {}
    for word, synonyms in fields["synonyms"].items():
        for synonym in synonyms:
            right.setdefault(synonym.lower(), []).append(word.lower())
    return {"right": right, **{name: fields[name] for name in FIELDS if name != "synonyms"}}


class AlteredName:
    """One such rule."""

    def __init__(self, rule: Rule, told: Told) -> None:
        self._rule = rule
        self._told = told
        self._right: Mapping[str, tuple[str, ...]] = {
            synonym: tuple(words) for synonym, words in rule.data["right"].items()
        }
        self._synonyms = list(self._right)
        self._adjectives = frozenset(rule.data["adjectives"])
        self._endings = frozenset(rule.data["endings"])
        self._small_endings = frozenset(map(str.lower, self._endings))
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])
        self._may_follow = Memory(self._follows)
        self.literals = [Literal(synonym) for synonym in self._synonyms]
        self.always = bool(rule.data["names"] or rule.data["gazetteer"])

    @once
    def _known(self) -> Gazetteer:
        """The known names, looked at when a first word stands where one of them could."""
        return Gazetteer(self._told)

    def _follows(self, name: str) -> bool:
        """May this be the rest of a name behind a gap?"""
        word = name.partition(" ")[0]
        return word in self._endings or word.lower() in self._known.behind

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """Each word that stands for a word of a name."""
        prose = document.prose
        found: dict[tuple[int, int], str] = {}
        for number, start, end, sides in gaps.beside_names(prose, matches):
            if word := self._swapped(document, self._synonyms[number], start, end, sides):
                found[start, end] = word
        if self.always:
            for start, end, sides in gaps.within_names(document, self._may_follow):
                if (start, end) not in found:
                    word = gaps.missing(document, self._known, self._endings, start, end, sides)
                    if word:
                        found[start, end] = word
        for (start, end), word in found.items():
            if not self._exceptions.allow(document, start, end):
                yield self._hit(prose, start, end, word)

    def _hit(self, prose: str, start: int, end: int, word: str) -> Hit:
        better = word[0].upper() + word[1:]
        change = Change(start, end, better) if self._rule.fix != "none" and better[-1] != "…" else None
        return Hit(self._rule, start, end, (better, prose[start:end]), change)

    def _swapped(self, document: Document, synonym: str, start: int, end: int, sides: Pair) -> str:
        """The word that belongs where this synonym stands; nothing if nothing shows that another one does."""
        words, known, (left, right) = self._right[synonym], self._known, sides
        pairs = [pair for word in words for pair in ((left, word), (word, right)) if pair in known.beside]
        if not pairs and not right:
            return ""
        prose, is_small = document.prose, document.prose[start:end].islower()
        if not pairs:
            is_name = (
                self._may_be_name(document, synonym, end, sides)
                if is_small
                else gaps.acronym_behind(prose, end)
            )
            if not is_name:
                return ""
        gap = gap_at(prose, start, end)
        word = gaps.known(known, gap, pairs, words) or gaps.of_acronym(prose, gap, words)
        if word or not is_small:
            return word
        word = gaps.intact_elsewhere(prose, gap, words, 1 if pairs else 2)
        if not word and gaps.stands_inside(gap, synonym in self._adjectives, self._endings):
            return max(words, key=lambda word: known.count([word]))
        return word

    def _may_be_name(self, document: Document, synonym: str, end: int, sides: Pair) -> bool:
        """Could one of the other signs be there? A quick look."""
        if synonym in self._adjectives or (sides[0] and sides[1] in self._small_endings):
            return True
        prose = document.prose
        after = prose[end : end + len(sides[1]) + 1]
        for word in self._right[synonym]:
            capital = word[0].upper() + word[1:]
            if capital in document.names.words and capital + after in prose:
                return True
        return gaps.is_bracket_near(prose, end)


def arrange(rules: Sequence[Rule]) -> list[Told]:
    """For each rule the known names."""
    bundled = [bundled_names() if rule.data["gazetteer"] else () for rule in rules]
    return [told_of([*rule.data["names"], *names]) for rule, names in zip(rules, bundled, strict=True)]


def compile(rules: Sequence[Rule], arranged: Any = None) -> list[AlteredName]:
    """A checker for each rule."""
    return [AlteredName(rule, told) for rule, told in zip(rules, arranged or arrange(rules), strict=True)]
