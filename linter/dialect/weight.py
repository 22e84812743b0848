"""How large and how deep a pattern becomes when its repeats are written out: what compiling it would cost."""

import re
from collections.abc import Iterator

from linter.dialect.cursor import PatternError

_MOST = 20_000  # items
_DEEPEST = 100  # brackets in brackets
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\{(\d+)(?:,(\d*))?\}|.", re.S)


def check_weight(pattern: str) -> None:
    """Raises PatternError for a pattern that would take gigabytes: `((a{999}){999}){999}`."""
    if "{" not in pattern and pattern.count("(") <= _DEEPEST:
        return
    for weight, depth, at in _weights(pattern):
        if weight > _MOST:
            raise PatternError(f"repeats that multiply to more than {_MOST:,}", at)
        if depth > _DEEPEST:
            raise PatternError(f"brackets more than {_DEEPEST} deep", at)


_REPEATED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|(\*|\+|\{\d+,\})|(?<!\()(\?)|.", re.S)
_SPACES = re.compile(r"(?:\\s| |\[[ \\-]+\])[*+]")
_LETTERS = re.compile(r"(?:\\w|\[\\w\]|\[a-z\]|\[a-zA-Z\]|\[A-Za-z\])[*+]")
_FEW = 12  # things that may be there or not


def is_quick(pattern: str) -> bool:
    """Can a try of this pattern at one place, in the words of `regex`, never take long, whatever the text?

    Nothing in it is repeated without limit but white space, hyphens and, once, letters, which come in runs.
    """
    rest, words = _LETTERS.subn("_", _SPACES.sub("_", pattern))
    if "__" in rest or words > 1:
        return False
    repeated = [part for part in _REPEATED.finditer(rest) if part[1] or part[2]]
    return not any(part[1] for part in repeated) and len(repeated) <= _FEW and _is_light(pattern)


def _is_light(pattern: str) -> bool:
    return "{" not in pattern or all(weight <= 500 for weight, *_ in _weights(pattern))


_ANCHORS = re.compile(r"\\(.)|\[\^?\]?(?:\\.|[^\]\\])*+\]|\(\?m:[\^$]\)|([\^$])", re.S)


def is_anchored(pattern: str) -> bool:
    """Does it matter to this pattern, in the words of `regex`, where the text begins or ends?"""
    return any(part[2] or (part[1] or "_") in "AzZG" for part in _ANCHORS.finditer(pattern))


def _weights(pattern: str) -> Iterator[tuple[int, int, int]]:
    """After each part: the weight of the group that is open, how deep that is, and the offset."""
    open_groups, last = [0], 0
    for part in _PARTS.finditer(pattern):
        if part[1]:
            again = last * (max(int(part[1]), int(part[2] or 0)) - 1)
            open_groups[-1] += again
            last += again
        elif part[0] == "(":
            open_groups.append(0)
            last = 0
        elif part[0] == ")" and len(open_groups) > 1:
            last = open_groups.pop() + 1
            open_groups[-1] += last
        else:
            open_groups[-1] += 1
            last = 1
        yield open_groups[-1], len(open_groups), part.start()
