"""Tokens of a rule: texts and patterns, one of which is to be found, tried only where it can match.

As in Vale, a rule's tokens are one alternation: of those that match at a place the first counts, and what
one match has taken no other can have. Where all tokens are plain texts no pattern is run at all.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patterns import Gate, gate

_FAR = 1 << 62


class Found(NamedTuple):
    """A token that was found, by its number among the rule's tokens (0 where nobody asked)."""

    start: int
    end: int
    token: int


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
    token then holds a capturing group); `before` and `after`: patterns to put around the alternation.
    """
    edge = r"\b" if word else ""
    body = "|".join(f"({token})" if numbered else token for token in tokens)
    core = f"{before}{edge}(?:{body}){edge}{after}" if tokens else f"{before}{after}"
    gates = [gate(f"{before}(?:{token})") for token in tokens] or [gate(before + after)]
    mode, literals = _mode(gates, word and not before, not before + after)
    return {
        "pattern": f"(?m{'i' * ignorecase}){core}",
        "mode": mode,
        "literals": [(text, left, right, not ignorecase, n) for text, left, right, n in literals],
        "word": word,
        "numbered": numbered,
    }


def _mode(gates: Sequence[Gate], word: bool, alone: bool) -> tuple[str, list[tuple[str, bool, bool, int]]]:
    """How the alternation is best looked for, and the literals (with word edges and token) it needs."""
    for mode in ("texts", "prefixes", "required"):
        literals = [(text, n) for n, g in enumerate(gates) for text in getattr(g, mode) or ("",)]
        if all(_can_be_sought(text) for text, _ in literals) and (alone or mode != "texts"):
            left = word and mode != "required"
            right = word and mode == "texts"
            return mode, [
                (text, left and _is_word(text[0]), right and _is_word(text[-1]), n) for text, n in literals
            ]
    return "free", []


def _can_be_sought(text: str) -> bool:
    """A literal must hold enough letters to be rarer than the pattern is dear."""
    return sum(map(str.isalnum, text)) >= 2 or text.isalnum()


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


class Tokens:
    """The tokens of one rule, ready to be found; made from what `prepare` returned."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._tokens = [token for *_, token in data["literals"]]
        self._pattern: Any = None
        self.literals = [Literal(*literal) for *literal, _ in data["literals"]]
        self.always = data["mode"] == "free"

    def find(self, document: Document, units: Sequence[Block], matches: Sequence[Match]) -> Iterator[Found]:
        """What is found in these parts of a document, given what the lexicon found of `literals`."""
        mode = self._data["mode"]
        if mode == "texts":
            return self._find_texts(document.prose, units, matches)
        if mode == "prefixes":
            return self._find_prefixed(document.prose, units, matches)
        if mode == "required":
            units = sorted({unit for unit in (_unit(units, m.start, m.end) for m in matches) if unit})
        return self._search(document.prose, units)

    def _find_texts(self, prose: str, units: Sequence[Block], matches: Sequence[Match]) -> Iterator[Found]:
        taken = 0
        word = self._data["word"]
        for start, token, end in sorted((m.start, self._tokens[m.literal], m.end) for m in matches):
            if start < taken or _unit(units, start, end) is None:
                continue
            if word and not (_is_edge(prose, start) and _is_edge(prose, end)):
                continue
            taken = end
            yield Found(start, end, token)

    def _find_prefixed(self, prose: str, units: Sequence[Block], matches: Sequence[Match]) -> Iterator[Found]:
        taken = 0
        for start in sorted({m.start for m in matches}):
            unit = _unit(units, start, start + 1)
            if start < taken or unit is None:
                continue
            found = self._compiled().match(prose, start, unit.end)
            if found and found.end() > start:
                taken = found.end()
                yield self._found(found)

    def _search(self, prose: str, units: Sequence[Block]) -> Iterator[Found]:
        for unit in units:
            for found in self._compiled().finditer(prose, unit.start, unit.end):
                if found.end() > found.start():
                    yield self._found(found)

    def _found(self, found: Any) -> Found:
        token = found.lastindex - 1 if self._data["numbered"] else 0
        return Found(found.start(), found.end(), token)

    def _compiled(self) -> Any:
        if self._pattern is None:
            import regex  # 10 ms that a run without such a match does not pay

            self._pattern = regex.compile(self._data["pattern"])
        return self._pattern


def _unit(units: Sequence[Block], start: int, end: int) -> Block | None:
    index = bisect_right(units, (start, _FAR)) - 1
    if index >= 0 and end <= units[index].end:
        return units[index]
    return None


def _is_edge(prose: str, at: int) -> bool:
    """A word boundary: a word character on one side and none on the other."""
    before = at > 0 and _is_word(prose[at - 1])
    after = at < len(prose) and _is_word(prose[at])
    return before != after
