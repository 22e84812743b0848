"""All literals of all rules in one automaton; a document is scanned once, whatever their number."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from linter.document import Document
from linter.shadow import FOLD, encode


class Literal(NamedTuple):
    """A text to look for; `left` and `right`: no word may go on beyond that end."""

    text: str
    left: bool = True
    right: bool = True
    cased: bool = False


class Match(NamedTuple):
    """A literal found: its number among the literals its asker gave, and where it stands."""

    literal: int
    start: int
    end: int


class _Entry(NamedTuple):
    asker: int
    literal: int
    left: int
    right: int
    text: str | None  # to compare with the prose, where the shadow does not tell enough
    cased: bool


class Lexicon:
    """The literals of several askers, told apart by their number."""

    def __init__(self, askers: Sequence[Sequence[Literal]]) -> None:
        entries: dict[bytes, list[_Entry]] = {}
        for asker, literals in enumerate(askers):
            for number, literal in enumerate(literals):
                shadow = _shadow(literal)
                text = literal.text if literal.cased or not _plain(shadow, literal) else None
                entry = _Entry(asker, number, literal.left, literal.right, text, literal.cased)
                entries.setdefault(shadow, []).append(entry)
        self._entries = list(entries.values())
        self._automaton = BytesAhoCorasick(list(entries)) if entries else None

    def scan(self, document: Document) -> dict[int, list[Match]]:
        """What each asker's literals matched, in order of their ends; an asker with nothing is left out."""
        found: dict[int, list[Match]] = {}
        if self._automaton is None:
            return found
        prose = document.prose
        entries = self._entries
        for shadow, begin, stop in self._automaton.find_matches_as_indexes(document.folded, overlapping=True):
            for asker, number, left, right, text, cased in entries[shadow]:
                start = begin - 1 + left  # the shadow has one space before the text
                end = stop - 1 - right
                if text is not None:
                    there = prose[start:end]
                    if there != text and (cased or there.lower() != text.lower()):
                        continue
                match = Match(number, start, end)
                if asker in found:
                    found[asker].append(match)
                else:
                    found[asker] = [match]
        return found


def words(texts: Iterable[str], *, cased: bool = False) -> list[Literal]:
    """Literals that stand as words of their own."""
    return [Literal(text, cased=cased) for text in texts]


def _shadow(literal: Literal) -> bytes:
    body = encode(literal.text).translate(FOLD)
    return b" " * literal.left + body + b" " * literal.right


def _plain(shadow: bytes, literal: Literal) -> bool:
    """Is the shadow as good as the text? Then all of it is letters and digits of Windows-1252."""
    body = shadow[literal.left : len(shadow) - literal.right]
    return b" " not in body and b"\xff" not in body
