"""What is to be said of any file: rules that were given up, comments in vain, mark-up without end."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter import builtin
from linter.document import Document, Source
from linter.finding import Finding
from linter.message import filled
from linter.patience import OutOfTime
from linter.rule import Rule
from linter.suppress import Complaint, Suppressions
from linter.text import Span

_SHORT = 30  # characters of what never ends
_FEW = 3  # names of rules in one message


def given_up(document: Document, rules: Iterable[Rule], late: Sequence[OutOfTime]) -> Iterator[Finding]:
    """That rules were not run to their end: each once, or all together where no time was left for any."""
    if not late:
        return
    files = {rule.id: rule.path for rule in rules}
    for over in {over.rule: over for over in late if not over.together}.values():
        took = f"it was given up here after {over.seconds:.1f} s"
        yield _late(document, f"Make the pattern of {over.rule} in {files[over.rule]} quicker: {took}.")
    together = [over for over in late if over.together]
    if together:
        took = f"all rules together took {together[0].seconds:.1f} s here"
        names = ", ".join(f"{over.rule} ({files[over.rule]})" for over in together[:_FEW])
        more = f" and {len(together) - _FEW} more" if len(together) > _FEW else ""
        yield _late(document, f"Check this file with fewer rules: {took}, and {names}{more} were not run.")


def _late(document: Document, message: str) -> Finding:
    rule, place = builtin.OUT_OF_TIME, (1, 1, 1, 1)
    return Finding(document.source.path, *place, rule.id, rule.level, message, "")


def complaints(
    document: Document, silent: Suppressions, rules: Iterable[Rule], known: Mapping[str, bool]
) -> Iterator[Finding]:
    """That comments to newslint name what is not known, or silence nothing, if that is to be said."""
    on = {rule.id: rule for rule in rules if rule.language in ("", document.language)}
    for complaint in silent.complaints(on, known):
        rule = on.get((builtin.UNUSED if complaint.known else builtin.UNKNOWN).id)
        if rule:
            yield _complaint(document, rule, complaint, known)


def endless(source: Source, cut: Span, rules: Iterable[Rule]) -> Iterator[Finding]:
    """That something in the mark-up never ends, if that is to be said; the finding stays on its line."""
    for rule in rules:
        if rule.id == builtin.ENDLESS.id:
            match = source.text[cut.start : cut.end].split("\n")[0][:_SHORT]
            end = source.place(cut.start + len(match))
            message = filled(rule.message, (match,))
            yield Finding(source.path, *source.place(cut.start), *end, rule.id, rule.level, message, match)


def _complaint(document: Document, rule: Rule, complaint: Complaint, known: Mapping[str, bool]) -> Finding:
    source, directive = document.source, complaint.directive
    words: tuple[str, ...]
    if complaint.known:
        words = (f"“{complaint.name}” in this comment" if len(directive.names) > 1 else "this comment",)
    else:
        words = (complaint.name, _nearest(complaint.name, known))
    return Finding(
        source.path,
        *source.place(directive.start),
        *source.place(directive.end),
        rule.id,
        rule.level,
        filled(rule.message, words),
        source.text[directive.start : directive.end],
    )


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # 2 ms that a run without such a comment does not pay

    names = sorted({part for rule in known for part in (rule, rule.partition(".")[0])})
    close = get_close_matches(name, names, 1)
    return f"the nearest rule or style is {close[0]}" if close else "there is no such rule or style"
