"""Shapes of the body as a whole: lines that stand where they should not, paragraphs cut or repeated."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from linter.blocks import Block
from linter.document import Document
from linter.scopes import units

Stretch = tuple[int, int]

_TEXT = ("text",)
_SENTENCE = 8  # words that a line must have to be taken for a sentence, even without a full stop
_TAIL = 5  # blocks at the end among which the last paragraph is looked for
_LONG = 40  # characters of a paragraph that does not come twice by chance
_ENDS = frozenset(".!?…:;”\"'’)]*—–-/_")
_NAME = re.compile(
    r"(?!(?:About|By|Via|Photo|Image|Source|SOURCE|Contact|Follow|Read|Share|See) )"
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|del|der|van|von|bin|al|el|of|the|and)){0,4}"
)
_CROSSHEAD = re.compile(r"(?:All|The|What|How|Why|Who|When|Where|An?|No|Not|Is|Are|More|Our|Your|In|On|For) ")
_SLUG = re.compile(
    r"[A-Z]{3,}[A-Z0-9]*(?:-[A-Z]{3,}[A-Z0-9]*)*/[A-Z0-9./-]*(?: ?\([^)\n]*\))?(?:, .*)?"
    r"|[A-Z]{4,}\d{3,6}|[A-Z]{4,}(?:-[A-Z]{4,}){1,4}(?: ?\([^)\n]*\)|, .*)?"
    r"|[a-z]\d{4} .*"
)
_CUE = re.compile(r"([A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,2})(?:, BYLINE)?(?: \([^)\n]*\))?:(?= )")
_LABELS = frozenset(
    ["FILE PHOTO", "PHOTO", "PHOTOS", "VIDEO", "VIDEOS", "WATCH", "READ", "MORE", "STORY", "NOTE"]
)
_TRANSCRIPT = 4  # a text with a cue in more than one paragraph out of so many is a transcript
_BRACKETS = re.compile(r"\(|(?<!\s\w)(?<!\s\w\w)(?<!^\w)(?<!^\w\w)\)")  # a) and 12) open a point of a list
_CURLY_QUOTES = tuple(mark.encode("cp1252") for mark in "“”")  # as they stand in `Document.encoded`
_CURLY_APOSTROPHES = ("’".encode("cp1252"),)
_IN_WORD = frozenset([b"a'a", b"A'a", b"A'A"])
_NO_SENTENCE = re.compile(
    r"\W*(?:(?:Write to|Follow|Click|Contact|Originally|Read|By [A-Z][\w.]+ [A-Z]\S+) |Photo|Image|Video)"
    r"|\W*(?:Copyright|©|—|\W*$)"
    r"|.*(?:@|://|www\.|\.com\b|bit\.ly|DOI\b|--|Credit:|Via:|Source:| contributed | reporting by )"
    r"|.*(?:\d{4}|[”\"] ?[—–-]+ ?[A-Z].*|#\w+| here)$",
    re.S,
)
_LABEL = re.compile(r"\W*[A-Z][\w’' ]{0,30}:")
_WANTING = frozenset(  # no sentence ends with one of these
    "a an the of to and or but as than if because while when which who "
    "his its their our your my Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. Prof.".split()
)


def paragraphs(document: Document) -> Sequence[Block]:
    """The blocks of running text, from the headline on."""
    return units(document, _TEXT)


def stray_name(document: Document) -> Iterator[Stretch]:
    """A name alone on a line, as it stands under a picture: the last line, or the only short line in the
    body; it is somebody or something the article speaks of, so no byline."""
    blocks = paragraphs(document)
    short = [i for i, b in enumerate(blocks) if i and b.kind == "paragraph" and b.end - b.start <= 60]
    names = [i for i in short if _is_name(document.prose, blocks[i])]
    for index in names:
        last = index == len(blocks) - 1
        alone = len(short) == 1 and index > 1 and not _CROSSHEAD.match(document.prose, blocks[index].start)
        if last or alone:
            yield blocks[index].start, blocks[index].end


def _is_name(prose: str, block: Block) -> bool:
    line = prose[block.start : block.end]
    words = line.split()
    if not 2 <= len(words) <= 5 or not _NAME.fullmatch(line) or line.isupper() or ".." in line:
        return False
    return prose.count(line) > 1 or (len(words[-1]) > 3 and prose.count(words[-1]) > 1)


def slug(document: Document) -> Iterator[Stretch]:
    """A line that names the story in a wire's system: capitals with hyphens or strokes, or a wire number."""
    prose = document.prose
    for block in paragraphs(document):
        second = prose[block.start + 1 : block.start + 2]
        if block.end - block.start > 80:
            continue
        if (second.isupper() or second.isdigit()) and _SLUG.fullmatch(prose, block.start, block.end):
            yield block.start, block.end


