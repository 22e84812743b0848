"""What an editor has marked as meant: comments to newslint, and [sic]."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.document import Comment, Document, Source

_DIRECTIVE = re.compile(r"\s*newslint-(disable|enable|disable-next-line|disable-line)(?![\w-])(.*)", re.S)
_SIC = re.compile(r"[”\"’']?\s*[\[(]sic[\])]", re.I)
_SIC_FAMILIES = frozenset(["naming", "duplication", "spun", "spelling"])
_TO_THE_END = 1 << 62


class Suppression(NamedTuple):
    """A stretch of lines in which some rules (all, if none is named) are to be silent."""

    rules: frozenset[str]
    first: int
    last: int

    def covers(self, rule: str, line: int) -> bool:
        """Is this rule to be silent on this line?"""
        if not self.first <= line <= self.last:
            return False
        return not self.rules or rule in self.rules or rule.partition(".")[0] in self.rules


def suppressions(comments: Sequence[Comment], source: Source) -> list[Suppression]:
    """What the comments of a file say, in order."""
    found: list[Suppression] = []
    for comment in comments:
        directive = _DIRECTIVE.match(comment.text)
        if not directive:
            continue
        word, names = directive.group(1), frozenset(re.findall(r"[\w.-]+", directive.group(2)))
        first = source.place(comment.start)[0]
        last = source.place(comment.end)[0]
        if word == "disable":
            found.append(Suppression(names, first, _TO_THE_END))
        elif word == "enable":
            found = [_ended(suppression, names, first) for suppression in found]
        elif word == "disable-line":
            found.append(Suppression(names, first, last))
        else:
            found.append(Suppression(names, last + 1, last + 1))
    return found


def _ended(suppression: Suppression, names: frozenset[str], line: int) -> Suppression:
    if suppression.last < _TO_THE_END or (names and names != suppression.rules):
        return suppression
    return suppression._replace(last=line)


def is_sic(document: Document, rule: str, end: int) -> bool:
    """Does [sic] follow, so that the copy is meant to read as it does?"""
    return rule.partition(".")[0] in _SIC_FAMILIES and bool(_SIC.match(document.prose, end))
