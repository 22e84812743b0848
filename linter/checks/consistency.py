"""consistency: one thing under several names. `either` as in Vale; `groups` of names are ours."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.checks import variants
from linter.checks.base import Change, Complain, Hit, Rule
from linter.checks.exceptions import Exceptions
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.shape import PATTERNS, TEXTS, Field, Flag, MapOf, OneOf, Pattern

DISCOVERIES: dict[str, Callable[[Document], Iterator[variants.Variant]]] = {
    "acronyms": variants.acronyms,
    "capitals": variants.capitals,
    "courtesy-titles": variants.courtesy_titles,
    "spellings": variants.spellings,
}

FIELDS: Mapping[str, Field] = {
    "either": Field(MapOf(Pattern(), Pattern()), {}),
    "nonword": Field(Flag(), False),
    "ignorecase": Field(Flag(), False),
    "groups": Field(MapOf(TEXTS), {}),
    "discover": Field(OneOf(tuple(DISCOVERIES))),
    "exceptions": Field(PATTERNS, []),
}

_QUIET = frozenset(["headline", "subheadline", "credit", "keywords", "byline"])


class _Form(NamedTuple):
    """One way to write a thing; the forms of a group are told apart by `form`, inflections by `number`."""

    text: str
    group: int
    form: int
    number: int


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """Every form of every group as plain texts."""
    forms: list[_Form] = []
    names = list(fields["groups"])
    for group, name in enumerate(names):
        if len(fields["groups"][name]) < 2:
            complain("groups", f"only one form of {name!r}", "two forms or more")
        for number, form in enumerate(fields["groups"][name]):
            forms += [_Form(text, group, number, n) for n, text in enumerate(inflections(form))]
    return {
        "forms": [tuple(form) for form in forms],
        "names": names,
        "discover": fields["discover"],
        "exceptions": fields["exceptions"],
    }


def inflections(form: str) -> list[str]:
    """`adviser(s)` is adviser and advisers: what stands in brackets may be there or not."""
    head, bracket, rest = form.partition("(")
    if not bracket:
        return [form]
    ending, _, tail = rest.partition(")")
    return [text for rest in inflections(tail) for text in (head + rest, head + ending + rest)]


class Groups:
    """A rule with groups: whoever is in the minority is reported."""

    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._forms = [_Form(*form) for form in rule.data["forms"]]
        self._texts = {(f.group, f.form, f.number): f.text for f in self._forms}
        self._exceptions = Exceptions(rule.data["exceptions"])
        # A form in small letters is a common word and may open a sentence; others stand as they are.
        self.literals = [Literal(f.text, cased=not f.text.islower()) for f in self._forms]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each mention, outside quotations, in another form than the usual one of this article."""
        groups: dict[int, list[Match]] = {}
        for match in matches:
            groups.setdefault(self._forms[match.literal].group, []).append(match)
        for mentions in groups.values():
            if len({self._forms[m.literal].form for m in mentions}) > 1:
                yield from self._mixed(document, mentions)

    def _mixed(self, document: Document, mentions: list[Match]) -> Iterator[Hit]:
        counted = [m for m in _longest(mentions) if self._counts(document, m)]
        forms = Counter(self._forms[m.literal].form for m in counted)
        if len(forms) < 2:
            return
        usual = forms.most_common(1)[0][0]
        for mention in counted:
            form = self._forms[mention.literal]
            if form.form != usual:
                yield self._hit(document.prose, mention, form, usual)

    def _counts(self, document: Document, match: Match) -> bool:
        block = document.block_at(match.start)
        if block.kind in _QUIET or document.is_quoted(match.start):
            return False
        if document.prose[match.start : match.end].isupper() and _shouted(document.prose, block):
            return False
        return not self._exceptions.allow(document.prose, match.start, match.end)

    def _hit(self, prose: str, mention: Match, form: _Form, usual: int) -> Hit:
        better = self._texts.get((form.group, usual, form.number))
        better = better or self._texts[form.group, usual, 0]
        if better.islower() and prose[mention.start].isupper():
            better = better[0].upper() + better[1:]
        words = (better, prose[mention.start : mention.end], self._rule.data["names"][form.group])
        change = None if self._rule.fix == "none" else Change(mention.start, mention.end, better)
        return Hit(self._rule, mention.start, mention.end, words, change)


def _longest(mentions: list[Match]) -> list[Match]:
    """The mentions in order, without those that stand inside a longer one."""
    kept: list[Match] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _shouted(prose: str, block: Any) -> bool:
    """Is the whole block in capitals? Then they tell nothing about a name."""
    return bool(prose[block.start : block.end].isupper())


class Discovery:
    """A rule that finds variants by itself."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._discover = DISCOVERIES[rule.data["discover"]]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each mention in another form than the usual one."""
        for start, end, usual in self._discover(document):
            change = None if self._rule.fix == "none" else Change(start, end, usual)
            yield Hit(self._rule, start, end, (usual, document.prose[start:end]), change)


def compile(rules: Sequence[Rule]) -> list[Groups | Discovery]:
    """A checker for each rule."""
    return [Discovery(rule) if rule.data["discover"] else Groups(rule) for rule in rules]