def speaker_cue(document: Document) -> Iterator[Stretch]:
    """A paragraph that opens with a speaker in capitals and a colon, in copy that is no transcript; the
    text must know the name in full."""
    prose = document.prose
    blocks = paragraphs(document)
    cues = [
        cue
        for block in blocks
        if prose[block.start : block.start + 3].isupper()
        and (cue := _CUE.match(prose, block.start, block.end))
    ]
    if not cues or len(cues) * _TRANSCRIPT > len(blocks):
        return
    for cue in cues:
        if cue.group(1) in _LABELS:
            continue
        name = cue.group(1).title()
        if name in prose if " " in name else re.search(rf"[A-Z][\w.]+ {re.escape(name)}\b", prose):
            yield cue.span()


def cut_off(document: Document) -> Iterator[Stretch]:
    """The last paragraph stops in the middle of a sentence. The stretch is its last word."""
    prose = document.prose
    blocks = paragraphs(document)
    for number in range(len(blocks) - 1, max(0, len(blocks) - _TAIL), -1):
        block = blocks[number]
        line = prose[block.start : block.end]
        if line.count(" ") + 1 < _SENTENCE:
            continue
        before = blocks[number - 1]  # if that is no sentence either, they are a list of headlines
        alone = before.kind == "headline" or prose[before.end - 1] in _ENDS
        if alone and (line[-1].isalnum() or line[-1] == ",") and _is_running(line):
            yield block.start + line.rindex(" ") + 1, block.end
        return


def _is_running(line: str) -> bool:
    """Does it read like a sentence rather than a headline, a label or an address?"""
    if _NO_SENTENCE.match(line) or not (line[0].isupper() or line[0] in "“\"'‘"):
        return False
    words = line.split()
    if len(words) < 2 * _SENTENCE and _LABEL.match(line):
        return False
    return 5 * sum(map(str.islower, words)) > 2 * len(words)  # a headline has capitals, a list names


def cut_short(document: Document) -> Iterator[Stretch]:
    """A paragraph that stops after a word no sentence ends with, and is not taken up by the next one."""
    prose = document.prose
    blocks = paragraphs(document)
    for number, block in enumerate(blocks, start=1):
        last = prose[block.end - 1]
        if last in _ENDS and (last != "." or prose[block.end - 5 : block.end].split()[-1] not in _WANTING):
            continue
        begin = prose.rfind(" ", block.start, block.end) + 1
        if prose[begin : block.end] not in _WANTING or prose.count(" ", block.start, block.end) < _SENTENCE:
            continue
        if prose[begin - 2] in ",;":
            continue  # the last but one point of a list
        if number == len(blocks) or not prose[blocks[number].start].islower():
            yield begin, block.end


def broken(document: Document) -> Iterator[Stretch]:
    """A paragraph that begins with a small letter because the one before it stops in a sentence."""
    prose = document.prose
    in_list = False  # the points of a list begin with small letters, too
    for before, block in pairwise(paragraphs(document)):
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
    blocks = paragraphs(document)
    if not blocks:
        return
    words = document.prose[blocks[0].start : blocks[0].end].split()
    if words[0][0].isalpha() and words[0].islower() and len(words) >= _SENTENCE and len(blocks) > 1:
        yield blocks[0].start, blocks[0].start + len(words[0])


