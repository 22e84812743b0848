"""What a rule says of a hit: its message, with the hit's words in place of each %s."""

import re
from functools import cache, lru_cache

_LONG = 80  # characters of a match that a message repeats
_PLACE = re.compile(r"%(?:\[(\d+)\])?[sdqv]|%%")
_Place = int | str  # of a word by its number, from 0; or what the message says itself


@lru_cache(maxsize=4096)
def filled(message: str, words: tuple[str, ...]) -> str:
    """The message with these words in it; `%[2]s` asks for the second, and %% is a percent sign.

    What there is no word for is left out, as in Vale.
    """
    if "%" not in message:
        return message
    parts = []
    for place in _read(message):
        if isinstance(place, str):
            parts.append(place)
        elif 0 <= place < len(words):
            parts.append(_short(words[place]))
    return "".join(parts)


@cache
def _read(message: str) -> list[_Place]:
    """The message in parts."""
    parts: list[_Place] = []
    done = words = 0
    for place in _PLACE.finditer(message):
        parts.append(message[done : place.start()])
        done = place.end()
        if place.group() == "%%":
            parts.append("%")
        elif place[1]:
            parts.append(int(place[1]) - 1)
        else:
            parts.append(words)
            words += 1
    return [*parts, message[done:]]


def _short(word: str) -> str:
    text = " ".join(word.split())
    return text if len(text) <= _LONG else text[:_LONG] + "…"
