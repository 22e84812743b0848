"""consistency: one thing under several names. `either` as in Vale; `groups` of names are ours, and so is
`discover`, which needs no list."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.checks.base import Change, Complain, Hit, Rule
from linter.checks.discovery import DISCOVERIES, Discovery
from linter.checks.either import Either, prepare_either
from linter.checks.exceptions import Exceptions
from linter.checks.mentions import (
    follows_at_once,
    has_more_capitals,
    is_among_capitals,
    is_copy,
    is_explained,
    is_in_address,
    is_in_foreign_name,
    is_shouted,
    opens_sentence,
)
from linter.document import Document
from linter.lexicon import Literal, Match, Matches
from linter.shape import TEXTS, VALE_PATTERN, VALE_PATTERNS, Field, Flag, MapOf, OneOf
from linter.source import once

FIELDS: Mapping[str, Field] = {
    "either": Field(MapOf(VALE_PATTERN, VALE_PATTERN, loose=True), {}),
    "nonword": Field(Flag(), False),
    "ignorecase": Field(Flag(), False),
    "groups": Field(MapOf(TEXTS), {}),
    "prefer": Field(TEXTS, []),
    "discover": Field(OneOf(tuple(DISCOVERIES))),
    "exceptions": Field(VALE_PATTERNS, []),
}

_Places = dict[tuple[int, int], list[int]]  # start and end -> the literals that match there


class _Spelling(NamedTuple):
    """A text to look for; the forms of a group are told apart by `form`, inflections by `number`.

    `sought` is the text, or what it becomes when it opens a sentence (Al-Qaeda for al-Qaeda).
    """

    sought: str
    text: str
    group: int
    form: int
    number: int


class _Mention(NamedTuple):
    """A place in the prose, and what it can be read as: “Al-Qaida” opening a sentence may be al-Qaida."""

    start: int
    end: int
    readings: Sequence[_Spelling]


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """Every form of every group as plain texts."""
    spellings: list[_Spelling] = []
    for group, (name, forms) in enumerate(fields["groups"].items()):
        if len(forms) < 2:
            complain("groups", f"only one form of {name!r}", "two forms or more")
        for form, written in enumerate(forms):
            for number, text in enumerate(inflections(written)):
                spellings += [_Spelling(sought, text, group, form, number) for sought in _sought(text)]
    for text, times in Counter(s.text for s in spellings if s.sought == s.text).items():
        if times > 1 or not text:
            complain("groups", f"{text!r} {times} times", "each form once, none of them empty")
    spellings.sort(key=_exactness)
    return {
        "spellings": [tuple(spelling) for spelling in spellings],
        "names": list(fields["groups"]),
        "prefer": fields["prefer"],
        "discover": fields["discover"],
        "exceptions": fields["exceptions"],
        "either": prepare_either(fields),
    }


def inflections(form: str) -> list[str]:
    """What stands in brackets may be there or not; of several endings, `(e|ed|es)`, one is there."""
    head, bracket, rest = form.partition("(")
    if not bracket:
        return [form]
    inside, _, tail = rest.partition(")")
    endings = inside.split("|") if "|" in inside else ["", inside]
    return [head + ending + end for end in inflections(tail) for ending in endings]


def _sought(text: str) -> list[str]:
    """How a text may stand: an apostrophe straight or curly, a small first letter as a capital."""
    texts = [text, text.replace("'", "’")] if "'" in text else [text]
    if text[:1].islower() and not text.islower():
        texts += [sought[0].upper() + sought[1:] for sought in texts]
    return texts


def _exactness(spelling: _Spelling) -> int:
    """The more a match of this spelling tells, the later it comes: see Groups.find."""
    if spelling.sought.islower():
        return 0  # matches in any case
    return 2 if spelling.sought[:1] == spelling.text[:1] else 1


class _Sought(Sequence[Literal]):
    """A form in small letters is a common word and may open a sentence; others stand as they are."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._spellings = data["spellings"]

    def __getitem__(self, number: Any) -> Any:
        text = self._spellings[number][0]
        return Literal(text, cased=not text.islower())

    def __len__(self) -> int:
        return len(self._spellings)


