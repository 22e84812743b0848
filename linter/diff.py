"""What a fix changes, as a unified diff that `patch` and `git apply` take."""

from collections.abc import Iterator
from difflib import unified_diff

from linter.reports import Look

_COLORS = {"+": "32", "-": "31", "@": "36"}


def unified(path: str, before: str, after: str, look: Look) -> Iterator[str]:
    """The lines of the diff."""
    old, new = before.split("\n"), after.split("\n")
    for line in unified_diff(_ended(old), _ended(new), path, path):
        text = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        color = _COLORS.get(line[0]) if look.color else None
        yield f"\x1b[{color}m{text.rstrip(chr(10))}\x1b[0m\n" if color else text


def _ended(lines: list[str]) -> list[str]:
    """Lines with their line feeds; the last one has none."""
    return [line + "\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
