"""Characters that know where in the file they came from."""

from bisect import bisect_right
from typing import NamedTuple

_LAST = 1 << 62  # greater than any offset: bisect with it finds the piece an offset stands in


class Span(NamedTuple):
    """A half-open stretch of characters."""

    start: int
    end: int


class Piece(NamedTuple):
    """A run of text and the run of the file it came from.

    `copied`: the file reads the same, character by character; otherwise the whole run stands for the
    whole stretch of the file (an entity, an escape, the mark-up between two paragraphs).
    """

    start: int
    source: int
    length: int  # in the file
    copied: bool


class Text:
    """A text and the pieces it was put together from (none: it is the file itself); they are in order and
    leave no gap."""

    __slots__ = ("is_file", "pieces", "text")

    def __init__(self, text: str, pieces: tuple[Piece, ...] | None = None) -> None:
        self.text = text
        self.is_file = pieces is None
        self.pieces = pieces if pieces is not None else (Piece(0, 0, len(text), True),)

    def origin(self, span: Span) -> Span:
        """Where `span` stands in the file: its first character's first place, its last one's last.

        (In a text that was put together in another order than the file's, what comes first in the file.)
        """
        if self.is_file:
            return span
        if span.end <= span.start:
            place = self._place(span.start)
            return Span(place, place)
        last = self._piece(span.end - 1)
        if last.copied:
            end = last.source + span.end - last.start
        else:
            end = last.source + last.length
        start = self._place(span.start)
        return Span(start, end) if start <= end else Span(end, start)

    def _place(self, offset: int) -> int:
        piece = self._piece(offset)
        if piece.copied:
            return piece.source + offset - piece.start
        return piece.source + (piece.length if offset >= len(self.text) else 0)

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self.pieces, (offset, _LAST)) - 1)]


class Builder:
    """Puts a text together from another one, keeping each character's place in the file.

    The other text may itself have been built (HTML inside JSON): places are carried through.
    """

    def __init__(self, source: Text) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def turn_to(self, source: Text) -> None:
        """Go on with another text whose places are in the same file."""
        self._source = source

    @property
    def length(self) -> int:
        """How many characters have been put together so far."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """Take over the characters from `start` to `end` of the source as they are."""
        if end <= start:
            return
        pieces = self._source.pieces
        index = max(0, bisect_right(pieces, (start, _LAST)) - 1)
        while index < len(pieces) and pieces[index].start < end:
            piece = pieces[index]
            index += 1
            stop = pieces[index].start if index < len(pieces) else len(self._source.text)
            begin = max(start, piece.start)
            if not piece.copied:
                self._add(Piece(self._length + begin - start, piece.source, piece.length, False))
            elif begin < stop:
                length = min(end, stop) - begin
                place = piece.source + begin - piece.start
                self._add(Piece(self._length + begin - start, place, length, True))
        self._parts.append(self._source.text[start:end])
        self._length += end - start

    def stand_for(self, text: str, start: int, end: int) -> None:
        """Let `text` stand for the characters from `start` to `end` of the source, all for all."""
        if not text:
            return
        place = self._source.origin(Span(start, end))
        self._add(Piece(self._length, place.start, place.end - place.start, False))
        self._parts.append(text)
        self._length += len(text)

    def build(self) -> Text:
        """The text as put together so far."""
        return Text("".join(self._parts), tuple(self._pieces) or None)

    def _add(self, piece: Piece) -> None:
        if self._pieces and piece.copied:
            last = self._pieces[-1]
            follows = last.source + last.length == piece.source
            if last.copied and follows and last.start + last.length == piece.start:
                self._pieces[-1] = Piece(last.start, last.source, last.length + piece.length, True)
                return
        self._pieces.append(piece)
