"""The report formats, one module each: functions from what was checked to text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from linter.finding import Finding
from linter.rule import Rule

REPORTS = {
    "text": "linter.reports.text",
    "concise": "linter.reports.concise",
    "json": "linter.reports.json",
    "jsonl": "linter.reports.jsonl",
    "html": "linter.reports.html",
    "sarif": "linter.reports.sarif",
    "github": "linter.reports.github",
    "gitlab": "linter.reports.gitlab",
    "junit": "linter.reports.junit",
    "checkstyle": "linter.reports.checkstyle",
    "rdjson": "linter.reports.rdjson",
}
STATISTICS = "linter.reports.statistics"


class FileReport(NamedTuple):
    """A file and what is to be shown of it; `source` is its text, `failed` if it could not be checked,
    `foreign` how many of its articles are not in English."""

    path: str
    findings: tuple[Finding, ...]
    source: str
    failed: bool = False
    foreign: int = 0


class Look(NamedTuple):
    """How a report may look, and what it can say of the rules."""

    color: bool = False
    width: int = 100
    rules: Mapping[str, Rule] = {}
    version: str = ""
    root: str = ""  # the folder newslint runs in, below which programs expect paths


Report = Callable[[Iterable[FileReport], Look], Iterator[str]]


def report(module: str) -> Report:
    """A report by its module, which is only imported when it is asked for."""
    write: Report = import_module(module).write
    return write


def other_languages(articles: int) -> str:
    """What a summary says of articles that are not in English; nothing if there are none."""
    if not articles:
        return ""
    if articles == 1:
        return (
            "1 article in another language than English was checked with the rules for any language only.\n"
        )
    return (
        f"{articles} articles in other languages than English were checked with the rules for any language "
        "only.\n"
    )
