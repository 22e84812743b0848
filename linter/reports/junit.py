"""JUnit's XML as Jenkins and GitLab read it: a file is a suite, a finding a failed test."""

from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.reports import FileReport, Look
from linter.reports.markup import attribute, content


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A suite for each file; a clean file has one test, which it passes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n'
    for file in files:
        errors = sum(_outcome(finding) == "error" for finding in file.findings)
        name = attribute(file.path)
        yield (
            f'  <testsuite name={name} tests="{max(1, len(file.findings))}" '
            f'failures="{len(file.findings) - errors}" errors="{errors}">\n'
        )
        for finding in file.findings:
            yield _case(finding, name)
        if not file.findings:
            yield f'    <testcase classname={name} name="newslint"/>\n'
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _outcome(finding: Finding) -> str:
    """A test that could not be run is an error, not a failure."""
    return "error" if finding.family == "file" else "failure"


def _case(finding: Finding, classname: str) -> str:
    outcome = _outcome(finding)
    place = f"{finding.line}:{finding.column}"
    return (
        f"    <testcase classname={classname} name={attribute(f'{finding.rule} {place}')}>\n"
        f"      <{outcome} type={attribute(finding.level)} message={attribute(finding.message)}>"
        f"{content(f'{finding.path}:{place}: {finding.rule}: {finding.match}')}</{outcome}>\n"
        f"    </testcase>\n"
    )
