"""substitution: one thing where another is meant. Fields and meaning are Vale's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.checks.actions import ACTION, change, prepare_action
from linter.checks.alternation import prepare_tokens
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import EXCEPTIONS, Exceptions, prepare_exceptions
from linter.checks.tokens import Tokens
from linter.dialect import PatternError, translate
from linter.dialect.replacement import expand, has_reference
from linter.document import Document
from linter.lexicon import Matches
from linter.patience import Watch, watch
from linter.shape import VALE_PATTERN, Field, Flag, MapOf, Text

FIELDS: Mapping[str, Field] = {
    "swap": Field(MapOf(Text(), VALE_PATTERN, loose=True), required=True),
    "ignorecase": Field(Flag(), False),
    "nonword": Field(Flag(), False),
    "capitalize": Field(Flag(), False),
    "action": ACTION,
    "pos": Field(Text()),  # Vale knows it, and does nothing with it
    **EXCEPTIONS,
}


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The keys of `swap`, the longest first, as one alternation."""
    swap: dict[str, str] = fields["swap"] or {}
    observed = sorted(swap, key=lambda key: len(key.encode()), reverse=True)
    sought = prepare_tokens(
        [_without_groups(key) for key in observed],
        word=not fields["nonword"],
        ignorecase=fields["ignorecase"],
        numbered=True,
    )
    case = "(?i)" if fields["ignorecase"] else ""
    return {
        "sought": sought,
        "better": [swap[key] for key in observed],
        "referring": {n: translate(case + key) for n, key in enumerate(observed) if has_reference(swap[key])},
        "acceptable": {n: _acceptable(swap[key]) for n, key in enumerate(observed)},
        "capitalize": fields["capitalize"],
        "action": prepare_action(fields, complain),
        **prepare_exceptions(fields),
    }


_SIGNS = re.compile(
    r"[\[\](){}*+?^\\]"
)  # of a pattern, which tells what is right but is no text to put there


def _without_groups(pattern: str) -> str:
    """The pattern with its groups only grouping, as Vale has them."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def _acceptable(better: str) -> str:
    """A pattern for what is right already, where the better form is one; empty where it is a plain text."""
    if re.fullmatch(r"[^\W_]*(?:[ -][^\W_]*)*", better):
        return ""
    try:
        return translate(f"^(?:{better})$")
    except PatternError:
        return ""


class Substitution:
    """One such rule."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._exceptions = Exceptions(rule.id, rule.data["exceptions"])
        self._tokens = Tokens(rule, rule.data["sought"])
        self._patterns: dict[str, Any] = {}
        self.literals = self._tokens.literals
        self.always = self._tokens.always

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """Every match that is neither the better form already nor an exception."""
        rule, prose = self._rule, document.prose
        for start, end, token in self._tokens.find(document, matches.rows()):
            timed = watch(document, rule.id)
            observed = prose[start:end]
            options = self._options(token, observed, timed)
            if self._is_right(token, observed, options, timed):
                continue
            if not self._exceptions.allow(document, start, end):
                words = (_listed(rule.message, options), observed)
                literal = rule.data["action"] or not _SIGNS.search(rule.data["better"][token])
                mended = change(rule, start, end, options) if literal else None
                yield Hit(rule, start, end, words, mended)

    def _options(self, token: int, observed: str, timed: Watch) -> list[str]:
        """What may stand in place of a match: with references filled in, and capitals as they were."""
        data = self._rule.data
        action = data["action"]
        if action and action["name"] == "replace" and action["params"]:
            return list(action["params"])
        better: str = data["better"][token]
        if token in data["referring"]:
            found = timed.search(self._compiled(data["referring"][token]), observed, 0, len(observed))
            if found:
                better = observed[: found.start()] + expand(better, found) + observed[found.end() :]
        options = [part.replace(r"\|", "|") for part in re.split(r"(?<!\\)\|", better) if part]
        if data["capitalize"] and observed[:1] == observed[:1].upper():
            options = [option[:1].upper() + option[1:] for option in options]
        return options

    def _is_right(self, token: int, observed: str, options: Sequence[str], timed: Watch) -> bool:
        if observed in options:
            return True
        acceptable = self._rule.data["acceptable"][token]
        if not acceptable or self._rule.data["action"]:
            return False
        return timed.search(self._compiled(acceptable), observed, 0, len(observed)) is not None

    def _compiled(self, pattern: str) -> Any:
        if pattern not in self._patterns:
            import regex  # 10 ms that a run without such a match does not pay

            self._patterns[pattern] = regex.compile(pattern)
        return self._patterns[pattern]


def _listed(message: str, options: Sequence[str]) -> str:
    """Several options as one text, each in the quotation marks that the message has for it."""
    before, _, after = message.partition("%s")
    marks = (before[-1:], after[:1])
    left, right = marks if marks in _MARKS else ("", "")
    return f"{right} or {left}".join(options)


_MARKS = {("'", "'"), ('"', '"'), ("“", "”"), ("‘", "’"), ("`", "`")}


def compile(rules: Sequence[Rule]) -> list[Substitution]:
    """A checker for each rule."""
    return [Substitution(rule) for rule in rules]
