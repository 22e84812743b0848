"""Regular expressions as Vale reads them (.NET's dialect), in the words of the `regex` package.

What both read alike passes through; what they read differently is rewritten; what has no counterpart is
refused with its place.
"""

import re
from collections.abc import Iterable

from linter.dialect.characters import character_set, escaped, in_property, literal
from linter.dialect.cursor import Cursor, PatternError
from linter.dialect.weight import check_weight, is_anchored, is_quick

__all__ = ["PatternError", "check_weight", "is_anchored", "is_quick", "translate"]

Options = frozenset[str]

_NONE: Options = frozenset()
_SWITCH = r"\(\?([a-zA-Z+-]+)\)"
_COUNT = r"\{(\d+)(?:(,)(\d*))?\}"
_OPENINGS = r"\?(?:[:=!>]|<[=!])"
_NAMED = r"\?(?:P?<([^\W\d]\w*)>|'([^\W\d]\w*)')"
_REFERENCE = r"k<(\w+)>|k'(\w+)'|<(\w+)>|'(\w+)'|([1-9]\d*)"
_ESCAPES = {**{c: "\\" + c for c in "wWsSdDbBAG"}, "Z": r"(?=\n?\z)", "z": r"\z"}
_PLAIN = re.compile(  # nothing that could be read differently; whether brackets match is looked at by itself
    r"(?:\((?:\?(?::|<?[=!]))?(?![?*+|)])|(?:[^\\\[\]{}()^$*+?|#]|\))(?:[*+?]\??)?(?![*+?])|\|)*"
)
_GROUPS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\((?:\?(?:P?<([^\W\d]\w*)>|'(\w+)')|(?!\?))", re.S
)


def translate(pattern: str, *, part: bool = False) -> str:
    """The same pattern for the `regex` package. Raises PatternError.

    `part`: it is one of several that will be put together, so it may refer to groups of the others; what it
    then means is not known yet, and anything may stand there.
    """
    check_weight(pattern)
    cursor = Cursor(pattern)
    options = _NONE
    while switch := cursor.skip(_SWITCH):
        options = _switched(options, switch[1], switch.start(1))
    rest = pattern[cursor.at :]
    flag = "(?i)" if "i" in options else ""
    if not options & {"n", "s", "x"} and _PLAIN.fullmatch(rest) and _is_closed(rest):
        return flag + rest
    translated = _Translator(cursor, part).choice(options)
    if cursor.peek():
        raise PatternError("a closing bracket without an opening one", cursor.at)
    return flag + translated


def _is_closed(pattern: str) -> bool:
    depth = 0
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


