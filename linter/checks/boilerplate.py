"""boilerplate: page furniture in the copy, as whole lines or fused into a paragraph.

All rules are compiled into one checker, so that a line is looked up once for all of them and is
reported once: by the rule of the highest level that knows it.
"""

import marshal
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from linter.blocks import Block
from linter.checks.base import Complain, Hit, Rule
from linter.checks.deletions import phrase, whole_line
from linter.checks.lines import (
    EDGES,
    KEYS,
    PLAIN,
    SHORT,
    Heads,
    Pattern,
    Prepared,
    bare,
    head,
    heads_of,
    prepared_line,
    prepared_phrase,
    rarest,
)
from linter.checks.signs import Signs
from linter.document import Document, once
from linter.finding import LEVELS
from linter.lexicon import Literal, Matches, Row
from linter.scopes import is_in
from linter.shape import PATTERNS, TEXTS, Field, Flag, Integer, OneOf

FIELDS: Mapping[str, Field] = {
    "lines": Field(TEXTS, []),  # whole lines, whatever their case and the marks round them
    "exact": Field(TEXTS, []),  # whole lines that read exactly so
    "patterns": Field(PATTERNS, []),  # whole lines, but for the marks round them
    "phrases": Field(PATTERNS, []),  # furniture wherever it stands (after ^: at the beginning of a line)
    "signs": Field(TEXTS, []),  # what a site says to its readers: two in a sentence, or one and a hint
    "hints": Field(TEXTS, []),
    "max_words": Field(Integer(1), 30),  # of a line that `patterns` are tried on
    "where": Field(OneOf(("start", "end", "anywhere")), "anywhere"),
    "cased": Field(Flag(), False),
    "links": Field(Flag(), False),  # are the headlines under such a line furniture, too?
    "company": Field(Flag(), False),  # is such a line furniture only beside furniture?
}

_NEAR = 3  # blocks from the start or the end of the article that `where` looks at
_LINK_WORDS = range(3, 25)
_COMPANY = 3  # lines in a row that prove together what none of them does alone
_SPEECH = '“"'  # what begins with one of these is said by somebody
_STOPS = frozenset('.!?…:;,"”')


