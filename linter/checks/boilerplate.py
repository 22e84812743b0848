"""boilerplate: whole lines that are page furniture, by their text or by a pattern."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.blocks import Block
from linter.checks.base import Change, Complain, Hit, Rule
from linter.document import Document
from linter.lexicon import Literal, Match
from linter.patterns import gate
from linter.shape import PATTERNS, TEXTS, Field, Flag, Integer, OneOf

FIELDS: Mapping[str, Field] = {
    "lines": Field(TEXTS, []),
    "patterns": Field(PATTERNS, []),
    "max_words": Field(Integer(1), 30),
    "where": Field(OneOf(("start", "end", "anywhere")), "anywhere"),
    "cased": Field(Flag(), False),
}

EDGES = " \t\xa0*•·|>»<«()[]{}–—-_=:;,.!…\"“”'‘’→▸►"  # what may stand round furniture without changing it
_NEAR = 3  # blocks from the start or the end of the article that `where` looks at
_SHORT = 120  # characters; a longer line is never compared with `lines`


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The lines as they are compared; for each pattern what it must begin with or contain."""
    if not fields["lines"] and not fields["patterns"]:
        complain("extends", "neither lines nor patterns", "something to look for")
    literals = []
    for number, pattern in enumerate(fields["patterns"]):
        known = gate(pattern)
        sought = known.prefixes or known.required
        if sought is None or not all(any(map(str.isalnum, text)) for text in sought):
            complain("patterns", f"{pattern!r}", "a pattern that holds a word")
        left = bool(known.prefixes)
        literals += [(t, left and t[0].isalnum(), number, left) for t in sought or ()]
    return {
        "lines": [_bare(line, fields["cased"]) for line in fields["lines"]],
        "patterns": fields["patterns"],
        "literals": literals,
        "max_words": fields["max_words"],
        "where": fields["where"],
        "cased": fields["cased"],
    }


def _bare(line: str, cased: bool) -> str:
    line = " ".join(line.split()).strip(EDGES)
    return line if cased else line.lower()


class Patterns:
    """A rule's patterns, each tried on the lines that hold what it needs."""

    always = False

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._literals: list[tuple[str, bool, int, bool]] = rule.data["literals"]
        self._patterns: list[Any] = [None] * len(rule.data["patterns"])
        self.literals = [
            Literal(text, left, right=False, cased=rule.data["cased"]) for text, left, _, _ in self._literals
        ]

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each line that matches as a whole, but for what stands round it."""
        seen = set()
        for number, start, _ in matches:
            _, _, pattern, at_start = self._literals[number]
            block = document.block_at(start)
            if (at_start and start - block.start > len(EDGES)) or (block.start, pattern) in seen:
                continue
            line = document.prose[block.start : block.end]
            begin = len(line) - len(line.lstrip(EDGES))
            if at_start and block.start + begin != start:
                continue
            seen.add((block.start, pattern))
            if self._matches(pattern, line.strip(EDGES)) and _placed(self._rule, document, block):
                yield whole_line(self._rule, document, block)

    def _matches(self, pattern: int, line: str) -> bool:
        if line.count(" ") >= self._rule.data["max_words"]:
            return False
        if self._patterns[pattern] is None:
            import regex  # 10 ms that a run without such a match does not pay

            flags = 0 if self._rule.data["cased"] else regex.IGNORECASE
            self._patterns[pattern] = regex.compile(self._rule.data["patterns"][pattern], flags)
        return self._patterns[pattern].fullmatch(line) is not None


class Lines:
    """The plain lines of all rules in one table."""

    always = True
    literals: Sequence[Literal] = ()

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = {line: rule for rule in rules for line in rule.data["lines"]}

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each line that is in the table."""
        prose = document.prose
        for block in document.blocks:
            if block.end - block.start > _SHORT:
                continue
            line = prose[block.start : block.end].strip(EDGES)
            rule = self._rules.get(line) or self._rules.get(line.lower())
            if rule and _placed(rule, document, block):
                yield whole_line(rule, document, block)


def _placed(rule: Rule, document: Document, block: Block) -> bool:
    where = rule.data["where"]
    if where == "anywhere":
        return True
    near = document.blocks[:_NEAR] if where == "start" else document.blocks[-_NEAR:]
    return block in near


def whole_line(rule: Rule, document: Document, block: Block) -> Hit:
    """A hit on a block; its fix takes out the line and one blank line beside it."""
    start, end = block.start, block.end
    if rule.fix != "delete-line":
        return Hit(rule, start, end)
    prose = document.prose
    begin = prose.rfind("\n", 0, start) + 1
    stop = prose.find("\n", end) + 1 or len(prose)
    if prose.startswith("\n", stop) and (begin == 0 or prose.startswith("\n\n", begin - 2)):
        stop += 1
    elif stop == len(prose) and begin >= 2 and prose[begin - 2] == "\n":
        begin -= 1
    return Hit(rule, start, end, change=Change(begin, stop, ""))


def compile(rules: Sequence[Rule]) -> list[Patterns | Lines]:
    """One table for all plain lines, and a checker for each rule with patterns."""
    return [Lines(rules), *(Patterns(rule) for rule in rules if rule.data["patterns"])]
