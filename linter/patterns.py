"""What a regular expression cannot match without: the literals that decide whether it is worth trying.

A pattern is read just far enough to say which finite set of texts it stands for, if it does, which texts
every match must begin with, and which it must contain. Whatever the reader does not know it calls unknown,
so a gate is never narrower than the pattern.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from linter.source import once

MOST = 64  # a pattern that stands for more texts than this counts as unbounded

# What does not give way again, or depends on where the search began: it reads otherwise when looked back at.
_STEADY = re.compile(r"\(\?>|[*+?}]\+|\\[GK]")
_STRETCH = 10  # so many characters between two are told one by one: [0-9]

_CLASS_ESCAPES = frozenset("DwWSpPXRhHvVNK")
_ASSERTIONS = frozenset("bBAZzGmM")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}


# What `re` would read in another way: named sets, operations on sets, and matches with errors in them.
_ONLY_REGEX = re.compile(r"\[:|--|&&|\|\||~~|(?<!\\)\{(?!\d*,?\d*\})|\(\?[A-Zb-hj-z]*\)")


# In `beginnings` and `landmarks`: an edge of a word, a character that is no word's, a digit of other scripts.
EDGE, SPACE, DIGIT = SIGNS = ("\ue000", "\ue001", "\ue002")


class Gate:
    """What is known of a pattern, each worked out when it is asked for; None: not known or not bounded.

    `beginnings` and `landmarks` are `prefixes` and `required` with EDGE, SPACE and DIGIT in them, so they say
    more. `any_case`: part of the pattern says itself whether case matters, so these may stand in any case.
    """

    def __init__(self, node: "_Node", any_case: bool) -> None:
        self._node = node
        self.any_case = any_case

    @once
    def texts(self) -> tuple[str, ...] | None:
        """Exactly what it matches, in the order it prefers; not known where case matters in part."""
        texts = None if self.any_case else _texts(self._node)
        return None if texts is None else tuple(dict.fromkeys(texts))

    @once
    def prefixes(self) -> tuple[str, ...] | None:
        """Each match begins with one of these."""
        return _beginnings(self._node)

    @once
    def required(self) -> tuple[str, ...] | None:
        """Each match contains one of these."""
        return _contained(self._node)

    @once
    def beginnings(self) -> tuple[str, ...] | None:
        """The same as `prefixes`, with signs."""
        return _beginnings(self._marked)

    @once
    def landmarks(self) -> tuple[str, ...] | None:
        """The same as `required`, with signs."""
        return _contained(self._marked)

    @once
    def _marked(self) -> "_Node":
        return _marked(self._node)


class _Unknown(Exception):
    """The pattern uses something this reader does not know."""


# A node is a literal text (str), a sequence, a choice, or something repeated; UNKNOWN may match anything, an
# assertion takes no room but is a condition all the same. (By their `kind` nodes of the same parts differ.)
class _Sequence(NamedTuple):
    parts: tuple["_Node", ...]
    kind: str = "sequence"


class _Choice(NamedTuple):
    parts: tuple["_Node", ...]
    kind: str = "choice"


class _Repeat(NamedTuple):
    part: "_Node"  # once or more often
    kind: str = "repeat"


class _Special(NamedTuple):
    name: str


_Node = str | _Sequence | _Choice | _Repeat | _Special
_UNKNOWN = _Special("unknown")
_ASSERTION = _Special("assertion")
_BOUNDARY = _Special("boundary")
_CONDITIONS = (_ASSERTION, _BOUNDARY)
_SPACE = _Special("space")  # one character that belongs to no word
_DIGIT = _Special("digit")


def gate(pattern: str) -> Gate:
    """Read a pattern in the dialect of the `regex` package."""
    reader = _Reader(pattern)
    try:
        node = reader.choice()
        if reader.at < len(pattern):
            raise _Unknown
    except (_Unknown, IndexError):
        return Gate(_UNKNOWN, any_case=False)
    return Gate(node, reader.any_case)


class Turned(NamedTuple):
    """A pattern as a look from where its first known text stands: what is before is looked back at.

    `texts`: what stands there, with EDGE, SPACE and DIGIT; `pattern` matches there if the whole pattern
    matches with this text at this place, and nowhere else.
    """

    texts: tuple[str, ...]
    pattern: str


def turned(pattern: str) -> Turned | None:
    """The pattern turned so, if it is simple enough and has such a text somewhere behind its beginning."""
    if _STEADY.search(pattern):
        return None
    reader = _Reader(pattern)
    flags = pattern[: reader.at]
    try:
        starts = [at for at, _ in reader.items()]
    except (_Unknown, IndexError):
        return None
    if reader.at < len(pattern):  # it is a choice
        return None
    for at in starts[1:]:
        texts = gate(flags + pattern[at:]).beginnings
        if texts and all(sum(map(str.isalnum, text)) > 1 for text in texts):
            return Turned(texts, f"{flags}(?<={pattern[len(flags) : at]}){pattern[at:]}")
    return None


_MARKED: dict[_Node, _Node] = {_BOUNDARY: EDGE, _SPACE: SPACE, _DIGIT: _Choice((*"0123456789", DIGIT))}


def _marked(node: _Node) -> _Node:
    """The same with signs in place of what is no text."""
    if isinstance(node, _Special):
        return _MARKED.get(node, node)
    if isinstance(node, _Repeat):
        return _Repeat(_marked(node.part))
    return node if isinstance(node, str) else node._replace(parts=tuple(map(_marked, node.parts)))


def _beginnings(node: _Node) -> tuple[str, ...] | None:
    prefixes = set(_prefixes(node))
    return _least(prefixes, str.startswith) if all(prefixes) and len(prefixes) <= MOST else None


def _contained(node: _Node) -> tuple[str, ...] | None:
    required = _required(node)
    return _least(set(required), str.__contains__) if required else None


def _least(texts: set[str], covers: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The texts without those that another, shorter one already covers."""
    return tuple(sorted(t for t in texts if not any(t != u and covers(t, u) for u in texts)))


