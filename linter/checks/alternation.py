"""Many patterns as one alternation, and as the smaller ones that will do where most of them cannot match."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from linter.dialect import is_anchored, is_quick, translate
from linter.document import Document, once
from linter.lexicon import mark_of
from linter.patterns import DIGIT, EDGE, SPACE, Gate, gate, turned
from linter.shadow import is_word

# What ties patterns to those before them: options that stay on, and numbers of groups.
_TIED = re.compile(r"\(\?[imnsx+-]+\)|\\[1-9k<']|\(\?\(")
_READ = str.maketrans({EDGE: None, SPACE: " ", DIGIT: "\ufffc"})  # as shadows have it
_WORDS = re.compile(r"[A-Za-z][A-Za-z' -]*")


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
    edge = frame["edge"]
    gates = {
        n: gate(translate(f"{before}{edge}(?:{token}){edge}{after}", part=True))
        for n, token in sought.items()
    }
    gates = gates or {0: gate(translate(before + after))}
    any_case = ignorecase or any(known.any_case for known in gates.values())
    texts = (
        {} if before + after else {n: gate(translate(token, part=True)).texts for n, token in sought.items()}
    )
    mode, owners = _mode(gates, texts)
    anchored = is_anchored(pattern)
    known = turned(pattern) if anchored and mode in ("required", "free") else None
    if known:
        mode, owners = "required", {text: list(gates) for text in known.texts}
    return {
        "pattern": pattern,
        "anchored": anchored,
        "quick": is_quick(pattern),
        "mode": mode,
        "literals": [_literal(text, word=word and mode == "texts", cased=not any_case) for text in owners],
        "owners": list(owners.values()),
        "turned": known.pattern if known else "",
        "tokens": {} if _TIED.search(before + after + "|".join(sought.values())) else sought,
        "needs": {n: known.required for n, known in gates.items() if known.required},
        "any_case": any_case,
        "frame": frame,
    }


def _pattern(tokens: Mapping[int, str], frame: Mapping[str, Any]) -> str:
    """The alternation of these tokens, for `regex`."""
    if frame["numbered"]:
        choice = "|".join(f"(?<t{n}>{token})" for n, token in tokens.items())
    else:
        choice = "|".join(_by_letter(tokens.values()))
    return translate(f"{frame['before']}(?m){frame['edge']}(?:{choice}){frame['edge']}{frame['after']}")


def _by_letter(tokens: Iterable[str]) -> Iterator[str]:
    """The same choice, with neighbours that begin with the same letter put together if they are plain texts:
    where a hundred would be tried, ten are."""
    for plain, run in groupby(tokens, lambda token: _WORDS.fullmatch(token) is not None):
        if not plain:
            yield from run
            continue
        letters: dict[str, list[str]] = {}
        for token in run:
            letters.setdefault(token[0].lower(), []).append(token)
        for together in letters.values():
            if len(together) > 1 and len({token[0] for token in together}) == 1:
                yield f"{together[0][0]}(?:{'|'.join(token[1:] for token in together)})"
            else:
                yield from together


def _mode(
    gates: Mapping[int, Gate], texts: Mapping[int, Sequence[str] | None]
) -> tuple[str, dict[str, list[int]]]:
    """How the alternation is best looked for, and the literals it needs, each with its tokens."""
    ways = (
        ("texts", texts),
        ("prefixes", {n: known.beginnings for n, known in gates.items()}),
        ("required", {n: known.landmarks for n, known in gates.items()}),
    )
    for mode, needed in ways:
        owners: dict[str, list[int]] = {}
        sought = {n: t for n, t in needed.items() if t and all(_can_be_sought(text, mode) for text in t)}
        for n, literals in sought.items():
            for text in literals:
                owners.setdefault(text, []).append(n)
        if sought and len(sought) == len(needed):
            return mode, owners
    return "free", owners


def _can_be_sought(text: str, mode: str) -> bool:
    """A literal must hold enough letters to be rarer than the pattern is dear."""
    letters = sum(character.isalnum() or character == DIGIT for character in text)
    return letters >= 2 or (letters == 1 and mode != "required" and text.strip(EDGE).isalpha())


def _literal(text: str, *, word: bool, cased: bool) -> tuple[str, bool, bool, bool, bool]:
    """A literal for the lexicon, as plain data; `word`: it has to begin and end as words do."""
    plain = text.translate(_READ)
    left = (word or text[0] == EDGE) and is_word(plain[0])
    right = (word or text[-1] == EDGE) and is_word(plain[-1])
    return plain, left, right, cased, SPACE in text or DIGIT in text


class Alternation:
    """Such an alternation, compiled as far as it is needed."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._compiled: dict[str, Any] = {}
        self._by_literals: dict[tuple[int, ...], Any] = {}
        self._by_tokens: dict[tuple[int, ...], Any] = {}

    def holding(self, literals: tuple[int, ...]) -> Any:
        """The pattern of those tokens that need one of these literals."""
        pattern = self._by_literals.get(literals)
        if pattern is None:
            owners = self._data["owners"]
            pattern = self._of(sorted({n for literal in literals for n in owners[literal]}))
            self._by_literals[literals] = pattern
        return pattern

    @once
    def turned(self) -> Any:
        """The whole pattern as a look from where its literals stand; None if it cannot be turned so."""
        return self._compile(self._data["turned"]) if self._data["turned"] else None

    def possible(self, document: Document, literals: set[int]) -> Any:
        """The pattern of those tokens that can match in a document with these literals; None if there are
        none."""
        if not self._data["tokens"]:
            return self._of([])
        prose = document.prose
        if self._data["any_case"]:
            prose = document.keep("in small letters", prose.lower)
        possible = {n for literal in literals for n in self._data["owners"][literal]}
        for n, needs in self._unsought.items():
            if any(mark in prose and need in prose for mark, need in needs):
                possible.add(n)
        return self._of(sorted(possible)) if possible else None

    @once
    def _unsought(self) -> dict[int, list[tuple[str, str]]]:
        """The tokens that have no literals, each with texts one of which must stand where it matches, and a
        mark in each."""
        tokens, needs, any_case = self._data["tokens"], self._data["needs"], self._data["any_case"]
        sought = {n for owners in self._data["owners"] for n in owners}
        return {
            n: [(mark_of(text), text.lower() if any_case else text) for text in needs.get(n, [""])]
            for n in tokens
            if n not in sought
        }

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
