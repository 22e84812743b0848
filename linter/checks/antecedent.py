"""antecedent: words that refer to somebody or something the text has not named."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter.checks import acronyms, excuses, pronouns, referents, roles, speakers, surnames
from linter.checks.base import Checker, Complain, Hit, Rule
from linter.checks.nouns import Nouns
from linter.document import Document, once
from linter.lexicon import Literal, Match, Matches
from linter.shape import Field, MapOf, Number, OneOf

FIELDS: Mapping[str, Field] = {
    "word": Field(OneOf(("pronoun", "speaker", "name", "role", "acronym")), required=True),
    "weights": Field(MapOf(Number()), {}),
    "threshold": Field(Number(), 1.0),
    "doubt": Field(Number(), 1.0),
}
MISSING = {
    ("m", True): "no man has been named so far",
    ("f", True): "no woman has been named so far",
    ("m", False): "no man is named close enough before",
    ("f", False): "no woman is named close enough before",
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The fields; a rule for pronouns needs every weight."""
    for name in pronouns.WEIGHTS:
        if fields["word"] == "pronoun" and name not in fields["weights"]:
            complain("weights", f"no {name!r}", "a weight for each of " + ", ".join(pronouns.WEIGHTS))
    return dict(fields)


class Pronouns:
    """The rules for he and she: those for any, and those for one who opens a paragraph and speaks."""

    always = False

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._any = [rule for rule in rules if rule.data["word"] == "pronoun"]
        self._speakers = [rule for rule in rules if rule.data["word"] == "speaker"]
        self.literals = [Literal(word) for word in referents.PRONOUNS]

    @once
    def _nouns(self) -> Nouns:
        return Nouns()

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """Each pronoun without a referent; between `threshold` and `doubt` a suggestion.

        What is dear is done last: names tell most, then nouns, and at the end it matters who acts. All of it
        is done no farther into the text than pronouns may want somebody.
        """
        found = referents.pronouns(matches)
        rules = self._any if self._any and not pronouns.are_clear(document, found) else []
        speaking = speakers.speakers(document, found) if self._speakers else []
        if not rules and not speaking:
            return
        spoken = referents.by_pronoun(document, found)
        last = max([start for rule in rules for start in _wanting(document, spoken, rule)], default=-1)
        last = max([last, *(start for start, _, _ in speaking)])
        spoken = [mention for mention in spoken if mention.start <= last]
        if not spoken:
            return
        mentions = sorted([*spoken, *referents.by_name(document, last)])
        rules = [rule for rule in rules if _wanting(document, mentions, rule)]
        unknown = {speaker.start for speaker in speakers.unknown_speakers(document, mentions, speaking)}
        speaking = [pronoun for pronoun in speaking if pronoun[0] in unknown]
        if not rules and not speaking:
            return
        end = excuses.reach(document, last)
        named = referents.by_name(document, end)
        mentions = sorted([*spoken, *named, *referents.by_noun(document, self._nouns, end)])
        for rule in self._speakers:
            for start, stop, doubtful in speakers.unknown_speakers(document, mentions, speaking):
                yield Hit(rule, start, stop, doubtful=doubtful)
        if any(_wanting(document, mentions, rule) for rule in rules):
            sexes = {sex for _, _, sex in found}
            yield from _orphans(document, referents.closely(document, mentions, sexes, end), rules)


def _wanting(document: Document, mentions: Sequence[referents.Referent], rule: Rule) -> list[int]:
    """Where pronouns stand that may want somebody by a rule."""
    return pronouns.wanting(document, mentions, *_weighed(rule))


def _orphans(
    document: Document, mentions: Sequence[referents.Referent], rules: Sequence[Rule]
) -> Iterator[Hit]:
    for rule in rules:
        weights, most = _weighed(rule)
        for orphan in pronouns.orphans(document, mentions, weights, most):
            words = (document.prose[orphan.start : orphan.end], MISSING[orphan.sex, orphan.never])
            doubtful = orphan.awaited or orphan.salience >= rule.data["threshold"]
            yield Hit(rule, orphan.start, orphan.end, words, doubtful=doubtful)


def _weighed(rule: Rule) -> tuple[Mapping[str, float], float]:
    """The weights of a rule, and what is enough to be silent."""
    return rule.data["weights"], max(rule.data["threshold"], rule.data["doubt"])


class Names:
    """A rule for people of whom only one name is given."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """The first mention of each."""
        for start, end, first in surnames.strangers(document):
            name = document.prose[start:end]
            missing = "surname" if first else "first name"
            yield Hit(self._rule, start, end, (name, missing))


class Roles:
    """A rule for "the official" and "the report" that nothing before explains."""

    always = False
    literals = roles.LITERALS

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """The first mention of each; a suggestion where somebody was mentioned before."""
        for start, end, role, sure in roles.unowned(document, matches):
            yield Hit(self._rule, start, end, (role, role), doubtful=not sure)


class Acronyms:
    """A rule for acronyms that are never spelt out."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """The first mention of each."""
        for start, end in acronyms.unexpanded(document):
            yield Hit(self._rule, start, end)


_LONE: dict[str, Callable[[Rule], Checker]] = {"name": Names, "role": Roles, "acronym": Acronyms}


def compile(rules: Sequence[Rule]) -> list[Checker]:
    """One checker for all pronouns, and one for each other rule."""
    about_pronouns = [rule for rule in rules if rule.data["word"] not in _LONE]
    others = [_LONE[rule.data["word"]](rule) for rule in rules if rule.data["word"] in _LONE]
    return [*([Pronouns(about_pronouns)] if about_pronouns else []), *others]
