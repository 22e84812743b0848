"""capitalization: headlines and headings in the house's case. Fields and meaning are Vale's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from linter import casing
from linter.blocks import Block
from linter.checks.actions import ACTION, change, prepare_action
from linter.checks.base import Complain, Hit, Rule
from linter.checks.exceptions import EXCEPTIONS, Exceptions, prepare_exceptions
from linter.dialect import PatternError, translate
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patience import Watch, watch
from linter.scopes import units
from linter.shape import TEXTS, VALE_PATTERN, Field, Number, OneOf, Text

FIELDS: Mapping[str, Field] = {
    "match": Field(Text(), required=True),
    "style": Field(OneOf(("AP", "Chicago")), "AP"),
    "indicators": Field(TEXTS, []),
    "threshold": Field(Number(), 0.0),
    "prefix": Field(VALE_PATTERN, ""),
    "action": ACTION,
    **EXCEPTIONS,
}
_CASES = ("$title", "$sentence", "$lower", "$upper")
_MOST = 0.8  # of the words must be right, unless the rule says otherwise


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The fields, with patterns for `regex`."""
    match = fields["match"]
    if match.startswith("$") and match not in (*_CASES, "$"):
        complain("match", f"unknown value {match!r}", "a regular expression or one of " + ", ".join(_CASES))
    elif match not in _CASES:
        match = _pattern(match, complain)
    return {
        "match": match,
        "style": fields["style"],
        "indicators": fields["indicators"],
        "threshold": fields["threshold"] or _MOST,
        "prefix": translate(f"^(?:{fields['prefix']})") if fields["prefix"] else "",
        "action": prepare_action(fields, complain),
        **prepare_exceptions(fields),
    }


def _pattern(pattern: str, complain: Complain) -> str:
    try:
        return translate(pattern)
    except PatternError as error:
        complain(
            "match",
            f"{error.problem} at character {error.position + 1} of “{pattern}”",
            "a regular expression",
        )
        return ""


class _Patterns:
    """The patterns of a rule, compiled, tried on the time of one document."""

    def __init__(self, rule: Rule) -> None:
        import regex  # 10 ms that a run without such a rule does not pay

        data = rule.data
        self._exceptions: list[str] = sorted(data["exceptions"], key=len, reverse=True)
        allowed = Exceptions(rule.id, data["exceptions"]).pattern()
        known = "|".join(self._exceptions)
        self._each = {text: regex.compile(translate(text)) for text in self._exceptions}
        self.allowed = regex.compile(allowed) if allowed else None
        self.words = regex.compile(f"{allowed}|{casing.WORD}" if allowed else casing.WORD)
        self.tokens = regex.compile(
            translate(rf"(?i)\b(?:{known})\b") + f"|{casing.WORD}" if known else casing.WORD
        )
        self.match = regex.compile(data["match"]) if data["match"] not in _CASES else None
        self.prefix = regex.compile(data["prefix"]) if data["prefix"] else None

    def entry(self, word: str, timed: Watch) -> str | None:
        """How the rule's exceptions have a word; None if they do not know it."""
        for text, pattern in self._each.items():
            if text.lower() == word.lower():
                return text
            if timed.search(pattern, word, 0, len(word)):
                return word
        return None


class Capitalization:
    """One such rule."""

    literals: Sequence[Literal] = ()
    always = True

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._made: _Patterns | None = None

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each part that is not in the case it should be in."""
        rule = self._rule
        for unit in units(document, rule.scope):
            text = document.prose[unit.start : unit.end]
            expected = self._expected(text, watch(document, rule.id))
            if expected is not None:
                yield self._hit(unit, text, expected)

    def _hit(self, unit: Block, text: str, expected: str) -> Hit:
        rule = self._rule
        action = rule.data["action"]
        options = [expected] if expected and action and action["name"] == "replace" else []
        words = (text, expected or rule.data["match"])
        return Hit(rule, unit.start, unit.end, words, change(rule, unit.start, unit.end, options))

    def _expected(self, text: str, timed: Watch) -> str | None:
        """What a text should be, which a pattern does not tell (""); None if it is right as it is."""
        match = self._rule.data["match"]
        if match in ("$title", "$sentence"):
            return self._recased(text, timed)
        patterns = self._patterns
        if patterns.match:
            expected = "" if not timed.search(patterns.match, text, 0, len(text)) else text
        else:
            expected = text.lower() if match == "$lower" else text.upper()
        allowed = patterns.allowed
        if expected == text or (allowed and timed.search(allowed, text, 0, len(text))):
            return None
        return expected

    def _recased(self, text: str, timed: Watch) -> str | None:
        data, patterns = self._rule.data, self._patterns
        skip = 0
        if patterns.prefix and (found := timed.match(patterns.prefix, text, 0, len(text))):
            skip = found.end()
        rest = text[skip:]

        def entry(word: str) -> str | None:
            return patterns.entry(word, timed)

        if data["match"] == "$title":
            expected = casing.title(rest, data["style"], entry)
            counts: Callable[[str, str], bool] = _is_title_word
        else:
            spans = [token.span() for token in timed.finditer(patterns.tokens, rest, 0, len(rest))]
            expected = casing.sentence(rest, spans, entry, data["indicators"])
            counts = _is_same
        whole = text[:skip] + expected
        return None if self._is_right(text, whole, counts, timed) else whole

    def _is_right(self, text: str, expected: str, counts: Callable[[str, str], bool], timed: Watch) -> bool:
        """Are enough of the words as they should be, the first among them?"""
        patterns, allowed = self._patterns, self._patterns.allowed
        words = [word.group() for word in timed.finditer(patterns.words, text, 0, len(text))]
        wanted = [word.group() for word in timed.finditer(patterns.words, expected, 0, len(expected))]
        right = 0
        for number, word in enumerate(words):
            known = allowed is not None and timed.search(allowed, word, 0, len(word)) is not None
            if number >= len(wanted) or known or counts(word, wanted[number]):
                right += 1
            elif number == 0 and counts is _is_same and not casing.is_capitalized(word):
                return False
        threshold: float = self._rule.data["threshold"]
        return right >= threshold * len(words)

    @property
    def _patterns(self) -> _Patterns:
        self._made = self._made or _Patterns(self._rule)
        return self._made


def _is_same(word: str, wanted: str) -> bool:
    return word == wanted


def _is_title_word(word: str, wanted: str) -> bool:
    return word in (wanted, word.upper())


def compile(rules: Sequence[Rule]) -> list[Capitalization]:
    """A checker for each rule."""
    return [Capitalization(rule) for rule in rules]