def compiled(pattern: str, *, ignorecase: bool) -> Any:
    """A pattern in the dialect of the `regex` package, compiled by `re` where it means the same: that is
    done three times as fast, and a run tries some hundreds of them."""
    if not _ONLY_REGEX.search(pattern):
        try:
            return re.compile(pattern, re.IGNORECASE * ignorecase)
        except re.error:
            pass
    import regex  # 10 ms that a run without such a pattern does not pay

    return regex.compile(pattern, regex.IGNORECASE * ignorecase)


def _is_no_word(member: "_Node") -> bool:
    return isinstance(member, str) and not member.isalnum() and member not in ("_", *SIGNS, "\ufffc")


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.any_case = pattern.startswith("(?i)")
        self.at = 4 * self.any_case

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def choice(self) -> _Node:
        parts = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else _Choice(tuple(parts))

    def _sequence(self) -> _Node:
        return _Sequence(tuple(node for _, node in self.items()))

    def items(self) -> Iterator[tuple[int, _Node]]:
        """What stands in a row, up to another choice or the end of the group; each with where it begins."""
        while self._peek() and self._peek() not in "|)":
            at = self.at
            yield at, self._quantified(self._atom())

    def _atom(self) -> _Node:
        character = self._peek()
        self.at += 1
        if character == "\\":
            return self._escape()
        if character == "[":
            return self._set()
        if character == "(":
            return self._group()
        if character in "^$":
            return _ASSERTION
        if character in SIGNS:
            raise _Unknown
        if character == ".":
            return _UNKNOWN
        if character in "*+?":
            raise _Unknown
        return character

    def _escape(self) -> _Node:
        character = self.pattern[self.at]
        self.at += 1
        if character in _ASSERTIONS:
            return _BOUNDARY if character == "b" else _ASSERTION
        if character in "sd":
            return _SPACE if character == "s" else _DIGIT
        if character in _CONTROLS:
            return _CONTROLS[character]
        if character in _CLASS_ESCAPES:
            if character in "pP" and self._peek() == "{":
                self.at = self.pattern.index("}", self.at) + 1
            return _UNKNOWN
        if character == "g" and self._peek() == "<":  # what an earlier group matched
            self.at = self.pattern.index(">", self.at) + 1
            return _UNKNOWN
        if character.isalnum():
            raise _Unknown  # back-references, \x41, \Q ... need more than this reader
        return character

    def _set(self) -> _Node:
        """The characters of a set, if they are few, or if none of them is a word's."""
        begin = self.at
        self.at += self._peek() == "^"
        members: list[_Node] = []
        while self._peek() != "]" or self.at == begin:
            if not self._peek() or self.pattern.startswith(("[:", "--", "&&", "||", "~~"), self.at):
                raise _Unknown
            members += self._members()
        self.at += 1
        if self.pattern[begin] == "^":
            return _UNKNOWN
        if _SPACE in members and all(member is _SPACE or _is_no_word(member) for member in members):
            return _SPACE
        return (
            _UNKNOWN if any(isinstance(member, _Special) for member in members) else _Choice(tuple(members))
        )

    def _members(self) -> list[_Node]:
        """The next of a set: one character, a class, or a stretch of characters."""
        low = self._member()
        if self._peek() != "-" or self.pattern[self.at + 1 : self.at + 2] == "]":
            return [low]
        self.at += 1
        high = self._member()
        if isinstance(low, str) and isinstance(high, str) and 0 <= ord(high) - ord(low) < _STRETCH:
            return [chr(code) for code in range(ord(low), ord(high) + 1)]
        return [_UNKNOWN]

    def _member(self) -> _Node:
        character = self._peek()
        self.at += 1
        if character != "\\":
            return character
        character = self._peek()
        self.at += 1
        if character.isalnum():
            return _SPACE if character == "s" else _UNKNOWN
        return character

    def _group(self) -> _Node:
        kind = "group"
        if self._peek() == "?":
            kind = self._group_kind()
        inside = self.choice()
        if self._peek() != ")":
            raise _Unknown
        self.at += 1
        return _ASSERTION if kind == "assertion" else inside

    def _group_kind(self) -> str:
        rest = self.pattern[self.at + 1 : self.at + 3]
        if rest[:1] in ("=", "!") or rest in ("<=", "<!"):
            self.at += 2 if rest[0] in "=!" else 3
            return "assertion"
        if rest[:1] in (":", ">"):
            self.at += 2
        elif rest[:1] in ("P", "<"):
            self.at = self.pattern.index(">", self.at) + 1
        elif rest in ("i:", "-i", "m:", "s:"):
            self.any_case |= "i" in rest
            self.at = self.pattern.index(":", self.at) + 1
        else:
            raise _Unknown  # flags, comments, conditions
        return "group"

    def _quantified(self, node: _Node) -> _Node:
        mark = self._peek()
        if mark in ("?", "*", "+"):
            self.at += 1
        elif mark == "{" and "}" in self.pattern[self.at :]:
            mark = self.pattern[self.at + 1 : self.pattern.index("}", self.at)]
            if not all(c.isdigit() or c == "," for c in mark) or not mark:
                return node
            self.at += len(mark) + 2
        else:
            return node
        lazy = self._peek() == "?"
        if self._peek() in ("?", "+"):
            self.at += 1
        if mark == "?":
            return _Choice(("", node) if lazy else (node, ""))
        least = 1 if mark == "+" else 0 if mark == "*" else int(mark.partition(",")[0] or 0)
        if mark.isdigit():
            return _Sequence((node,) * least) if least <= 8 else _Sequence((node, _UNKNOWN))
        if not least:
            return _UNKNOWN
        return _Repeat(node) if least == 1 else _Sequence((*(node,) * min(least - 1, 7), _Repeat(node)))