def prepare(fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
    """The lines as they are compared; for each pattern what it must begin with or contain."""
    if not any(fields[name] for name in ("lines", "exact", "patterns", "phrases", "signs")):
        complain("extends", "neither lines nor patterns nor phrases nor signs", "something to look for")
    for line in fields["lines"]:
        if not bare(line) or len(line) >= PLAIN:
            complain("lines", f"{line!r}", f"letters, and fewer than {PLAIN} characters")
    return {
        "lines": [bare(line).lower().rstrip(EDGES) for line in fields["lines"]],
        "exact": fields["exact"],
        "patterns": [tuple(prepared_line(pattern, complain)) for pattern in fields["patterns"]],
        "phrases": [tuple(prepared_phrase(pattern, complain)) for pattern in fields["phrases"]],
        "signs": fields["signs"],
        "hints": fields["hints"],
        "max_words": fields["max_words"],
        "where": fields["where"],
        "cased": fields["cased"],
        "links": fields["links"],
        "company": fields["company"],
    }


class _Known(NamedTuple):
    """What the rules know, by where to look it up; plain values. Rules and patterns are told by number."""

    exact: dict[str, int]  # whole lines and their rules
    lines: dict[str, int]
    heads: tuple[dict[bytes, set[bytes]], list[bytes]]  # how lines begin that are worth a look
    beginning: dict[str, list[int]]  # patterns, by the first characters of a line
    inside: list[int]  # patterns, by the number of a literal in them
    marked: dict[tuple[str, str], list[int]]  # patterns, by a mark and the text in them that holds it
    patterns: list[tuple[int, bool, bytes]]  # the rule, is it for a part of a line, and the pattern itself
    literals: list[tuple[str, bool]]  # and does their case count?


def _ordered(rules: Sequence[Rule]) -> list[Rule]:
    """The highest levels first."""
    return sorted(rules, key=lambda rule: LEVELS.index(rule.level), reverse=True)


def arrange(rules: Sequence[Rule]) -> tuple[Any, ...]:
    """All that these rules know together."""
    known = _Known({}, {}, ({}, []), {}, [], {}, [], [])
    begin: set[str] = set()
    for number, rule in enumerate(_ordered(rules)):
        for line in rule.data["exact"]:
            known.exact.setdefault(line, number)
        for line in rule.data["lines"]:
            known.lines.setdefault(line, number)
        for field in ("patterns", "phrases"):
            for row in rule.data[field]:
                pattern = Prepared(*row)
                begin.update(pattern.begin)
                _add_pattern(known, pattern, len(known.patterns), cased=rule.data["cased"])
                known.patterns.append((number, field == "phrases", marshal.dumps(row)))
    heads = heads_of({head(line) for lines in (known.exact, known.lines) for line in lines}, begin)
    return tuple(known._replace(heads=heads))


def _add_pattern(known: _Known, pattern: Prepared, number: int, *, cased: bool) -> None:
    for text in pattern.literals:
        known.literals.append((text, cased))
        known.inside.append(number)
    for text in pattern.marks:
        known.marked.setdefault((rarest(text), text), []).append(number)
    for key in pattern.keys:
        known.beginning.setdefault(key, []).append(number)


class _Patterns(dict[int, Pattern]):
    """The patterns by their number, made when they are first asked for."""

    def __init__(self, rules: Sequence[Rule], patterns: Sequence[tuple[int, bool, bytes]]) -> None:
        self._rules = rules
        self._patterns = patterns

    def __missing__(self, number: int) -> Pattern:
        rule, phrase, packed = self._patterns[number]
        pattern = Pattern(self._rules[rule], Prepared(*marshal.loads(packed)), phrase=phrase)
        self[number] = pattern
        return pattern


class Furniture:
    """The rules of this kind, all in one."""

    always = True

    def __init__(self, rules: Sequence[Rule], arranged: tuple[Any, ...]) -> None:
        self._known = _Known(*arranged)
        self._rules = _ordered(rules)
        self._patterns = _Patterns(self._rules, self._known.patterns)
        self._heads = Heads(*self._known.heads)
        self._signs = Signs([rule for rule in rules if rule.data["signs"]], len(self._known.literals))
        self._numbers = range(len(self._known.literals) + len(self._signs.literals))

    @once
    def literals(self) -> list[Literal]:
        """Those in patterns, and the signs."""
        inside = [Literal(text, left=False, right=False, cased=cased) for text, cased in self._known.literals]
        return [*inside, *self._signs.literals]

    def find(self, document: Document, matches: Matches) -> Iterator[Hit]:
        """Each line that is furniture with the links under it, then the phrases on other lines."""
        rows = sorted(matches.rows(self._numbers))
        tried = list(self._tried(document, rows))
        by_pattern = dict(_fitting(document, tried)) if tried else {}
        known = self._heads.known(document)
        claimed: set[int] = set()  # where blocks begin that need no second look
        doubtful: list[tuple[Block, Rule]] = []  # lines that only a suggestion knows
        single: dict[int, Rule] = {}  # lines, by their number, that prove nothing by themselves
        label: Rule | None = None  # of the list of links that this line may belong to
        for number, block in enumerate(document.blocks):
            start, end = block[:2]
            if label is None and start not in known and start not in by_pattern:
                continue
            if end - start > SHORT:
                label = None
                continue
            rule = by_pattern.get(start)
            if start in known:
                rule = self._rule_for(document.prose[start:end]) or rule
            if rule and not _placed(rule, document, block):
                rule = None
            if rule and rule.data["company"]:
                single[number] = rule
            elif rule and rule.level != LEVELS[0]:
                claimed.add(start)
                yield whole_line(rule, document, block)
                label = rule if rule.data["links"] else label
            elif label and _is_link(document.prose[start:end]):
                claimed.add(start)
                yield Hit(label, start, end)
            else:
                label = None
                if rule:
                    doubtful.append((block, rule))
        for number in _in_company(document.blocks, single, claimed):
            block = document.blocks[number]
            claimed.add(block.start)
            yield whole_line(single[number], document, block)
        stretches = list(self._signs.find(document, rows))
        if tried or stretches:
            yield from _phrases(document, tried, stretches, claimed)
        for block, rule in doubtful:
            if block.start not in claimed:
                yield whole_line(rule, document, block)

    def _tried(self, document: Document, rows: Sequence[Row]) -> Iterator[tuple[Block, Pattern]]:
        """The patterns that may fit somewhere in a block: those whose literal or mark stands in it."""
        inside, patterns = self._known.inside, self._patterns
        for _, literal, start, _ in rows:
            if literal < len(inside):
                yield document.block_at(start), patterns[inside[literal]]
        prose = document.prose
        for (mark, text), numbers in self._known.marked.items():
            start = prose.find(text) if mark in prose else -1  # a single character is found much faster
            while start >= 0:
                block = document.block_at(start)
                for number in numbers:
                    yield block, patterns[number]
                start = prose.find(text, max(start + 1, block.end))

    def _rule_for(self, text: str) -> Rule | None:
        """The rule that knows a line by its text, or by how it begins."""
        known = self._known
        number = known.exact.get(text)
        if number is not None:
            return self._rules[number]
        line = bare(text)
        begin = line[:PLAIN].lower()
        if len(text) < PLAIN:
            number = known.lines.get(begin.rstrip(EDGES))
        if number is not None:
            return self._rules[number]
        if not begin or text[0] in _SPEECH:
            return None
        best: Rule | None = None
        for length in KEYS:
            for number in known.beginning.get(begin[:length], ()):  # the highest levels first
                pattern = self._patterns[number]
                if best and LEVELS.index(pattern.rule.level) <= LEVELS.index(best.level):
                    break
                if begin.startswith(pattern.begin) and pattern.fits(line):
                    best = pattern.rule
                    break
        return best


def _in_company(blocks: Sequence[Block], single: Mapping[int, Rule], claimed: set[int]) -> Iterator[int]:
    """Those of the lines, by their number, that stand beside furniture, or three and more together."""
    run: list[int] = []
    for number in single:
        run = [*run, number] if run and number == run[-1] + 1 else [number]
        if number + 1 in single:
            continue
        beside = [blocks[n].start for n in (run[0] - 1, number + 1) if 0 <= n < len(blocks)]
        if len(run) >= _COMPANY or not claimed.isdisjoint(beside):
            yield from run


def _fitting(document: Document, tried: Sequence[tuple[Block, Pattern]]) -> Iterator[tuple[int, Rule]]:
    """Where the lines begin that one of the patterns tried on them fits as a whole."""
    for block, pattern in reversed(tried):
        if pattern.phrase or block.end - block.start > SHORT or document.prose[block.start] in _SPEECH:
            continue
        if pattern.fits(bare(document.prose[block.start : block.end])):
            yield block.start, pattern.rule


def _phrases(
    document: Document,
    tried: Sequence[tuple[Block, Pattern]],
    stretches: Sequence[tuple[int, int, Rule]],
    claimed: set[int],
) -> Iterator[Hit]:
    """The furniture in lines that are not furniture as a whole: what the patterns fit, and the stretches
    that have enough signs; of two of a style that overlap, the first."""
    found = [
        (start, -end, rule) for start, end, rule in stretches if document.block_at(start).start not in claimed
    ]
    for block, pattern in dict.fromkeys(tried):
        if pattern.phrase and block.start not in claimed:
            for start, end in pattern.phrases(document.prose, block.start, block.end):
                found.append((start, -end, pattern.rule))
    done: dict[str, int] = {}
    for start, end, rule in sorted(found, key=lambda f: f[:2]):
        style, block = rule.id.partition(".")[0], document.block_at(start)
        if start >= done.get(style, 0) and _placed(rule, document, block):
            done[style] = -end
            claimed.add(block.start)
            yield phrase(rule, document, block, start, -end)


def _placed(rule: Rule, document: Document, block: Block) -> bool:
    if not is_in(document, block, rule.scope):
        return False
    where = rule.data["where"]
    if where == "anywhere":
        return True
    near = document.blocks[:_NEAR] if where == "start" else document.blocks[-_NEAR:]
    return block in near


def _is_link(line: str) -> bool:
    """Does a line look like a headline under a label: short, and no sentence?"""
    if line[-1] in _STOPS:
        return False
    return "://" in line or (line.count(" ") + 1 in _LINK_WORDS and line.lstrip(EDGES)[:1].isupper())


def compile(rules: Sequence[Rule], arranged: Any = None) -> list[Furniture]:
    """One checker for all rules."""
    return [Furniture(rules, arranged or arrange(rules))]
