"""A line for each finding, as compilers print them: editors and grep know what to do with it."""

from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.reports import FileReport, Look
from linter.reports.terminal import printable


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """Path, line, column, rule and message."""
    for file in files:
        yield from map(line, file.findings)


def line(finding: Finding) -> str:
    """One finding."""
    message = " ".join(finding.message.split())
    return printable(f"{finding.path}:{finding.line}:{finding.column}: {finding.rule} {message}") + "\n"
