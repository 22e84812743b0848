"""Shapes: captions in the body, told by the picture's credit or by how captions speak, and sentences
without a full stop, which mostly are captions, too."""

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest

from linter.blocks import Block
from linter.checks import credits
from linter.checks.edges import edges
from linter.checks.paragraphs import ENDS, WANTING
from linter.document import Document
from linter.scopes import running_text

Stretch = tuple[int, int]

_SHORTEST = 25  # characters of a caption with its credit ...
_LONGEST = 600  # ... and of the longest one
_POSED = 300  # ... and of the longest one over its credit
_TAIL = 90  # characters at the end among which a credit is looked for
_FRONT = 45  # characters at the beginning among which one is
_WIDE = "   "  # between a credit and its caption
_CREDIT_LINE = 70  # characters of a credit alone on its line
_WORDS = 13  # of a paragraph that is no crosshead ...
_CROSSHEAD_WORDS = 16  # ... and of the longest crosshead ...
_CROSSHEADS = 3  # ... in a piece that has as many
_BYLINES = ("By ", "BY ", "-", "–", "—")
_OPEN_ENDED = re.compile("(?<=[{0}])[^\\W_](?=[{0}])".format(re.escape("".join(sorted(ENDS)))))  # of `edges`
_SMALL = 2  # words of four letters and more that a headline may have in small letters
_KICKER_WORDS = 9  # of one with a kicker ("Brave: Firefighters on the roof")

_SEEN = {b"seen": " seen in ", b"pictured": " pictured in ", b"shown": " shown in "}
_SIDES = re.compile(r"\((?:L|C\)|2nd )")
_SPEAKING = re.compile(
    r" \w+ in (?:this|an?|the) (?:\w+ ){0,3}?(?:undated|file|handout|combination|still|courtesy)\b"
    r"|\((?:L|C|L-R|L to R|2nd L|2nd R)\)"
)
_POSING = re.compile(
    r"\b(?:stands?|sits?|walks?|looks?|holds?|speaks?|waves?|poses?|arrives?|attends?|gestures?|watch(?:es)?|"
    r"scans?|drives?|gathers?|listens?|smiles?|reacts?|celebrates?|rides?|march(?:es)?|carry|carries|patrols?|"
    r"inspects?|greets?|prepares?|kneels?|lies|rests?|waits?|protests?|cheers?|embraces?|shakes hands)\b"
)
_KICKER = re.compile(r"[A-Z][\w’'-]+(?: [\w’'-]+){0,3}: (?=[A-Z‘“])")
_NO_SENTENCE = re.compile(
    r"@|://|www\.|\.(?:com|org|net|gov|edu)\b|\bDOI\b|--"  # an address
    r"|[.!?”\"]\s?\d{1,3}$|\.[a-z]{1,3}$|\d/\d{4}$"  # a full stop with the number of a note, a date
    r"|[”\"'] ?[—–-]+ ?[A-Z]|[;,] (?:and|or)$"  # a motto with its author, a point of a list
)


def caption(document: Document) -> Iterator[Stretch]:
    """A paragraph that ends with the credit of a picture, or opens with it, or speaks as captions do."""
    yield from _captions(document)


def _captions(document: Document) -> list[Stretch]:
    return document.keep("captions", lambda: list(_find_captions(document)))


def _find_captions(document: Document) -> Iterator[Stretch]:
    prose = document.prose
    blocks = running_text(document)
    speaking = set(_speaking(document))
    for block, following in zip_longest(blocks, blocks[1:]):
        start, end, kind, _ = block
        if not _SHORTEST <= end - start <= _LONGEST or kind != "paragraph":
            continue
        found = (
            start in speaking
            or (prose[end - 1] != "." and _has_credit(prose, block, following is None))
            or (prose[start] == "I" and credits.IN_THIS.match(prose, start, end))
            or (prose.find(_WIDE, start, start + _FRONT) >= 0 and credits.FRONT.match(prose, start, end))
            or (
                following
                and following[1] - following[0] <= _CREDIT_LINE
                and end - start <= _POSED
                and _stands_over_credit(prose, block, following)
            )
        )
        if found and not prose.startswith(_BYLINES, start):
            yield start, end


def _has_credit(prose: str, block: Block, last: bool) -> bool:
    begin, end = max(block.start + 12, block.end - _TAIL), block.end
    if not (prose[end - 1].isalnum() or prose[end - 1] in ")]_") or not credits.SIGN.search(
        prose, begin, end
    ):
        return False
    found = credits.TAIL.search(prose, begin, end)
    return found is not None and not (last and found.end() - found.start() < 12)  # an agency may sign a story


def _speaking(document: Document) -> Iterator[int]:
    """Where the paragraphs begin that say who is on the left, or that somebody is seen in this photo."""
    prose = document.prose
    places = [found.start() for found in _SIDES.finditer(prose)]
    for word, words in _SEEN.items():
        at = prose.find(words) if word in document.folded else -1  # which is soon told
        while at >= 0:
            places.append(at)
            at = prose.find(words, at + 1)
    for at in places:
        if _SPEAKING.match(prose, at):
            yield document.block_at(at).start


def _stands_over_credit(prose: str, block: Block, following: Block) -> bool:
    if not credits.LINE.fullmatch(prose, following.start, following.end):
        return False
    return _POSING.search(prose, block.start, block.end) is not None and not any(
        mark in prose[block.start : block.end] for mark in '“”"'
    )


def no_full_stop(document: Document) -> Iterator[Stretch]:
    """A sentence without a full stop between two paragraphs that have one, too long for a crosshead (unless
    several of about that length show that the piece has long ones), and no caption known by its credit."""
    prose = document.prose
    found = [(block, prose.count(" ", block.start, block.end) + 1) for block in _open_ended(document)]
    if sum(words <= _CROSSHEAD_WORDS for _, words in found) >= _CROSSHEADS:
        found = [
            (block, words) for block, words in found if words > _CROSSHEAD_WORDS or _is_kicked(prose, block)
        ]
    for block, words in found:
        enough = words >= (_KICKER_WORDS if _is_kicked(prose, block) else _WORDS)
        if enough and _is_sentence(prose[block.start : block.end]) and block[:2] not in _captions(document):
            yield block.start, block.end


def _open_ended(document: Document) -> Iterator[Block]:
    """The paragraphs without a full stop between two that have one."""
    prose, blocks = document.prose, running_text(document)
    for last in _OPEN_ENDED.finditer(edges(document).lasts):
        before, block, after = blocks[last.start() - 1 : last.start() + 2]
        if block.kind != "paragraph" or block.end - block.start < _SHORTEST:
            continue
        if _is_whole(prose, before) and _is_whole(prose, after):
            yield block


def _is_kicked(prose: str, block: Block) -> bool:
    return _KICKER.match(prose, block.start, block.end) is not None


def _is_sentence(line: str) -> bool:
    """Does it read like running text rather than a headline, an address or a line with a note's number?"""
    if not (line[0].isupper() or line[0] in "“\"'‘") or _NO_SENTENCE.search(line):
        return False
    words = line.split()
    if words[-1] in WANTING:
        return False  # that is a sentence cut short
    return sum(word.islower() for word in words if len(word) > 3) > _SMALL


def _is_whole(prose: str, block: Block) -> bool:
    """Is it a paragraph of running text, if it ends with a mark?"""
    return block.end - block.start > 2 * _SHORTEST and not prose[block.start].islower()


CAPTIONS: dict[str, Callable[[Document], Iterator[Stretch]]] = {
    "caption": caption,
    "no-full-stop": no_full_stop,
}
