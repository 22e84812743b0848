"""Edits put into a text: sorted, and of two that overlap the later one waits for the next round."""

from collections.abc import Iterable

from linter.document import Source
from linter.finding import Finding


def apply(source: Source, findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, list[Finding]]:
    """The text with the fixes of these findings, and which of them went in.

    A fix goes in whole or not at all; everything outside its edits stays as it is.
    """
    parts: list[str] = []
    mended: list[Finding] = []
    done = 0
    for begin, end, text, finding in sorted(_changes(source, findings, unsafe), key=lambda c: c[:2]):
        if begin < done or finding in mended:
            continue
        parts += source.text[done:begin], text
        mended.append(finding)
        done = end
    return "".join([*parts, source.text[done:]]), mended


def _changes(
    source: Source, findings: Iterable[Finding], unsafe: bool
) -> Iterable[tuple[int, int, str, Finding]]:
    for finding in findings:
        if finding.fix and (finding.fix.safe or unsafe):
            for edit in finding.fix.edits:
                begin = source.offset(edit.line, edit.column)
                yield begin, source.offset(edit.end_line, edit.end_column), edit.text, finding