class Groups:
    """A rule with groups: whoever is in the minority, or not the preferred form, is reported."""

    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])

    @property
    def literals(self) -> Sequence[Literal]:
        """What is sought, made one by one, for most of it is not there."""
        return _Sought(self._rule.data)

    @once
    def _spellings(self) -> list[_Spelling]:
        """What the literals stand for, made when the first of them is found."""
        return list(map(_Spelling._make, self._rule.data["spellings"]))

    @once
    def _groups_of(self) -> dict[str, int]:
        return {spelling.text: spelling.group for spelling in self._spellings}

    def joins(self, one: str, other: str) -> bool:
        """Are these two forms of one group?"""
        return one in self._groups_of and self._groups_of[one] == self._groups_of.get(other)

    @once
    def _forms(self) -> list[tuple[int, int]]:
        """The group and the form that each literal stands for."""
        return [(group, form) for _, _, group, form, _ in self._rule.data["spellings"]]

    @once
    def _texts(self) -> dict[tuple[int, int], dict[int, str]]:
        """The texts of each form of each group, by the number of the word they are of."""
        texts: dict[tuple[int, int], dict[int, str]] = {}
        for spelling in self._spellings:
            texts.setdefault((spelling.group, spelling.form), {})[spelling.number] = spelling.text
        return texts

    @once
    def _preferred(self) -> dict[int, int]:
        """The form that the house wants, for each group that has one."""
        preferred = set(self._rule.data["prefer"])
        return {s.group: s.form for s in self._spellings if s.sought in preferred} if preferred else {}

    def find(self, document: Document, matches: Matches) -> Iterable[Hit]:
        """Each mention, outside quotations, in another form than the usual one of this article."""
        literals = matches.literals
        if self._preferred or (len(literals) > 1 and self._may_be_mixed(document.prose, matches, literals)):
            return self._found(document, matches)
        return ()

    def _may_be_mixed(self, prose: str, matches: Matches, literals: Collection[int]) -> bool:
        """Do two forms of a group stand there, as far as can be told without their sentences?"""
        forms = {self._forms[literal] for literal in literals}
        groups = [group for group, _ in forms]
        if len({*groups}) == len(groups):
            return False
        there: dict[int, dict[int, tuple[int, str]]] = {g: {} for g in groups if groups.count(g) > 1}
        rows = matches.rows({literal for literal in literals if self._forms[literal][0] in there})
        for _, literal, start, end in sorted(rows):
            group, form = self._forms[literal]
            there[group][start] = form, prose[start:end]
        return any(_are_told_apart(texts.values()) for texts in there.values())

    def _found(self, document: Document, matches: Matches) -> Iterator[Hit]:
        # Matches come in order of their ends, so the longest one at a place is the last.
        longest = {start: literal for literal, start, _ in matches}
        spellings = self._spellings
        forms = {(spellings[literal].group, spellings[literal].form) for literal in longest.values()}
        groups = {group for group, _ in forms}
        if len(groups) == len(forms) and not self._preferred:
            return
        for group in sorted(groups):
            if group in self._preferred or sum(form[0] == group for form in forms) > 1:
                yield from self._mixed(document, group, matches)

    def _mixed(self, document: Document, group: int, matches: Sequence[Match]) -> Iterator[Hit]:
        places = _longest([m for m in matches if self._spellings[m.literal].group == group])
        texts = {document.prose[start:end] for start, end in places if not document.is_quoted(start)}
        if len(texts) < 2 and group not in self._preferred:
            return  # see _are_told_apart
        copy = {place: literals for place, literals in places.items() if is_copy(document, place[0])}
        mentions = list(self._mentions(document, copy))
        counted = Counter(spelling.form for mention in mentions for spelling in mention.readings)
        if not counted:
            return
        usual = self._preferred.get(group, counted.most_common(1)[0][0])
        for mention in mentions:
            if all(spelling.form != usual for spelling in mention.readings):
                hit = self._hit(document, mention, usual)
                better, there, _ = hit.words
                if not (has_more_capitals(there, better) and is_among_capitals(document.prose, *mention[:2])):
                    yield hit

    def _mentions(self, document: Document, places: _Places) -> Iterator[_Mention]:
        prose = document.prose
        names = {prose[start:end] for start, end in places if _is_name(prose, document, start)}
        passed = 0
        for (start, end), literals in places.items():
            block = document.block_at(start)
            beside, passed = follows_at_once(prose, passed, start), end
            if beside or not self._counts(document, block, start, end):
                continue
            spellings = [self._spellings[literal] for literal in literals]
            opens = opens_sentence(prose, block, start)
            readings = [s for s in spellings if _reads(prose[start:end], s, opens)]
            if readings and not (opens and _may_be_name(prose, start, end, readings, names)):
                yield _Mention(start, end, readings)

    def _counts(self, document: Document, block: Block, start: int, end: int) -> bool:
        prose = document.prose
        if document.is_quoted(start) or is_in_address(prose, start, end) or is_explained(prose, block, start):
            return False
        if is_shouted(prose, block, start, end) or is_in_foreign_name(prose, start):
            return False
        return not self._exceptions.allow(document, start, end)

    def _hit(self, document: Document, mention: _Mention, usual: int) -> Hit:
        prose, (start, end, (spelling, *_)) = document.prose, mention
        better = self._better(spelling, usual)
        if "’" in prose:
            better = better.replace("'", "’")
        if prose[start].isupper() and opens_sentence(prose, document.block_at(start), start):
            better = better[0].upper() + better[1:]
        words = (better, prose[start:end], self._rule.data["names"][spelling.group])
        change = None if self._rule.fix == "none" else Change(start, end, better)
        return Hit(self._rule, start, end, words, change)

    def _better(self, spelling: _Spelling, form: int) -> str:
        """The same word in another form: “adviser” for “advisor”, “advisers” for “advisors”."""
        texts = self._texts[spelling.group, form]
        return texts.get(spelling.number, texts[0])


