"""GitLab's code quality report, shown in merge requests."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from linter.finding import Finding
from linter.fingerprint import fingerprints
from linter.reports import FileReport, Look
from linter.reports.paths import relative

_SEVERITY = {"error": "major", "warning": "minor", "suggestion": "info"}


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One array with an object for each finding."""
    separator = "[\n"
    for file in files:
        path = relative(file.path, look.root)
        for finding, key in zip(file.findings, fingerprints(file.findings, path, file.source), strict=True):
            yield separator + json.dumps(_issue(finding, path, key))
            separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"


def _issue(finding: Finding, path: str, key: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": key,
        "severity": _SEVERITY[finding.level],
        "location": {"path": path, "lines": {"begin": finding.line, "end": finding.end_line}},
    }
