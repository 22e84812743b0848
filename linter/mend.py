"""Fixes in rounds, until nothing is left that may be fixed; every other byte of the file stays."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from linter.encoding import codec_of
from linter.finding import Finding
from linter.fix import spliced, spliced_bytes, splices_for
from linter.reading import Broken
from linter.sieve import Lines, Sifted, moved
from linter.source import Source

_ROUNDS = 200  # more than copy that anybody wrote needs; then fixes undo each other


class Unfixable(Exception):
    """These fixes cannot be put in; says why, and what to do."""


class Mended(NamedTuple):
    """A file after its fixes, which findings they mended, and what is left."""

    data: bytes
    text: str
    findings: tuple[Finding, ...]
    left: Sifted


class Plan(NamedTuple):
    """What may be fixed: findings of these levels, and whether unsafe fixes are wanted."""

    encoding: str
    levels: Sequence[str]
    unsafe: bool


Look = Callable[[Source, Lines | None], Sifted]


def mend(data: bytes, source: Source, lines: Lines | None, look: Look, plan: Plan) -> Mended:
    """The file after all its fixes. Raises Unfixable, and Broken if it cannot be read to begin with."""
    codec, skipped = codec_of(data, plan.encoding)
    found = look(source, lines)
    mended: list[Finding] = []
    for _ in range(_ROUNDS):
        wanted = [f for f in found.findings if f.level in plan.levels and _can_be_written(f, codec)]
        splices, done = splices_for(source, wanted, unsafe=plan.unsafe)
        if not splices:
            return Mended(data, source.text, tuple(mended), found)
        mended += done
        data = spliced_bytes(data, source.text, splices, codec, skipped)
        text = spliced(source.text, splices)
        if data[skipped:].decode(codec, "replace") != text:
            raise Unfixable(
                f"Save this file as UTF-8 to have it fixed: one in {codec} cannot be changed in part."
            )
        lines = moved(lines, source.text, text) if lines is not None else None
        source = Source(source.path, text)
        try:
            found = look(source, lines)
        except Broken as broken:
            raise Unfixable(f"Fix this file by hand: the fixes of {_rules(done)} would break it.") from broken
    raise Unfixable(f"Fix this file by hand: the fixes of {_rules(done)} undo each other.")


def _rules(findings: Sequence[Finding]) -> str:
    return ", ".join(sorted({finding.rule for finding in findings}))


def _can_be_written(finding: Finding, codec: str) -> bool:
    try:
        for edit in finding.fix.edits if finding.fix else ():
            edit.text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
