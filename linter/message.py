"""What a rule says of a hit: its message, with the hit's words in place of each %s."""

import re
from collections.abc import Sequence

_LONG = 80  # characters of a match that a message repeats
_PLACE = re.compile(r"%(?:\[(\d+)\])?[sdqv]|%%")


def filled(message: str, words: Sequence[str]) -> str:
    """The message with these words in it; `%[2]s` asks for the second, and %% is a percent sign.

    What there is no word for is left out, as in Vale.
    """
    if "%" not in message:
        return message
    rest = iter(words)

    def fill(place: re.Match[str]) -> str:
        if place.group() == "%%":
            return "%"
        if not place[1]:
            return _short(next(rest, ""))
        number = int(place[1])
        return _short(words[number - 1]) if 0 < number <= len(words) else ""

    return _PLACE.sub(fill, message)


def _short(word: str) -> str:
    text = " ".join(word.split())
    return text if len(text) <= _LONG else text[:_LONG] + "…"
