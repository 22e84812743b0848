"""Where direct speech begins and ends, by the marks in the copy.

The conventions followed are those of the Chicago Manual of Style (13.29-13.31) and of British copy: a
quotation that runs over several paragraphs opens each of them and is closed once, at its end; single
quotation marks may take the place of double ones; an apostrophe is not a quotation mark.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from linter.blocks import Block

State = Literal["closed", "continued", "unclosed", "unopened"]

_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_OPEN_ALSO = _OPENERS | {'"'}
_BEFORE_OPENING = frozenset(" \t\n\xa0([{—–-/‘'")
_AFTER_CLOSING = frozenset(',.;:!?)]…—–”"')
_ENDS_SPEECH = frozenset(",.!?…—–")
_ELISION = re.compile(r"(?:\d\ds?|[Ee]m|[Tt]il|[Tt]is|[Tt]was|[Nn]|[Cc]ause|[Bb]out|[Rr]ound|[Ee]r)\b")
_DOUBLE = re.compile(rb"\"")
_DOUBLE_OR_TWO = re.compile(rb"\"|''(?!')")
_PAIR = re.compile(rb'"(?<![Aa0.,!?]")(?! )[^"\n]*+(?<! )"(?![Aa0])')
_MOST_PARAGRAPHS = 8  # of a quotation that does not open each of them
_STOP_INSIDE = re.compile(r"[.!?…] +\S")
_ENDS_LINES = frozenset(".!?:;”\"’',…")
_SINGLE = re.compile(r"[‘’']")
_MAY_OPEN = re.compile(rb"'(?:(?=')|(?<![Aa0.,;:!?]')(?=[^ \n\",;:!?)]))")  # or be half a double mark


class Quotation(NamedTuple):
    """Direct speech with its marks; `continued` is taken up by the mark that opens the next paragraph.

    An unclosed quotation ends with its paragraph (or where the next one opens); an unopened one is its
    closing mark alone.
    """

    start: int
    end: int
    state: State
    single: bool = False


def find_quotations(prose: str, classes: bytes, blocks: Sequence[Block]) -> list[Quotation]:
    """The quotations of a text, in order; of quotations inside others only the outer ones."""
    single = [match.start() for match in _MAY_OPEN.finditer(classes)]
    openers = [at for at in single if not classes.startswith(b"''", at)]
    found: list[Quotation] = []
    if len(openers) < len(single):
        found = _careful(prose, _DOUBLE_OR_TWO.finditer(classes), blocks)
    elif b'"' in classes:
        found = _simple(prose, classes) or _careful(prose, _DOUBLE.finditer(classes), blocks)
    if openers:
        found = sorted([*found, *_single(prose, openers, found, blocks)])
    return found


def _simple(prose: str, classes: bytes) -> list[Quotation]:
    """The quotations of a text whose marks all pair off inside their lines; nothing if some do not."""
    marks = classes.count(b'"')
    if marks % 2:
        return []
    spans = [match.span() for match in _PAIR.finditer(classes)]
    if 2 * len(spans) != marks:
        return []
    first, last = [prose[start] for start, _ in spans], [prose[end - 1] for _, end in spans]
    if not (_CLOSERS.isdisjoint(first) and _OPENERS.isdisjoint(last)):
        return []
    return [Quotation(start, end, "closed") for start, end in spans]


def _careful(prose: str, marks: Iterator[re.Match[bytes]], blocks: Sequence[Block]) -> list[Quotation]:
    return _joined(list(_double(prose, [mark.span() for mark in marks], blocks)), blocks)


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool


def _double(prose: str, places: list[tuple[int, int]], blocks: Sequence[Block]) -> Iterator[Quotation]:
    index = 0
    for number, block in enumerate(blocks):
        marks: list[_Mark] = []
        depth = 0
        while index < len(places) and places[index][0] < block.end:
            start, end = places[index]
            index += 1
            opens = _opens(prose, (start, end), block, depth > 0)
            if not opens and depth == 0 and _is_other(prose, start, block):
                continue
            marks.append(_Mark(start, end, opens))
            depth = depth + 1 if opens else max(0, depth - 1)
        if marks:
            yield from _nested(marks) or _flat(prose, marks, block, blocks[number + 1 : number + 3])


def _nested(marks: list[_Mark]) -> list[Quotation]:
    """The outer quotations of a paragraph whose marks all pair off; nothing if they do not."""
    found: list[Quotation] = []
    depth = start = 0
    for mark in marks:
        if mark.opens:
            start = mark.start if depth == 0 else start
            depth += 1
            continue
        depth -= 1
        if depth < 0:
            return []
        if depth == 0:
            found.append(Quotation(start, mark.end, "closed"))
    return found if depth == 0 else []


def _flat(prose: str, marks: list[_Mark], block: Block, following: Sequence[Block]) -> Iterator[Quotation]:
    """The quotations of a paragraph in which some mark is missing."""
    opened = -1
    for mark in marks:
        if mark.opens:
            if opened >= 0:
                yield Quotation(opened, mark.start, "unclosed")
            opened = mark.start
        elif opened >= 0:
            yield Quotation(opened, mark.end, "closed")
            opened = -1
        else:
            yield Quotation(mark.start, mark.end, "unopened")
    if opened >= 0:
        goes_on = _is_taken_up(prose, following) and not _is_fragment(prose, opened, block)
        yield Quotation(opened, block.end, "continued" if goes_on else "unclosed")


def _is_fragment(prose: str, start: int, block: Block) -> bool:
    """Does a quotation begin inside a sentence and end with it? Then it is closed even where the next
    paragraph goes on with the same speaker (AP Stylebook, quotation marks)."""
    begins_inside = start > block.start and prose[start + 1 : start + 2].islower()
    return begins_inside and _STOP_INSIDE.search(prose, start, block.end) is None


def _joined(found: list[Quotation], blocks: Sequence[Block]) -> list[Quotation]:
    """A tweet or a statement in several paragraphs: opened before the first, closed after the last."""
    kept: list[Quotation] = []
    for quotation in found:
        before = kept[-1] if kept else None
        if before and before.state == "unclosed" and quotation.state == "unopened":
            between = bisect_left(blocks, (quotation.start,)) - bisect_left(blocks, (before.end,))
            if between <= _MOST_PARAGRAPHS:
                kept[-1] = Quotation(before.start, quotation.end, "closed")
                continue
        kept.append(quotation)
    return kept


def _opens(prose: str, span: tuple[int, int], block: Block, is_open: bool) -> bool:
    """Does this mark open a quotation? Marks that point the wrong way go by their neighbours."""
    at, end = span
    mark = prose[at]
    if mark in (_CLOSERS if is_open else _OPENERS):
        return not is_open
    before = prose[at - 1] if at > block.start else " "
    after = prose[end] if end < block.end else " "
    leans_right = after.isspace() or after in _AFTER_CLOSING
    leans_left = before in _BEFORE_OPENING
    if mark in _OPENERS:
        return not (is_open and leans_right and not leans_left)
    if mark in _CLOSERS:
        return not is_open and leans_left and not leans_right
    if leans_left and not leans_right:
        return True
    if leans_right and not leans_left:
        return False
    return not is_open


def _is_taken_up(prose: str, following: Sequence[Block]) -> bool:
    """Does a quotation go on in the next paragraph, or after a caption that stands between?"""
    for block in following:
        if prose[block.start] in _OPEN_ALSO:
            return True
        if prose[block.start : block.end].rstrip()[-1:] in _ENDS_LINES:
            return False
    return False


def _is_other(prose: str, at: int, block: Block) -> bool:
    """A mark that closes nothing: inches, an apostrophe, an arrow (» More), the rest of a broken dash."""
    before, after = prose[max(0, at - 1) : at], prose[at + 1 : at + 2]
    if prose[at] == "»":
        return at == block.start or before.isspace() or at + 1 >= block.end
    return (before.isdigit() and prose[at] == '"') or before == "€" or (before.isalpha() and after.isalpha())


def _single(
    prose: str, openers: Sequence[int], doubles: Sequence[Quotation], blocks: Sequence[Block]
) -> Iterator[Quotation]:
    starts = [q.start for q in doubles]
    passed = 0
    for at in openers:
        near = bisect_left(starts, at) - 1
        if at < passed or (near >= 0 and doubles[near].end > at):
            continue  # a quotation inside a quotation belongs to the outer one
        block = blocks[bisect_left(blocks, (at + 1,)) - 1]
        if at < block.end and _opens_single(prose, at, block):
            marks = (m.start() for m in _SINGLE.finditer(prose, at + 1, block.end))
            close = _closing_single(prose, marks, block)
            if close is not None:
                passed = close + 1
                yield Quotation(at, passed, "closed", single=True)


def _opens_single(prose: str, at: int, block: Block) -> bool:
    before = prose[at - 1] if at > block.start else " "
    after = prose[at + 1] if at + 1 < block.end else " "
    if prose[at] == "’" or not (before in _BEFORE_OPENING or before in '“"'):
        return False
    return (after.isalnum() or after in "[$£€…") and not _ELISION.match(prose, at + 1)


def _closing_single(prose: str, marks: Iterable[int], block: Block) -> int | None:
    """The mark that closes: one beside a comma or stop, else the last that is no plain apostrophe."""
    last = None
    for at in marks:
        if _opens_single(prose, at, block):
            break
        after = prose[at + 1] if at + 1 < block.end else " "
        before = prose[at - 1]
        if prose[at] == "‘" or after.isalnum() or before.isspace():
            continue
        if before in _ENDS_SPEECH or after in _AFTER_CLOSING or before not in "sS":
            return at
        last = at
    return last