def nothing_follows(document: Document) -> Iterator[Stretch]:
    """The last paragraph announces something with a colon, and nothing comes."""
    blocks = paragraphs(document)[1:]
    if not blocks or document.prose[blocks[-1].end - 1] != ":":
        return
    line = document.prose[blocks[-1].start : blocks[-1].end]
    if line.count(" ") + 1 >= _SENTENCE:
        yield blocks[-1].start, blocks[-1].end


def leading_mark(document: Document) -> Iterator[Stretch]:
    """A paragraph that begins with a mark which belongs to something before it."""
    for block in paragraphs(document):
        if document.prose[block.start] in ",;:?!)" and block.end - block.start > 1:
            yield block.start, block.start + 1


def unbalanced_bracket(document: Document) -> Iterator[Stretch]:
    """In each paragraph with a round bracket too many, the first that has no partner."""
    if document.classes.count(b"(") == document.classes.count(b")"):
        return
    for block in paragraphs(document):
        opened: list[int] = []
        for bracket in _BRACKETS.finditer(document.prose, block.start, block.end):
            if bracket.group() == "(":
                opened.append(bracket.start())
            elif opened:
                opened.pop()
            else:
                opened = [bracket.start()]
                break
        if opened:
            yield opened[0], opened[0] + 1


def mixed_quotes(document: Document) -> Iterator[Stretch]:
    """The first quotation mark, or the first apostrophe, of the kind that is rarer in this text."""
    encoded = document.encoded
    if document.prose.isascii():
        return
    for straight, curly, in_word in ((b'"', _CURLY_QUOTES, False), (b"'", _CURLY_APOSTROPHES, True)):
        counts = encoded.count(straight), sum(map(encoded.count, curly))
        if all(counts):
            rarer = (straight,) if counts[0] < counts[1] else curly
            places = [at for mark in rarer for at in _places(encoded, mark)]
            marks = [at for at in places if not in_word or document.classes[at - 1 : at + 2] in _IN_WORD]
            if marks:
                yield min(marks), min(marks) + 1
                return


def _places(text: bytes, mark: bytes) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def repeated_paragraph(document: Document) -> Iterator[Stretch]:
    """A paragraph that stands, word for word, further up."""
    prose = document.prose
    seen: dict[int, list[Block]] = {}  # by their length
    for block in paragraphs(document):
        length = block.end - block.start
        if length < _LONG:
            continue
        same = seen.setdefault(length, [])
        if any(prose[block.start : block.end] == prose[other.start : other.end] for other in same):
            yield block.start, block.end
        else:
            same.append(block)


def repeated_headline(document: Document) -> Iterator[Stretch]:
    """The headline once more, as a line of the body; a long one is a repeated paragraph."""
    blocks = paragraphs(document)
    if not blocks or not 12 <= blocks[0].end - blocks[0].start < _LONG or blocks[0].kind != "headline":
        return
    headline = document.prose[blocks[0].start : blocks[0].end]
    for block in blocks[1:]:
        if document.prose.startswith(headline, block.start) and block.end - block.start == len(headline):
            yield block.start, block.end


PARAGRAPHS: dict[str, Callable[[Document], Iterator[Stretch]]] = {
    "stray-name": stray_name,
    "slug": slug,
    "speaker-cue": speaker_cue,
    "cut-off": cut_off,
    "cut-short": cut_short,
    "broken-paragraph": broken,
    "begins-midway": begins_midway,
    "nothing-follows": nothing_follows,
    "leading-mark": leading_mark,
    "unbalanced-bracket": unbalanced_bracket,
    "mixed-quotes": mixed_quotes,
    "repeated-paragraph": repeated_paragraph,
    "repeated-headline": repeated_headline,
}
