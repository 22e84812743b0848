"""JSON with the place of every string: json.loads tells none."""

import re
from collections.abc import Generator, Iterator
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import NamedTuple

from linter.document import Source
from linter.readers.base import DEPTH, Broken
from linter.text import Piece, Text

_MARK = "\ufeff"  # of the byte order
_SPACE = re.compile(r"[ \t\n\r]*+")
_OTHER = re.compile(
    r"(?:-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][-+]?\d++)?|true|false|null|NaN|-?Infinity)(?![\w.+-])"
)
_ESCAPE = re.compile(r"\\(?:u([dD][89abAB]..)\\u([dD][c-fC-F]..)|u(....)|(.))", re.S)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LOST = "\ufffd"  # for half a pair of surrogates
_MISTAKES = {
    "Unterminated string": "the string that begins here does not end",
    "Invalid control": "a string holds \\n for a line break and \\t for a tab, not the character itself",
    "Invalid \\": "no such escape",
}


class String(NamedTuple):
    """Where in the file a string stands, without its quotes."""

    start: int
    end: int


Value = String | dict[str, "Value"] | list["Value"] | None  # None: a number, true, false or null


def records(source: Source) -> Iterator[Value]:
    """The values of a file, one by one: those that stand after each other (JSON Lines), and of an array
    its elements. Raises Broken."""
    reader = _Reader(source)
    at = reader.skip(1 if source.text.startswith(_MARK) else 0)
    while at < len(source.text):
        if source.text[at] == "[":
            at = yield from reader.elements(at)
        else:
            value, at = reader.value(at, 0)
            yield value
        at = reader.skip(at)


def text_of(source: str, string: String) -> Text:
    """What a string says, each character with its place."""
    start, end = string
    if source.find("\\", start, end) < 0:
        return Text(source[start:end], (Piece(0, start, end - start, True),))
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for escape in _ESCAPE.finditer(source, start, end):
        begin, stop = escape.span()
        if start < begin:
            parts.append(source[start:begin])
            pieces.append(Piece(length, start, begin - start, True))
            length += begin - start
        parts.append(_meaning(*escape.groups()))
        pieces.append(Piece(length, begin, stop - begin, False))
        length += 1
        start = stop
    if start < end:
        parts.append(source[start:end])
        pieces.append(Piece(length, start, end - start, True))
    return Text("".join(parts), tuple(pieces))


def _meaning(high: str | None, low: str | None, code: str | None, letter: str | None) -> str:
    if high and low:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        number = int(code, 16)
        return _LOST if 0xD800 <= number < 0xE000 else chr(number)
    return _LETTERS.get(letter or "", letter or "")


class _Reader:
    """Reads values from places on; each method returns where it stopped, too."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text

    def skip(self, at: int) -> int:
        """The next place that holds no white space."""
        space = _SPACE.match(self._text, at)
        return space.end() if space else at

    def elements(self, at: int) -> Generator[Value, None, int]:
        """The elements of an array, one by one."""
        at = self.skip(at + 1)
        while not self._text.startswith("]", at):
            value, at = self.value(at, 1)
            yield value
            at = self._next(at, "]")
        return at + 1

    def value(self, at: int, depth: int) -> tuple[Value, int]:
        """The value that begins here. Raises Broken."""
        mark = self._text[at : at + 1]
        if mark == '"':
            return self._string(at)
        if depth > DEPTH:
            raise self._broken(at, f"it is nested more than {DEPTH} levels deep")
        if mark == "{":
            return self._object(at, depth)
        if mark == "[":
            return self._array(at, depth)
        other = _OTHER.match(self._text, at)
        if other is None:
            raise self._broken(at, f"expected a value, found {self._found(at)}")
        return None, other.end()

    def _array(self, at: int, depth: int) -> tuple[Value, int]:
        values: list[Value] = []
        at = self.skip(at + 1)
        while not self._text.startswith("]", at):
            value, at = self.value(at, depth + 1)
            values.append(value)
            at = self._next(at, "]")
        return values, at + 1

    def _object(self, at: int, depth: int) -> tuple[Value, int]:
        values: dict[str, Value] = {}
        at = self.skip(at + 1)
        while not self._text.startswith("}", at):
            if not self._text.startswith('"', at):
                raise self._broken(at, f"expected a name in quotes, found {self._found(at)}")
            name, at = self._scan(at)
            at = self.skip(at)
            if not self._text.startswith(":", at):
                raise self._broken(at, f"expected a colon, found {self._found(at)}")
            values[name], at = self.value(self.skip(at + 1), depth + 1)
            at = self._next(at, "}")
        return values, at + 1

    def _next(self, at: int, close: str) -> int:
        """From the end of one element to the next, or to the bracket that closes the whole."""
        at = self.skip(at)
        if self._text.startswith(close, at):
            return at
        if not self._text.startswith(",", at):
            raise self._broken(at, f"expected a comma or {close}, found {self._found(at)}")
        after = self.skip(at + 1)
        if self._text.startswith(close, after):
            raise self._broken(at, f"no comma stands before {close}")
        return after

    def _string(self, at: int) -> tuple[String, int]:
        _, end = self._scan(at)
        return String(at + 1, end - 1), end

    def _scan(self, at: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self._text, at + 1, True)
        except JSONDecodeError as error:
            what = next(
                (what for mistake, what in _MISTAKES.items() if error.msg.startswith(mistake)), error.msg
            )
            raise self._broken(error.pos, what) from error
        return text, end

    def _found(self, at: int) -> str:
        found = re.compile(r"\w{1,20}|.", re.S).match(self._text, at)
        return found.group() if found else "the end of the file"

    def _broken(self, at: int, what: str) -> Broken:
        return Broken(f"Mend this JSON: {what}.", *self._source.place(at))
