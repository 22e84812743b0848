"""Single characters and sets of them in a pattern."""

from linter.dialect.cursor import Cursor, PatternError

_ESCAPES = {"a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_CLASSES = frozenset("wWsSdD")
_POSIX = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "ascii": "\0-\x7f",
    "blank": "\t ",
    "cntrl": "\0-\x1f\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": r"!-/:-@\[-`{-~",
    "space": "\t-\r ",
    "upper": "A-Z",
    "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
}
_KNOWN = frozenset("L Lu Ll Lt Lm Lo M Mn N Nd P Pd Ps Pe S Sc Z Zs Latin Greek Cyrillic".split())
_SPECIAL = frozenset(r"\.^$*+?{}[]|()")
_SPECIAL_IN_SET = frozenset(r"\]^-[&~|")
_OPEN = "a square bracket that is not closed"


def literal(character: str) -> str:
    """A character that stands for itself."""
    return "\\" + character if character in _SPECIAL else character


def escaped(cursor: Cursor, character: str) -> str:
    """The one character that an escape stands for; its backslash and `character` are taken already."""
    begin = cursor.at - 2
    if character in "01234567":
        octal = cursor.skip("[0-7]{0,2}")
        assert octal
        return chr(int(character + octal[0], 8) & 0xFF)
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == "x":
        code = cursor.skip(r"[0-9a-fA-F]{2}|\{[0-9a-fA-F]{1,5}\}")
        return _coded(code and code[0], begin)
    if character == "u":
        code = cursor.skip("[0-9a-fA-F]{4}")
        return _coded(code and code[0], begin)
    if character == "c":
        control = ord(cursor.take("\\c without its letter").upper()) - ord("@")
        if not 0 <= control < 32:
            raise PatternError("\\c without its letter", begin)
        return chr(control)
    if character.isalnum() or character == "_":
        raise PatternError(f"unknown escape \\{character}", begin)
    return character


def _coded(code: str | None, begin: int) -> str:
    if code is None:
        raise PatternError("a character without its hexadecimal number", begin)
    return chr(int(code.strip("{}"), 16))


def in_property(cursor: Cursor, letter: str) -> str:
    """A class of characters by its Unicode name: `{Lu}`, after `p` or `P`."""
    begin = cursor.at - 2
    name = cursor.skip(r"\{([\w-]+)\}")
    if not name:
        raise PatternError(f"\\{letter} without a name in curly brackets", begin)
    if name[1] not in _KNOWN and not _is_property(name[1]):
        raise PatternError(f"unknown kind of characters {name[1]!r}", begin)
    return f"\\{letter}{{{name[1]}}}"


def _is_property(name: str) -> bool:
    import regex  # 10 ms that a run without such a pattern does not pay

    try:
        regex.compile(rf"\p{{{name}}}")
    except regex.error:
        return False
    return True


def character_set(cursor: Cursor) -> str:
    """A set, whose opening bracket is taken already; less another one that stands at its end after `-`."""
    begin = cursor.at - 1
    negated = cursor.skip(r"\^")
    items = [_item(cursor, begin)]
    less = ""
    while cursor.peek() != "]":
        if cursor.skip(r"-\["):
            less = f"(?!{character_set(cursor)})"
            if cursor.peek() != "]":
                raise PatternError("something after the set that is taken away", cursor.at)
            break
        items.append(_item(cursor, begin))
    cursor.at += 1
    written = f"[{'^' if negated else ''}{''.join(items)}]"
    return f"(?:{less}{written})" if less else written


def _item(cursor: Cursor, begin: int) -> str:
    """One character, a stretch of them, or a class."""
    posix = cursor.skip(r"\[:(\^?\w+):\]")
    if posix:
        if posix[1] not in _POSIX:
            raise PatternError(f"unknown class {posix[0]}", posix.start())
        return _POSIX[posix[1]]
    start = cursor.at
    low = _member(cursor, begin)
    if len(low) > 1 or not cursor.match(r"-[^\]\[]"):
        return _in_set(low)
    cursor.at += 1
    high = _member(cursor, begin)
    if len(high) > 1:
        raise PatternError(f"{high} as the end of a stretch", start)
    if high < low:
        raise PatternError(f"a stretch that runs backwards, from {low!r} to {high!r}", start)
    return f"{_in_set(low)}-{_in_set(high)}"


def _member(cursor: Cursor, begin: int) -> str:
    """One character, or the name of a class, which is longer."""
    character = _take(cursor, begin)
    if character != "\\":
        return character
    character = _take(cursor, begin)
    if character in _CLASSES:
        return "\\" + character
    return in_property(cursor, character) if character in "pP" else escaped(cursor, character)


def _take(cursor: Cursor, begin: int) -> str:
    if not cursor.peek():
        raise PatternError(_OPEN, begin)
    return cursor.take(_OPEN)


def _in_set(member: str) -> str:
    return "\\" + member if member in _SPECIAL_IN_SET else member
