"""Reviewdog's diagnostic format, for comments on any code host. Its columns count bytes of UTF-8."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from linter.finding import Finding
from linter.reports import FileReport, Look
from linter.reports.paths import relative
from linter.source import Source

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One object with a diagnostic for each finding."""
    yield '{"source": {"name": "newslint"}, "diagnostics": ['
    separator = "\n"
    for file in files:
        source = Source(relative(file.path, look.root), file.source)
        for finding in file.findings:
            link = look.rules[finding.rule].link if finding.rule in look.rules else ""
            yield separator + json.dumps(_diagnostic(finding, source, link))
            separator = ",\n"
    yield "\n]}\n"


def _diagnostic(finding: Finding, source: Source, link: str) -> dict[str, Any]:
    edits = finding.fix.edits if finding.fix else ()
    return {
        "message": finding.message,
        "location": {"path": source.path, "range": _range(finding[1:5], source)},
        "severity": _SEVERITY[finding.level],
        "code": {"value": finding.rule, **({"url": link} if link else {})},
        # Several suggestions would be alternatives: a fix of several edits cannot be said here.
        "suggestions": [{"range": _range(e[:4], source), "text": e.text} for e in edits] * (len(edits) == 1),
    }


def _range(place: tuple[int, int, int, int], source: Source) -> dict[str, dict[str, int]]:
    line, column, end_line, end_column = place
    return {
        "start": {"line": line, "column": _bytes(source, line, column)},
        "end": {"line": end_line, "column": _bytes(source, end_line, end_column)},
    }


def _bytes(source: Source, line: int, column: int) -> int:
    if not source.text:
        return column
    start = source.offset(line, 1)
    return len(source.text[start : start + column - 1].encode("utf-8", "surrogatepass")) + 1
