"""Many patterns as one alternation, and as the smaller ones that will do where most of them cannot match."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from linter.dialect import is_anchored, is_quick, translate
from linter.document import Document, once
from linter.patterns import Gate, gate

# What ties patterns to those before them: options that stay on, and numbers of groups.
_TIED = re.compile(r"\(\?[imnsx+-]+\)|\\[1-9k<']|\(\?\(")


def prepare_tokens(
    tokens: Sequence[str],
    *,
    word: bool = True,
    ignorecase: bool = False,
    numbered: bool = False,
    before: str = "",
    after: str = "",
) -> dict[str, Any]:
    """Plain data for `Tokens`: which literals to look for, and what to do where they stand.

    `word`: the alternation must begin and end at word boundaries; `numbered`: tell which token it was (no
    token then holds a capturing group without a name); `before` and `after`: patterns to put around the
    alternation. All of them are in Vale's dialect. Raises PatternError.
    """
    sought = {n: token for n, token in enumerate(tokens) if token.strip()}  # Vale leaves empty ones out
    frame = {
        "before": ("(?i)" if ignorecase else "") + before,
        "edge": r"\b" if word and sought else "",
        "after": after,
        "numbered": numbered,
    }
    pattern = _pattern(sought, frame)
    gates = {n: gate(translate(f"{before}(?:{token})", part=True)) for n, token in sought.items()}
    gates = gates or {0: gate(translate(before + after))}
    any_case = ignorecase or any(known.any_case for known in gates.values())
    mode, owners = _mode(gates, alone=not before + after)
    left, right = word and not before and mode != "required", word and mode == "texts"
    return {
        "pattern": pattern,
        "anchored": is_anchored(pattern),
        "quick": is_quick(pattern),
        "mode": mode,
        "literals": [(t, left and _is_word(t[0]), right and _is_word(t[-1]), not any_case) for t in owners],
        "owners": list(owners.values()),
        "tokens": {} if _TIED.search(before + after + "|".join(sought.values())) else sought,
        "needs": {n: known.required for n, known in gates.items() if known.required},
        "any_case": any_case,
        "frame": frame,
    }


def _pattern(tokens: Mapping[int, str], frame: Mapping[str, Any]) -> str:
    """The alternation of these tokens, for `regex`."""
    choice = "|".join(f"(?<t{n}>{token})" if frame["numbered"] else token for n, token in tokens.items())
    return translate(f"{frame['before']}(?m){frame['edge']}(?:{choice}){frame['edge']}{frame['after']}")


def _mode(gates: Mapping[int, Gate], *, alone: bool) -> tuple[str, dict[str, list[int]]]:
    """How the alternation is best looked for, and the literals it needs, each with its tokens."""
    for mode in ("texts", "prefixes", "required") if alone else ("prefixes", "required"):
        owners: dict[str, list[int]] = {}
        for n, known in gates.items():
            for text in getattr(known, mode) or ("",):
                owners.setdefault(text, []).append(n)
        if all(_can_be_sought(text, mode) for text in owners):
            return mode, owners
    return "free", {}


def _can_be_sought(text: str, mode: str) -> bool:
    """A literal must hold enough letters to be rarer than the pattern is dear."""
    return sum(map(str.isalnum, text)) >= 2 or (text.isalnum() and mode != "required")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


class Alternation:
    """Such an alternation, compiled as far as it is needed."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._compiled: dict[str, Any] = {}
        self._by_literals: dict[tuple[int, ...], Any] = {}
        self._by_tokens: dict[tuple[int, ...], Any] = {}

    def beginning(self, literals: tuple[int, ...]) -> Any:
        """The pattern of those tokens that begin with one of these literals."""
        pattern = self._by_literals.get(literals)
        if pattern is None:
            owners = self._data["owners"]
            pattern = self._of(sorted({n for literal in literals for n in owners[literal]}))
            self._by_literals[literals] = pattern
        return pattern

    def possible(self, document: Document) -> Any:
        """The pattern of those tokens that can match in a document; None if there are none."""
        tokens = self._data["tokens"]
        if not tokens:
            return self._of([])
        prose = document.prose
        if self._data["any_case"]:
            prose = document.keep("in small letters", prose.lower)
        needs = self._needs
        possible = [n for n in tokens if n not in needs or any(text in prose for text in needs[n])]
        return self._of(possible) if possible else None

    def may_stand_in(self, text: str) -> bool:
        """Does a text hold what a match needs, if that is known?"""
        needs = self._needs
        if not needs or len(needs) < len(self._data["tokens"]):
            return True
        sought = text.lower() if self._data["any_case"] else text
        return any(need in sought for texts in needs.values() for need in texts)

    @once
    def _needs(self) -> dict[int, list[str]]:
        """Texts one of which must stand in a document where a token matches, by its number."""
        any_case = self._data["any_case"]
        return {n: [t.lower() if any_case else t for t in texts] for n, texts in self._data["needs"].items()}

    def _of(self, numbers: Sequence[int]) -> Any:
        """The pattern of the tokens with these numbers, if they can be had apart."""
        data = self._data
        key = tuple(numbers)
        if key not in self._by_tokens:
            tokens = {n: data["tokens"][n] for n in numbers if n in data["tokens"]}
            whole = len(tokens) in (0, len(data["tokens"]))
            self._by_tokens[key] = self._compile(
                data["pattern"] if whole else _pattern(tokens, data["frame"])
            )
        return self._by_tokens[key]

    def _compile(self, pattern: str) -> Any:
        if pattern not in self._compiled:
            import regex  # 10 ms that a run without such a match does not pay

            self._compiled[pattern] = regex.compile(pattern)
        return self._compiled[pattern]
