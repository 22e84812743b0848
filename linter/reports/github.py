"""Annotations on a pull request, by the commands that GitHub Actions reads in a log."""

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.reports import FileReport, Look
from linter.reports.concise import line
from linter.reports.paths import relative
from linter.reports.terminal import printable

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_MOST = 10  # annotations of one level that GitHub takes from one step; it drops the others unseen


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """An annotation for each finding; beyond what GitHub shows, plain lines that stay in the log."""
    counts: Counter[str] = Counter()
    for file in files:
        for finding in file.findings:
            counts[finding.level] += 1
            if counts[finding.level] <= _MOST:
                yield _annotation(finding, relative(finding.path, look.root))
            else:
                yield "  " + line(finding).replace("##[", "## [")  # which GitHub would take for a command
    hidden = sum(max(0, count - _MOST) for count in counts.values())
    if hidden:
        yield f"GitHub shows {_MOST} of each level; {hidden} more findings are in this log.\n"


def _annotation(finding: Finding, path: str) -> str:
    places = {"file": path, "line": finding.line, "endLine": finding.end_line, "col": finding.column}
    if finding.end_line == finding.line:  # GitHub knows columns only within one line
        places["endColumn"] = finding.end_column
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in places.items())
    title = _property(finding.rule)
    return f"::{_COMMANDS[finding.level]} {properties},title={title}::{_data(finding.message)}\n"


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
