"""Shapes of the body as a whole: lines that stand where they should not, paragraphs cut or repeated."""

import re
from collections import Counter
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
_ENDS = frozenset(".!?…:;”\"'’)]*—–-/")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|del|der|van|von|bin|al|el|of|the|and)){0,4}")
_SLUG = re.compile(
    r"[A-Z]{3,}[A-Z0-9]*(?:-[A-Z]{3,}[A-Z0-9]*)*/[A-Z0-9./-]*(?: ?\([^)\n]*\))?(?:, .*)?"
    r"|[A-Z]{4,}(?:-[A-Z]{4,}){1,4}(?: ?\([^)\n]*\)|, .*)?"
    r"|[a-z]\d{4} .*"
)
_CUE = re.compile(r"([A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3})(?:, [A-Z][A-Z ]+)?(?: \([^)\n]*\))?:(?= )")
_TRANSCRIPT = 4  # a text with a cue in more than one paragraph out of so many is a transcript
_BRACKETS = re.compile(
    r"\((?!\()|(?<![\s(]\w)(?<![\s(]\w\w)(?<!^\w)(?<!^\w\w)\)"
)  # a) and 12) open a point of a list
_STRAIGHT_QUOTE = re.compile('"')
_CURLY_QUOTE = re.compile("[“”]")
_STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")  # apostrophes inside a word
_CURLY = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")
_NO_SENTENCE = re.compile(
    r"\W*(?:[A-Z][\w’' ]{0,30}:|By |With |Write to |Follow |Photo|Image|Video|Contact|Copyright|©|—|\W*$)"
    r"|.*(?:@|://|www\.|\.com\b| contributed | reporting by |\d{4}$)",
    re.S,
)
_WANTING = frozenset(  # no sentence ends with one of these
    "a an the of to in and or but with for from by at on as that than if because while when which who "
    "his her its their our your my is are was were be been has have had will would could should may "
    "Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. St. Prof.".split()
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
        alone = len(short) == 1 and 1 < index
        if last or alone:
            yield blocks[index].start, blocks[index].end


def _is_name(prose: str, block: Block) -> bool:
    line = prose[block.start : block.end]
    words = line.split()
    if not 2 <= len(words) <= 5 or not _NAME.fullmatch(line) or line.isupper():
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
    """A paragraph that opens with a speaker in capitals and a colon, in copy that is no transcript. The
    name must be known from the text, or come twice."""
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
    counts = Counter(cue.group(1) for cue in cues)
    for cue in cues:
        surname = cue.group(1).split()[-1]
        if counts[cue.group(1)] > 1 or surname.title() in prose:
            yield cue.span()


def cut_off(document: Document) -> Iterator[Stretch]:
    """The last paragraph stops in the middle of a sentence. The stretch is its last word."""
    prose = document.prose
    for block in reversed(paragraphs(document)[1:][-_TAIL:]):
        line = prose[block.start : block.end]
        if line.count(" ") + 1 < _SENTENCE:
            continue
        if line[-1] not in _ENDS and _is_running(line):
            yield block.start + line.rindex(" ") + 1, block.end
        return


def _is_running(line: str) -> bool:
    """Does it read like a sentence rather than a headline, a label or an address?"""
    if _NO_SENTENCE.match(line) or not (line[0].isupper() or line[0] in "“\"'‘"):
        return False
    words = line.split()
    return 2 * sum(map(str.islower, words)) > len(words)


def cut_short(document: Document) -> Iterator[Stretch]:
    """A paragraph that stops after a word no sentence ends with, and is not taken up by the next one."""
    prose = document.prose
    blocks = paragraphs(document)
    for number, block in enumerate(blocks, start=1):
        last = prose[block.end - 1]
        if last in _ENDS and (last != "." or prose[block.end - 5 : block.end].split()[-1] not in _WANTING):
            continue
        begin = prose.rfind(" ", block.start, block.end) + 1
        if prose[begin : block.end] not in _WANTING or prose.count(" ", block.start, block.end) < 5:
            continue
        if number == len(blocks) or not prose[blocks[number].start].islower():
            yield begin, block.end


def broken(document: Document) -> Iterator[Stretch]:
    """A paragraph that begins with a small letter because the one before it stops in a sentence."""
    prose = document.prose
    blocks = paragraphs(document)
    for before, block in pairwise(blocks):
        if prose[block.start].islower() and prose[before.end - 1].isalpha() and _both_run(before, block):
            end = prose.find(" ", block.start, block.end)
            yield block.start, end if end > 0 else block.end


def _both_run(before: Block, block: Block) -> bool:
    return min(before.end - before.start, block.end - block.start) > _LONG


def begins_midway(document: Document) -> Iterator[Stretch]:
    """The text begins with a small letter or a mark, so its beginning is missing."""
    blocks = paragraphs(document)
    if not blocks:
        return
    first = document.prose[blocks[0].start : blocks[0].end].split(None, 1)[0]
    if first[0] in ",;.:)" or (first.islower() and first[0].isalpha() and len(blocks) > 1):
        yield blocks[0].start, blocks[0].start + len(first)


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
    prose, count = document.prose, document.encoded.count
    if prose.isascii():
        return
    straight, curly = count(b'"'), count("“".encode("cp1252")) + count("”".encode("cp1252"))
    if straight and curly:
        first = (_STRAIGHT_QUOTE if straight < curly else _CURLY_QUOTE).search(prose)
    else:
        straight, curly = count(b"'"), count("’".encode("cp1252"))
        first = (_STRAIGHT if straight < curly else _CURLY).search(prose) if straight and curly else None
    if first:
        yield first.span()


def repeated_paragraph(document: Document) -> Iterator[Stretch]:
    """A paragraph that stands, word for word, further up."""
    prose = document.prose
    blocks = [b for b in paragraphs(document) if b.end - b.start >= _LONG]
    texts = [prose[b.start : b.end] for b in blocks]
    if len(set(texts)) == len(texts):
        return
    seen: set[str] = set()
    for block, text in zip(blocks, texts, strict=True):
        if text in seen:
            yield block.start, block.end
        seen.add(text)


def repeated_headline(document: Document) -> Iterator[Stretch]:
    """The headline once more, as a line of the body; a long one is a repeated paragraph."""
    blocks = paragraphs(document)
    if not blocks or not 12 <= blocks[0].end - blocks[0].start < _LONG:
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
