"""Shapes: paragraphs that are cut, broken or repeated."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from linter.blocks import Block
from linter.checks.edges import edges
from linter.document import Document
from linter.scopes import BODY, running_text

Stretch = tuple[int, int]

_BODY: frozenset[str] = BODY  # a summary or a caption may repeat the body, and do without a full stop
_WITH_HEADLINE = _BODY | {"headline"}
_SENTENCE = 8  # words that a line must have to be taken for a sentence, even without a full stop
_SMALL = 2  # words of four letters and more that a headline may have in small letters
_MANY_SMALL = 6  # ... and a headline in a list of headlines
_CROSSHEAD = 6  # words of a crosshead at most
_TAIL = 5  # blocks at the end among which the last paragraph is looked for
_LONG = 40  # characters of a paragraph that does not come twice by chance
_TITLE = 12  # characters of a title that does not, in the next line
_SHORT = 200  # characters of the longest title
ENDS = frozenset(".!?…:;”\"'’)]*—–-/_")
_STOPS = frozenset('.!?…:,”"')
_NO_SENTENCE = re.compile(
    r"\W*(?:(?:Write to|Follow|Click|Contact|Originally|Read|By [A-Z][\w.]+ [A-Z]\S+) |Photo|Image|Video)"
    r"|\W*(?:Copyright|©|—|\W*$)"
    r"|.*(?:@|://|www\.|\.com\b|bit\.ly|DOI\b|--|Credit:|Via:|Source:| contributed | reporting by )"
    r"|.*(?:\d{4}|[”\"] ?[—–-]+ ?[A-Z].*|#\w+| here)$",
    re.S,
)
_SAME = re.compile(r"(.)(?=\1)")  # of `edges`
_SIGNATURE = re.compile(r"@\w+\)|\d{4}$|[/)]$")  # of a post, or a picture's
_LABEL = re.compile(r"\W*[A-Z][\w’' ]{0,30}:")
WANTING = frozenset(  # no sentence ends with one of these
    "a an the of to and or but as than if because while when which who "
    "his its their our your my Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. Prof.".split()
)
_TITLE_ENDS = frozenset(word[-3:] for word in WANTING if word[-1] == ".")
_NEVER_LAST = frozenset(  # no sentence without a full stop ends with one of these for good
    "has have had would could might may must should can will are was were be been being at by for from in "
    "into on onto with without within between among under over through during against toward towards "
    "until upon per via after before about nor though although unless whether where how what not every "
    "each any some such very more most other another this these those that says said told".split()
)


def cut_off(document: Document) -> Iterator[Stretch]:
    """The last paragraph stops in the middle of a sentence. The stretch is its last word."""
    prose = document.prose
    blocks = running_text(document)
    for number in range(len(blocks) - 1, max(0, len(blocks) - _TAIL), -1):
        block = blocks[number]
        line = prose[block.start : block.end]
        if block.kind not in _BODY or line.count(" ") + 1 < _SENTENCE:
            continue
        begin = line.rindex(" ") + 1
        last = line[begin:]
        signed = len(last) > 1 and last.isupper() and line[begin - 2] in '.!?”"'  # by an agency
        if not signed and (last[-1].isalnum() or last[-1] == ","):
            before = blocks[number - 1]
            listed = before.kind != "headline" and _is_link(prose[before.start : before.end])
            if _is_cut(line, last.lower(), listed):
                yield block.start + begin, block.end
        return


def _is_cut(line: str, last: str, listed: bool) -> bool:
    """Is a line without a full stop a sentence? Where the one before has none, both may be headlines."""
    if last in WANTING or (last in _NEVER_LAST and not _NO_SENTENCE.match(line)):
        return True
    return _is_running(line, _MANY_SMALL if listed else _SMALL)


def _is_link(line: str) -> bool:
    """Does a line look like the headline of another story?"""
    return line[-1] not in ENDS and line.count(" ") >= _CROSSHEAD and not _SIGNATURE.search(line)


def _is_running(line: str, least: int = 2) -> bool:
    """Does it read like a sentence rather than a headline, a label or an address?"""
    if _NO_SENTENCE.match(line) or not (line[0].isupper() or line[0] in "“\"'‘"):
        return False
    words = line.split()
    if len(words) < 2 * _SENTENCE and _LABEL.match(line):
        return False
    small = sum(word.islower() for word in words if len(word) > 3)
    return small > least  # a headline has capitals there, a list names


def cut_short(document: Document) -> Iterator[Stretch]:
    """A paragraph that stops after a word no sentence ends with, and is not taken up by the next one. (A
    last paragraph without a full stop is the business of `cut_off`.)"""
    prose = document.prose
    blocks = running_text(document)
    for number, (block, last) in enumerate(zip(blocks, edges(document).lasts, strict=True), start=1):
        if last == ".":
            if prose[block.end - 3 : block.end] not in _TITLE_ENDS or _last_word(prose, block) not in WANTING:
                continue
        elif last in ENDS:
            continue
        begin = prose.rfind(" ", block.start, block.end) + 1
        if prose[begin : block.end] not in WANTING or prose.count(" ", block.start, block.end) < _SENTENCE:
            continue
        if prose[begin - 2] in ",;":
            continue  # the last but one point of a list
        if number == len(blocks):
            found = last == "."
        else:
            found = not prose[blocks[number].start].islower()
        if found:
            yield begin, block.end


def broken(document: Document) -> Iterator[Stretch]:
    """A paragraph that begins with a small letter because the one before it stops in a sentence."""
    if not any(map(str.islower, edges(document).firsts)):
        return
    prose = document.prose
    in_list = False  # the points of a list begin with small letters, too
    for before, block in pairwise(running_text(document)):
        small = prose[block.start].islower()
        if (
            small
            and not in_list
            and not prose.startswith("http", block.start)
            and prose[before.end - 1].isalpha()
            and _both_run(before, block)
        ):
            end = prose.find(" ", block.start, block.end)
            yield block.start, end if end > 0 else block.end
        in_list = small


def _both_run(before: Block, block: Block) -> bool:
    return min(before.end - before.start, block.end - block.start) > _LONG


def begins_midway(document: Document) -> Iterator[Stretch]:
    """The text begins with a small letter, so its beginning is missing."""
    blocks = running_text(document)
    first = edges(document).firsts[:1]
    if not first.isalpha() or first.isupper():
        return
    words = document.prose[blocks[0].start : blocks[0].end].split()
    if words[0][0].isalpha() and words[0].islower() and len(words) >= _SENTENCE and len(blocks) > 1:
        yield blocks[0].start, blocks[0].start + len(words[0])


def _last_word(prose: str, block: Block) -> str:
    """The last word of a block, or the end of a long one."""
    return prose[max(block.start, block.end - 5) : block.end].split()[-1]


def nothing_follows(document: Document) -> Iterator[Stretch]:
    """The last paragraph announces something with a colon, and nothing comes."""
    if ":" not in edges(document).lasts:
        return
    blocks = [block for block in running_text(document)[1:] if block.kind in _BODY]
    if not blocks or document.prose[blocks[-1].end - 1] != ":":
        return
    line = document.prose[blocks[-1].start : blocks[-1].end]
    if line.count(" ") + 1 >= _SENTENCE:
        yield blocks[-1].start, blocks[-1].end


def repeated_paragraph(document: Document) -> Iterator[Stretch]:
    """A paragraph that stands, word for word, further up. What comes three times and more is a refrain,
    unless it is the first line of all."""
    blocks = running_text(document)
    lengths = [block.end - block.start for block in blocks]
    if len(set(lengths)) == len(lengths):
        return
    seen = Counter(lengths)
    texts: dict[str, list[Block]] = {}
    for block, length in zip(blocks, lengths, strict=True):
        if length >= _LONG and seen[length] > 1 and block.kind in _WITH_HEADLINE:
            texts.setdefault(document.prose[block.start : block.end], []).append(block)
    for same in texts.values():
        if len(same) == 2 or same[0] == document.blocks[0]:
            yield from ((block.start, block.end) for block in same[1:] if block.kind in _BODY)


def repeated_headline(document: Document) -> Iterator[Stretch]:
    """The headline once more, as a line of the body; a long one is a repeated paragraph."""
    blocks = running_text(document)
    if not blocks or not 12 <= blocks[0].end - blocks[0].start < _LONG or blocks[0].kind != "headline":
        return
    headline = document.prose[blocks[0].start : blocks[0].end]
    if document.prose.find(headline, blocks[0].end) < 0:
        return
    for block in blocks[1:]:
        same = document.prose.startswith(headline, block.start) and block.end - block.start == len(headline)
        if same and block.kind in _BODY:
            yield block.start, block.end


def repeated_line(document: Document) -> Iterator[Stretch]:
    """Two lines in a row of which the second says what the first does, or says it again and goes on: what a
    picture or a video is called, and its caption."""
    prose, blocks = document.prose, running_text(document)
    for same in _SAME.finditer(edges(document).firsts):
        before, block = blocks[same.start() : same.start() + 2]
        if before.kind not in _BODY or block.kind not in _BODY:
            continue
        length = before.end - before.start
        if not _TITLE <= length < _SHORT or prose.find(" ", before.start, before.end) < 0:
            continue
        if not prose.startswith(prose[before.start : before.end], block.start):
            continue
        if block.end - block.start == length:
            if length < _LONG:  # else it is known already
                yield block.start, block.end
        elif prose[block.end - 1] not in _STOPS and not prose[block.start + length].isalnum():
            yield before.start, before.end


PARAGRAPHS: dict[str, Callable[[Document], Iterator[Stretch]]] = {
    "cut-off": cut_off,
    "cut-short": cut_short,
    "broken-paragraph": broken,
    "begins-midway": begins_midway,
    "nothing-follows": nothing_follows,
    "repeated-paragraph": repeated_paragraph,
    "repeated-headline": repeated_headline,
    "repeated-line": repeated_line,
}
