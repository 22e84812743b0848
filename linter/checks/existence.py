"""existence: something that should not be in the copy. Fields and meaning are Vale's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.actions import ACTION, better, change, prepare_action
from linter.checks.alternation import prepare_tokens
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import EXCEPTIONS, Exceptions, prepare_exceptions
from linter.checks.tokens import Tokens
from linter.dialect import PatternError
from linter.document import Document
from linter.lexicon import Matches
from linter.shape import TEXTS, VALE_PATTERNS, Field, Flag

FIELDS: Mapping[str, Field] = {
    "tokens": Field(VALE_PATTERNS, []),
    "raw": Field(TEXTS, []),
    "append": Field(Flag(), False),
    "ignorecase": Field(Flag(), False),
    "nonword": Field(Flag(), False),
    "action": ACTION,
    **EXCEPTIONS,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The tokens as one alternation, `raw` before it (after it if `append`)."""
    if not fields["tokens"] and not fields["raw"]:
        complain("extends", "neither tokens nor raw", "something to look for")
        return {}
    return {
        "sought": _sought(fields, complain),
        "action": prepare_action(fields, complain),
        **prepare_exceptions(fields),
        "vocab": fields["vocab"] and not fields["nonword"],
    }


def _sought(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    raw = "".join(fields["raw"])
    try:
        return prepare_tokens(
            fields["tokens"],
            word=not fields["nonword"],
            ignorecase=fields["ignorecase"],
            before="" if fields["append"] else raw,
            after=raw if fields["append"] else "",
        )
    except PatternError as error:
        key = "raw" if raw else "tokens"
        complain(key, f"{error.problem}, when all its parts are put together", "a regular expression")
        return {}


class Existence:
    """One such rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])
        self._tokens = Tokens(rule, rule.data["sought"])
        self._plain = not rule.data["action"]
        self.literals = self._tokens.literals
        self.always = self._tokens.always

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """Every match that is no exception."""
        rule, exceptions = self._rule, self._exceptions
        for start, end, _ in self._tokens.find(document, matches.rows()):
            if exceptions and exceptions.allow(document, start, end):
                continue
            if self._plain:
                yield Hit(rule, start, end)
                continue
            match = document.prose[start:end]
            options = better(rule, match)
            yield Hit(rule, start, end, (match, " or ".join(options)), change(rule, start, end, options))


def compile(rules: Sequence[Rule]) -> list[Existence]:
    """A checker for each rule."""
    return [Existence(rule) for rule in rules]
