"""Checkstyle's XML, which most build servers read."""

from collections.abc import Iterable, Iterator

from linter.reports import FileReport, Look
from linter.reports.markup import attribute

_SEVERITY = {"error": "error", "warning": "warning", "suggestion": "info"}


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A file element for each file, clean ones included."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for file in files:
        yield f"  <file name={attribute(file.path)}>\n"
        for finding in file.findings:
            yield (
                f'    <error line="{finding.line}" column="{finding.column}" '
                f'severity="{_SEVERITY[finding.level]}" message={attribute(finding.message)} '
                f"source={attribute(f'newslint.{finding.rule}')}/>\n"
            )
        yield "  </file>\n"
    yield "</checkstyle>\n"
