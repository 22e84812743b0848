"""antecedent: words that refer to somebody or something the text has not named."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter.checks import acronyms, pronouns, referents, roles, speakers, surnames
from linter.checks.base import Checker, Complain, Hit, Rule
from linter.document import Document
from linter.lexicon import Lexicon, Literal, Match
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
        self._nouns: Nouns | None = None
        self.literals = [Literal(word) for word, _, _ in referents.MEANINGS]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each pronoun without a referent; between `threshold` and `doubt` a suggestion."""
        speaking = list(speakers.speakers(document, matches)) if self._speakers else []
        clear = not self._any or pronouns.are_clear(document, matches)
        if clear and not speaking:
            return
        mentions = self.mentions(document, matches)
        for rule in self._speakers:
            for start, end, doubtful in speakers.unknown_speakers(document, mentions, speaking):
                yield Hit(rule, start, end, doubtful=doubtful)
        for rule in [] if clear else self._any:
            least, most = rule.data["threshold"], max(rule.data["threshold"], rule.data["doubt"])
            for orphan in pronouns.orphans(document, mentions, rule.data["weights"], most):
                words = (document.prose[orphan.start : orphan.end], MISSING[orphan.sex, orphan.never])
                yield Hit(
                    rule, orphan.start, orphan.end, words, doubtful=orphan.awaited or orphan.salience >= least
                )

    def mentions(self, document: Document, matches: Sequence[Match]) -> list[referents.Referent]:
        """Everybody mentioned; the nouns are too many to be looked for where no close look is needed."""
        if self._nouns is None:
            self._nouns = Nouns()
        nouns = self._nouns
        return referents.referents(document, matches, nouns.lexicon.scan(document).get(0, ()), nouns.meanings)


class Nouns:
    """Every noun for somebody, in a lexicon of its own."""

    def __init__(self) -> None:
        self.meanings = referents.nouns()
        self.lexicon = Lexicon([[Literal(word) for word, _, _ in self.meanings]])


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
