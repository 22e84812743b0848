"""The report formats, one module each: functions from what was checked to text."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from linter.finding import Finding

REPORTS = {
    "text": "linter.reports.text",
    "jsonl": "linter.reports.jsonl",
}


class FileReport(NamedTuple):
    """A file and what is to be shown of it; `source` is its text."""

    path: str
    findings: tuple[Finding, ...]
    source: str


class Look(NamedTuple):
    """How a report may look."""

    color: bool = False
    width: int = 100


Report = Callable[[Iterable[FileReport], Look], Iterator[str]]


def report(name: str) -> Report:
    """A report by name; its module is only imported when it is asked for."""
    write: Report = import_module(REPORTS[name]).write
    return write