def _are_told_apart(written: Collection[tuple[int, str]]) -> bool:
    """Are these texts, each with its form, of two forms? One alone, read as this or that, tells nothing."""
    return len({form for form, _ in written}) > 1 and len({text for _, text in written}) > 1


def _longest(found: Sequence[Match]) -> _Places:
    """The literals at each place, in order, without the places inside a longer one."""
    places: _Places = {}
    last = (0, 0)
    for literal, start, end in sorted(found, key=lambda m: (m.start, -m.end)):
        if start >= last[1]:
            last = (start, end)
        if last == (start, end):
            places.setdefault(last, []).append(literal)
    return places


def _is_name(prose: str, document: Document, start: int) -> bool:
    """Does a capital stand in the middle of a sentence? The Kennedy Center is no “center”."""
    return prose[start].isupper() and not opens_sentence(prose, document.block_at(start), start)


def _reads(there: str, spelling: _Spelling, opens: bool) -> bool:
    """Is it the text, as it stands or with the capital of a sentence's first word?"""
    sought, text = spelling.sought, spelling.text
    if there == sought:
        return sought[0] == text[0] or opens
    return opens and sought.islower() and there == sought[0].upper() + sought[1:]


def _may_be_name(
    prose: str, start: int, end: int, readings: Sequence[_Spelling], names: Collection[str]
) -> bool:
    """Does a common word that opens a sentence belong to a name?

    It may if it has its capital elsewhere too (Labour), or the next word has one (“Theatre Royal is shut”).
    """
    if prose[start].islower() or not any(spelling.text.islower() for spelling in readings):
        return False
    followed = prose[end : end + 1] in " -" and prose[end + 1 : end + 2].isupper()
    return followed or prose[start:end] in names


def compile(rules: Sequence[Rule]) -> list[Groups | Discovery | Either]:
    """A checker for each rule, and for each pair of a rule of Vale's."""
    groups = [Groups(rule) for rule in rules if rule.data["spellings"]]

    def is_known(one: str, other: str) -> bool:
        return any(group.joins(one, other) for group in groups)

    discoveries = [Discovery(rule, is_known) for rule in rules if rule.data["discover"]]
    return [*groups, *discoveries, *(Either(rule, pair) for rule in rules for pair in rule.data["either"])]