@lru_cache(maxsize=2000)
def _texts(node: _Node) -> tuple[str, ...] | None:
    """All the texts a node stands for, the preferred ones first; None if they are too many."""
    if isinstance(node, str):
        return (node,)
    if isinstance(node, _Special | _Repeat):
        return None
    parts = [_texts(part) for part in node.parts]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    if isinstance(node, _Choice):
        found = tuple(text for part in known for text in part)
    else:
        size = 1
        for part in known:
            size *= len(part)
        if size > MOST:
            return None
        found = tuple("".join(texts) for texts in product(*known))
    return found if len(found) <= MOST else None


def _prefixes(node: _Node) -> Iterator[str]:
    """The texts a match can begin with; an empty one where nothing is known."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, _Special):
        yield ""
    elif isinstance(node, _Repeat):
        yield from _prefixes(node.part)
    elif isinstance(node, _Choice):
        for part in node.parts:
            yield from _prefixes(part)
    else:
        yield from _sequence_prefixes(node.parts)


def _sequence_prefixes(parts: tuple[_Node, ...]) -> list[str]:
    heads = [""]
    for part in parts:
        if part in _CONDITIONS:
            continue
        texts = _texts(part)
        if texts is None:
            ends = list(_prefixes(part))
            if len(heads) * len(ends) <= MOST:
                heads = [head + end for head in heads for end in ends]
            break
        if len(heads) * len(texts) > MOST:
            break
        heads = [head + text for head in heads for text in texts]
    return heads


def _required(node: _Node) -> tuple[str, ...] | None:
    """The best set of texts one of which every match contains: the poorest in letters has most of them."""
    best: tuple[str, ...] | None = None
    most = (0, 0)
    for candidate in _candidates(node):
        worth = min((sum(map(str.isalnum, text)), len(text)) for text in candidate)
        if worth > most:
            best, most = candidate, worth
    return best


def _candidates(node: _Node) -> Iterator[tuple[str, ...]]:
    texts = _texts(node)
    if texts is not None:
        if texts and all(texts):
            yield texts
        return
    if isinstance(node, _Choice):
        each = [_required(part) for part in node.parts]
        known = [texts for texts in each if texts]
        if len(known) == len(each) and sum(map(len, known)) <= MOST:
            yield tuple(text for texts in known for text in texts)
    elif isinstance(node, _Repeat):
        yield from _candidates(node.part)
    elif isinstance(node, _Sequence):
        for begin, part in enumerate(node.parts):
            last = part.part if isinstance(part, _Repeat) else part  # of what is repeated, the last one
            if run := tuple(_run((last, *node.parts[begin + 1 :]))):
                yield from _candidates(_Sequence(run))
            if _texts(part) is None:
                yield from _candidates(part)


def _run(parts: tuple[_Node, ...]) -> Iterator[_Node]:
    """The parts up to the first that stands for no finite set of texts, and how that one begins."""
    size = 1
    for part in parts:
        if part in _CONDITIONS:
            continue
        texts = _texts(part)
        beginnings = set(_prefixes(part)) if texts is None else set(texts)
        size *= len(beginnings)
        if size > MOST:
            return
        if texts is None:
            if all(beginnings):
                yield _Choice(tuple(sorted(beginnings)))
            return
        yield part
