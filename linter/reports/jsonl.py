"""One JSON object a line, a contract: see README."""

from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring_ascii as quoted

from linter.finding import Finding, Fix
from linter.reports import FileReport, Look


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A line for each finding, file by file."""
    for file in files:
        if file.findings:
            yield "".join(map(line, file.findings))


def line(finding: Finding) -> str:
    """One finding as a JSON object and a line feed."""
    path, first, column, end, end_column, rule, level, message, match, fix = finding
    return (
        f'{{"path": {quoted(path)}, "line": {first}, "column": {column}, "end_line": {end}, '
        f'"end_column": {end_column}, "rule": {quoted(rule)}, "level": "{level}", '
        f'"message": {quoted(message)}, "match": {quoted(match)}, "fix": {_fix(fix)}}}\n'
    )


def _fix(fix: Fix | None) -> str:
    if fix is None:
        return "null"
    edits = ", ".join(
        f'{{"line": {edit.line}, "column": {edit.column}, "end_line": {edit.end_line}, '
        f'"end_column": {edit.end_column}, "text": {quoted(edit.text)}}}'
        for edit in fix.edits
    )
    return f'{{"safe": {"true" if fix.safe else "false"}, "edits": [{edits}]}}'
