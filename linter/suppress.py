"""What an editor has marked as meant: comments to newslint, and [sic]."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.document import Comment, Document, Source

_DIRECTIVE = re.compile(r"\s*newslint-(disable|enable|disable-next-line|disable-line)(?![\w-])(.*)", re.S)
_REASON = re.compile(r"\s(?:--|—)\s.*", re.S)  # XML allows no -- in a comment
_SIC = re.compile(r"[”\"’']?\s*[\[(]sic[\])]", re.I)
_SIC_FAMILIES = frozenset(["naming", "duplication", "spun", "spelling"])
_ALL = ""


class Directive(NamedTuple):
    """A comment to newslint, where it stands in the file, and the lines it is about (none: all after it).

    `names` are the rules and styles it is about; every rule, if it names none.
    """

    word: str
    names: tuple[str, ...]
    start: int
    end: int
    lines: range


class Complaint(NamedTuple):
    """What is wrong with a directive: a name that is not known, or one that silences nothing."""

    directive: Directive
    name: str
    known: bool


class Suppressions:
    """The directives of a document, and which of them were of use so far."""

    def __init__(self, comments: Iterable[Comment], source: Source) -> None:
        self._directives = list(_directives(comments, source))
        self._used: set[tuple[Directive, str]] = set()

    def silence(self, rule: str, offset: int, line: int) -> bool:
        """Is this rule to be silent at this place of the file?"""
        silent: tuple[Directive, str] | None = None
        for directive in self._directives:
            name = _named(directive.names, rule)
            if name is None:
                continue
            if line in directive.lines:
                silent = directive, name
                break
            if not directive.lines and directive.start <= offset:
                silent = (directive, name) if directive.word == "disable" else None
        if silent:
            self._used.add(silent)
        return silent is not None

    def complaints(self, on: Iterable[str], known: Mapping[str, bool]) -> Iterator[Complaint]:
        """What is wrong with the directives, after everything was asked for by `silence`.

        `on` are the rules of this run, `known` all there are with whether they are on by default: what
        could only be found by a rule that is off is not called useless.
        """
        here = frozenset(on)
        for directive in self._directives:
            for name in directive.names or (_ALL,):
                meant = [rule for rule in known if _matches(name, rule)]
                if not meant:
                    yield Complaint(directive, name, known=False)
                elif directive.word == "enable" or (directive, name) in self._used:
                    continue
                elif all(rule in here for rule in meant if known[rule] or rule == name):
                    yield Complaint(directive, name, known=True)


def _directives(comments: Iterable[Comment], source: Source) -> Iterator[Directive]:
    for comment in comments:
        found = _DIRECTIVE.match(comment.text)
        if found:
            names = tuple(re.findall(r"[\w.-]+", _REASON.sub("", found.group(2))))
            first, _ = source.place(comment.start)
            last, _ = source.place(comment.end)
            lines = {"disable-line": range(first, last + 1), "disable-next-line": range(last + 1, last + 2)}
            word = found.group(1)
            yield Directive(word, names, comment.start, comment.end, lines.get(word, range(0)))


def _named(names: Sequence[str], rule: str) -> str | None:
    """The name by which a rule is meant."""
    return next((name for name in names or (_ALL,) if _matches(name, rule)), None)


def _matches(name: str, rule: str) -> bool:
    return name in (_ALL, rule, rule.partition(".")[0])


def is_sic(document: Document, rule: str, end: int) -> bool:
    """Does [sic] follow, so that the copy is meant to read as it does?"""
    return rule.partition(".")[0] in _SIC_FAMILIES and bool(_SIC.match(document.prose, end))