class _Translator:
    """Reads a pattern and writes it anew.

    Options are written out where they matter, as their letters mean in .NET: i any case, m lines, s dots
    for line ends, n no groups without a name, x blanks for looks.
    """

    def __init__(self, cursor: Cursor, part: bool) -> None:
        self._cursor = cursor
        self._part = part
        self._slots = _slots(cursor.pattern)

    def choice(self, options: Options) -> str:
        """Alternatives up to the end of a group. Options switched in one still hold in those after it."""
        cursor, outer = self._cursor, options
        written: list[str] = []
        run: list[str] = []
        while cursor.peek() not in ("", ")"):
            switch = cursor.skip(_SWITCH)
            if switch or cursor.peek() == "|":
                written.append(_run(run, options, outer))
                run = []
            if switch:
                options = _switched(options, switch[1], switch.start(1))
            elif cursor.skip(r"\|"):
                written.append("|")
            elif not self._is_blank(options):
                run.append(self._repeated(options))
        return "".join([*written, _run(run, options, outer)])

    def _is_blank(self, options: Options) -> bool:
        """Goes past a comment, or the blanks that mean nothing under the option x."""
        cursor = self._cursor
        if cursor.peek(3) == "(?#" and not cursor.skip(r"\(\?#[^)]*\)"):
            raise PatternError("a comment that is not closed", cursor.at)
        return "x" in options and cursor.skip(r"\s+|#[^\n]*") is not None

    def _repeated(self, options: Options) -> str:
        """One item with what repeats it."""
        if not self._cursor.peek():
            return ""  # after a comment
        item = self._atom(options)
        while self._is_blank(options):
            pass
        return item + self._quantifier()

    def _atom(self, options: Options) -> str:
        cursor = self._cursor
        if cursor.match(r"[*+?]|" + _COUNT):
            raise PatternError(f"nothing for {cursor.peek()!r} to repeat", cursor.at)
        character = cursor.take("nothing")
        if character == "\\":
            return self._escape()
        if character == "[":
            return character_set(cursor)
        if character == "(":
            return self._group(options)
        if character in "^$":
            return f"(?m:{character})" if "m" in options else character
        if character == ".":
            return "(?s:.)" if "s" in options else "."
        return literal(character)

    def _quantifier(self) -> str:
        cursor = self._cursor
        mark = cursor.skip(rf"(?:[*+?]|{_COUNT})[?+]?")
        if not mark:
            return ""
        if mark[1] and mark[3] and int(mark[3]) < int(mark[1]):
            raise PatternError(f"{mark[0]!r}, which counts down", mark.start())
        if cursor.match(r"[*+?]"):
            raise PatternError(f"{cursor.peek()!r} after {mark[0]!r}", cursor.at)
        return mark[0]

    def _group(self, options: Options) -> str:
        cursor = self._cursor
        begin = cursor.at - 1
        opening, inside = self._opening(options)
        content = self.choice(inside)
        if not cursor.skip(r"\)"):
            raise PatternError("a bracket that is not closed", begin)
        return f"{opening}{content})"

    def _opening(self, options: Options) -> tuple[str, Options]:
        """How a group begins, and the options inside."""
        cursor = self._cursor
        begin = cursor.at - 1
        if cursor.peek() != "?":
            return "(?:" if "n" in options else "(", options
        if opening := cursor.skip(_OPENINGS):
            return "(" + opening[0], options
        if named := cursor.skip(_NAMED):
            return f"(?P<{named[1] or named[2]}>", options
        if cursor.skip(r"\?(?=\()"):
            return self._condition(options), options
        if switched := cursor.skip(r"\?([a-zA-Z+-]+):"):
            inside = _switched(options, switched[1], switched.start(1))
            return _scope(inside, options), inside
        raise PatternError(f"unknown kind of group {cursor.pattern[begin : begin + 4]!r}", begin)

    def _condition(self, options: Options) -> str:
        """`(?(1)yes|no)`, or with a lookaround in place of the number."""
        cursor = self._cursor
        begin = cursor.at
        known = cursor.match(r"\((\w+)\)")
        if known and known[1] in self._slots:
            cursor.at = known.end()
            return f"(?({self._slots[known[1]]})"
        if not cursor.match(r"\(\?<?[=!]"):
            raise PatternError("a condition that is neither a group nor a lookaround", begin)
        cursor.at += 1
        return f"(?{self._group(options)}"

    def _escape(self) -> str:
        cursor = self._cursor
        begin = cursor.at - 1
        if reference := cursor.match(_REFERENCE):
            name = next(filter(None, reference.groups()))
            if name in self._slots:
                cursor.at = reference.end()
                return f"(?:\\g<{self._slots[name]}>)"
            if self._part and (reference[0][0] == "k" or name.isdigit()):
                cursor.at = reference.end()
                return "(?s:.)*"
            if reference[0][0] == "k" or len(name) == 1:
                raise PatternError(f"\\{reference[0]}, which stands for no group", begin)
        character = cursor.take("a backslash at the end")
        if character in _ESCAPES:
            return _ESCAPES[character]
        if character in "pP":
            return in_property(cursor, character)
        return literal(escaped(cursor, character))


def _slots(pattern: str) -> dict[str, int]:
    """The number a group has in `regex`, by its name or its number in .NET, which counts named ones last."""
    groups = [found[1] or found[2] or "" for found in _GROUPS.finditer(pattern) if found[0][0] == "("]
    named: dict[str, int] = {}
    unnamed: list[int] = []
    for name in groups:
        number = len(named) + len(unnamed) + 1
        if not name:
            unnamed.append(number)
        else:
            named.setdefault(name, number)
    return {**{str(n): slot for n, slot in enumerate([*unnamed, *named.values()], 1)}, **named}


def _switched(options: Options, letters: str, at: int) -> Options:
    """The options after `i`, `im-s` ..."""
    for offset, letter in enumerate(letters):
        if letter not in "imnsx+-":
            raise PatternError(f"unknown option {letter!r}", at + offset)
    on, _, off = letters.partition("-")
    return (options | set(on)) - set(off) - {"+"}


def _run(items: Iterable[str], options: Options, outer: Options) -> str:
    text = "".join(items)
    return f"{_scope(options, outer)}{text})" if text and ("i" in options) != ("i" in outer) else text


def _scope(options: Options, outer: Options) -> str:
    if ("i" in options) == ("i" in outer):
        return "(?:"
    return "(?i:" if "i" in options else "(?-i:"
