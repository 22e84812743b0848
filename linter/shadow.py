"""A text as bytes that are fast to search: one byte a character, so every offset stays what it is.

Characters outside Windows-1252 become the byte 0xFF if they are letters or digits, else a space; so what
is found in a shadow is looked at once more in the text where that could matter. What stands for something
that was left out of a line is a word, too.
"""

import codecs
from collections.abc import Callable

_ERRORS = "newslint-shadow"
_STRANGE_LETTER = "\xff"
_LEFT_OUT = "\ufffc"


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    strange = error.object[error.start : error.end]
    return "".join(_STRANGE_LETTER if c.isalnum() or c == _LEFT_OUT else "\xa0" for c in strange), error.end


codecs.register_error(_ERRORS, _stand_in)


def encode(text: str) -> bytes:
    """One byte a character, Windows-1252 where it has the character."""
    return text.encode("latin-1") if text.isascii() else text.encode("cp1252", _ERRORS)


def _table(byte_for: Callable[[str], str]) -> bytes:
    characters = bytes(range(256)).decode("cp1252", "replace")
    return "".join(byte_for(c)[:1] for c in characters).encode("cp1252", "replace")


def is_word(character: str) -> bool:
    """Is it a character of a word?"""
    return character.isalnum() or character == "_"


def _fold(character: str) -> str:
    return character.lower() if is_word(character) else " "


def _gap(character: str) -> str:
    if is_word(character):
        return character.lower()
    return " " if character.isspace() else "."


def _class(character: str) -> str:
    if character.isalpha():
        return "A" if character.isupper() else "a"
    if character.isdigit():
        return "0"
    if character == "\n":
        return character
    return " " if character.isspace() else _ALIKE.get(character, character)


def _small(character: str) -> str:
    if character.isascii() and character.islower():
        return character
    return "-" if is_word(character) or character == "-" else " "


_ALIKE = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "…": ".",
}

FOLD = _table(_fold)  # words in lower case, everything else a space
GAPS = _table(_gap)  # words in lower case, white space a space, everything else a full stop
SMALL = _table(_small)  # a to z, a hyphen for what else words are made of, everything else a space
CLASSES = _table(_class)  # a capital A, a small letter a, a digit 0, quotes and dashes plain
