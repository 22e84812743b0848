"""Shapes: lines that stand in the body and do not belong there."""

import re
from collections.abc import Callable, Iterator

from linter.blocks import Block
from linter.document import Document
from linter.scopes import running_text

Stretch = tuple[int, int]

_SHORT = 60  # characters of a line that is no paragraph
_NAME = re.compile(
    r"(?!(?:About|By|Via|Photo|Image|Source|SOURCE|Contact|Follow|Read|Share|See) )"
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|del|der|van|von|bin|al|el|of|the|and)){0,4}"
)
_CROSSHEAD = re.compile(r"(?:All|The|What|How|Why|Who|When|Where|An?|No|Not|Is|Are|More|Our|Your|In|On|For) ")
_SLUG = re.compile(
    r"[A-Z]{3,}[A-Z0-9]*(?:-[A-Z]{3,}[A-Z0-9]*)*/[A-Z0-9./-]*(?: ?\([^)\n]*\))?(?:, .*)?"
    r"|[A-Z]{4,}\d{3,6}|[A-Z]{4,}(?:-[A-Z]{4,}){1,4}(?: ?\([^)\n]*\)|, .*)?"
    r"|[\w-]*[a-z\d]_[\w.-]{4,}|[\w.-]+\.(?i:jpe?g|png|gif|webp|svg|mp4|mov|pdf|docx?)"  # the name of a file
    r"|[a-z]\d{4} .*|(?:AFP|AP|dpa)?/?[a-z]{2,4}-?(?:/[a-z]{2,4}){1,5}"
)
_CUE = re.compile(r"([A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,2})(?:, BYLINE)?(?: \([^)\n]*\))?:(?= )")
_CUE_ENDS = b"A)'.-"  # before the colon of a cue, as `Document.classes` shows it
_LABELS = frozenset(
    ["FILE PHOTO", "PHOTO", "PHOTOS", "VIDEO", "VIDEOS", "WATCH", "READ", "MORE", "STORY", "NOTE"]
)
_LETTER = "DEAR "  # opens a letter to an advice column
_TRANSCRIPT = 4  # a text with a cue in more than one paragraph out of so many is a transcript


def stray_name(document: Document) -> Iterator[Stretch]:
    """A name alone on a line, as it stands under a picture: after the last sentence, or the only short line
    in the body; it is somebody or something the article speaks of, so no byline."""
    prose, blocks = document.prose, running_text(document)
    short = [i for i, b in enumerate(blocks) if i and b.end - b.start <= _SHORT and b.kind == "paragraph"]
    if not short:
        return
    last = next((i for i in range(len(blocks) - 1, 0, -1) if not _is_short(prose, blocks[i])), 0)
    for index in short:
        after = index >= last
        alone = len(short) == 1 and index > 1 and not _CROSSHEAD.match(prose, blocks[index].start)
        if (after or alone) and _is_name(prose, blocks[index]):
            yield blocks[index].start, blocks[index].end


def _is_short(prose: str, block: Block) -> bool:
    return block.end - block.start <= _SHORT and prose[block.end - 1] != "."


def _is_name(prose: str, block: Block) -> bool:
    line = prose[block.start : block.end]
    words = line.split()
    if not 2 <= len(words) <= 5 or not _NAME.fullmatch(line) or line.isupper() or ".." in line:
        return False
    return prose.count(line) > 1 or (len(words[-1]) > 3 and prose.count(words[-1]) > 1)


def slug(document: Document) -> Iterator[Stretch]:
    """A line that names the story in a wire's system: capitals with hyphens or strokes, or a wire number;
    also the initials of those who worked on it, and names of files."""
    prose = document.prose
    for block in running_text(document):
        if block.end - block.start > 80:
            continue
        second = prose[block.start + 1 : block.start + 2]
        marked = second.isupper() or second.isdigit() or prose.find(" ", block.start, block.end) < 0
        if marked and _SLUG.fullmatch(prose, block.start, block.end):
            yield block.start, block.end


def speaker_cue(document: Document) -> Iterator[Stretch]:
    """A paragraph that opens with a speaker in capitals and a colon, in copy that is no transcript; the
    text must know the name in full."""
    if not _may_be_cued(document.classes):
        return
    prose = document.prose
    blocks = running_text(document)
    shouted = [block for block in blocks if prose[block.start : block.start + 3].isupper()]
    cues = [cue for block in shouted if (cue := _CUE.match(prose, block.start, block.end))]
    if len(cues) * _TRANSCRIPT > len(blocks):
        return
    for cue in cues:
        name = cue.group(1)
        if name not in _LABELS and not name.startswith(_LETTER) and _is_known(name.title(), prose):
            yield cue.span()


def _may_be_cued(classes: bytes) -> bool:
    at = classes.find(b":")
    while at >= 0:
        if classes[at - 1] in _CUE_ENDS:
            return True
        at = classes.find(b":", at + 1)
    return False


def _is_known(name: str, prose: str) -> bool:
    """Does the text hold this name, or this surname after another?"""
    if " " in name:
        return name in prose
    return re.search(rf"[A-Z][\w.]+ {re.escape(name)}\b", prose) is not None


STRAYS: dict[str, Callable[[Document], Iterator[Stretch]]] = {
    "stray-name": stray_name,
    "slug": slug,
    "speaker-cue": speaker_cue,
}
