"""One JSON array of the objects that `jsonl` prints line by line."""

from collections.abc import Iterable, Iterator

from linter.reports import FileReport, Look
from linter.reports.jsonl import line


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """An object for each finding."""
    separator = "[\n"
    for file in files:
        for finding in file.findings:
            yield separator + line(finding).rstrip("\n")
            separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"
