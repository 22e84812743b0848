"""A file on its way: what is to be looked at, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from linter import builtin
from linter.files import Target
from linter.finding import Finding
from linter.rule import Rule


class Work(NamedTuple):
    """A file that is to be looked at; `name` is what it is called in findings, and tells its format."""

    target: Target
    name: str
    data: bytes
    key: bytes = b""  # what its findings are to be remembered by


class Checked(NamedTuple):
    """A file after its turn; `failed` if something could not be done, which its last finding then tells."""

    path: str
    findings: tuple[Finding, ...]
    source: str
    failed: bool = False
    bug: str = ""  # what newslint itself failed with
    mended: tuple[Finding, ...] = ()
    before: str = ""  # the text before anything was mended
    gone: Mapping[str, int] = {}  # what the baseline knows and is not there any more, by fingerprint
    foreign: int = 0  # articles in other languages than English
    skipped: bool = False  # it holds no copy


def is_late(checked: Checked) -> bool:
    """Is all that failed that rules were given up?"""
    return bool(checked.findings) and checked.findings[-1].rule == builtin.OUT_OF_TIME.id


def in_time(checked: Checked) -> Checked:
    """The same, as a failure if rules were given up on it; that is then told last."""
    late = [finding for finding in checked.findings if finding.rule == builtin.OUT_OF_TIME.id]
    if not late:
        return checked
    others = (finding for finding in checked.findings if finding.rule != builtin.OUT_OF_TIME.id)
    return checked._replace(findings=(*others, *late), failed=True)


Examine = Callable[[Sequence[Work]], list[Checked]]


def failure(
    path: str, message: str, line: int = 1, column: int = 1, rule: Rule = builtin.UNREADABLE
) -> Checked:
    """A file for which something could not be done, as its one finding."""
    text = rule.message.replace("%s", message)
    return Checked(
        path, (Finding(path, line, column, line, column, rule.id, rule.level, text, ""),), "", True
    )


def crash(path: str, error: Exception) -> Checked:
    """A file over which newslint itself failed, with all that is worth sending us."""
    from traceback import format_exception, format_exception_only  # 5 ms that only a bug costs

    what = "".join(format_exception_only(error)).strip()
    return failure(path, what, rule=builtin.CRASHED)._replace(bug="".join(format_exception(error)))
