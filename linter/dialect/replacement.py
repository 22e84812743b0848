"""What to put in place of a match, with references to its groups: `$1`, `${name}`."""

import re
from typing import Any

_REFERENCE = re.compile(r"\$(?:(\$)|(&)|(\d+)|\{(\w+)\})")


def has_reference(replacement: str) -> bool:
    """Does it take something over from the match?"""
    return re.search(r"\$\{?\d", replacement) is not None


def expand(replacement: str, match: Any) -> str:
    """The replacement with the groups of a match filled in; what names no group stays as it is."""

    def fill(reference: re.Match[str]) -> str:
        if reference[1]:
            return "$"
        name = reference[3] or reference[4] or "0"
        try:
            group: str | None = match[int(name) if name.isdigit() else name]
        except IndexError:
            return reference[0]
        return group or ""

    return _REFERENCE.sub(fill, replacement)
