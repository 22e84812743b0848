"""What came of a file as plain values, for what keeps it and for what hands it from process to process."""

from collections.abc import Iterable
from typing import Any

from linter.checked import Checked
from linter.finding import Edit, Finding, Fix

Row = tuple[Any, ...]


def rows_of(findings: Iterable[Finding]) -> list[Row]:
    """The findings of a file without its path."""
    return [(*finding[1:9], _plain(finding.fix)) for finding in findings]


def findings_of(path: str, rows: Iterable[Row]) -> tuple[Finding, ...]:
    """The same findings in a file of this path."""
    return tuple(Finding._make((path, *row[:8], _fix(row[8]))) for row in rows)


def row_of(checked: Checked) -> Row:
    """All of it."""
    _, findings, source, failed, bug, mended, before, gone, foreign, skipped = checked
    return rows_of(findings), source, failed, bug, rows_of(mended), before, dict(gone), foreign, skipped


def checked_of(path: str, row: Row) -> Checked:
    """The same again."""
    findings, source, failed, bug, mended, before, gone, foreign, skipped = row
    found, fixed = findings_of(path, findings), findings_of(path, mended)
    return Checked(path, found, source, failed, bug, fixed, before, gone, foreign, skipped)


def _plain(fix: Fix | None) -> Row | None:
    return None if fix is None else (fix.safe, tuple(tuple(edit) for edit in fix.edits))


def _fix(row: Row | None) -> Fix | None:
    return None if row is None else Fix(row[0], tuple(Edit(*edit) for edit in row[1]))
