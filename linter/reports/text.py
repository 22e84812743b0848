"""For the terminal: each finding with its line and what is meant underlined, then a summary."""

from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import combining, east_asian_width

from linter.finding import Finding
from linter.reports import FileReport, Look, other_languages
from linter.reports.terminal import printable

_COLORS = {"error": "31", "warning": "33", "suggestion": "36", "path": "1", "rule": "2"}


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """The findings as they come; at the end how many of each family, and what was checked only in part."""
    families: Counter[str] = Counter()
    fixes: Counter[bool] = Counter()
    count = foreign = 0
    for file in files:
        count += 1
        foreign += file.foreign
        lines = file.source.split("\n") if file.source and file.findings else []
        for finding in file.findings:
            families[finding.family] += 1
            if finding.fix:
                fixes[finding.fix.safe] += 1
            yield _finding(finding, lines, look)
    yield _summary(families, count) + _offer(fixes[True], fixes[False]) + other_languages(foreign)


def _finding(finding: Finding, lines: list[str], look: Look) -> str:
    place = _painted(printable(f"{finding.path}:{finding.line}:{finding.column}"), "path", look)
    rule = _painted(finding.rule, finding.level, look)
    text = f"{place}: {rule} {printable(finding.message)}\n"
    if finding.line <= len(lines):
        text += _excerpt(finding, lines[finding.line - 1].rstrip("\r"), look)
    return text + "\n"


def _excerpt(finding: Finding, line: str, look: Look) -> str:
    """The line (or the part of a long one round the finding) and a mark under what is meant."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    first = max(0, min(start - 30, len(line) - look.width)) if len(line) > look.width else 0
    shown = printable(line[first : first + look.width].expandtabs(1))
    before = _columns(shown[: start - first])
    under = max(1, _columns(shown[start - first : max(end, start + 1) - first]))
    left = "…" if first else " "
    right = "…" if first + look.width < len(line) else ""
    mark = _painted("^" * under, finding.level, look)
    return f"   {left}{shown}{right}\n    {' ' * before}{mark}\n"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _painted(text: str, what: str, look: Look) -> str:
    return f"\x1b[{_COLORS[what]}m{text}\x1b[0m" if look.color else text


def _summary(families: Counter[str], files: int) -> str:
    where = f"{files} file{'s' * (files != 1)}"
    if not families:
        return f"No findings in {where}.\n"
    total = families.total()
    each = ", ".join(f"{family} {count}" for family, count in families.most_common())
    return f"{total} finding{'s' * (total != 1)} in {where}: {each}.\n"


def _offer(safe: int, unsafe: int) -> str:
    """What newslint can do about it."""
    if safe and unsafe:
        return f"{safe} can be fixed with --fix, {unsafe} more with --fix --unsafe-fixes.\n"
    if safe or unsafe:
        return f"{safe or unsafe} can be fixed with --fix{' --unsafe-fixes' * bool(unsafe)}.\n"
    return ""
