"""The files of a run in a line: whoever examines them, they leave it in the order in which they came."""

from collections import deque
from collections.abc import Iterator
from contextlib import closing
from typing import Protocol

from linter.checked import Checked, Work
from linter.seat import Lot, Seat

_LOT = 128 << 10  # bytes that are examined at once
_MOST = 32 << 20  # bytes in the line, though the first file may take its time

Turn = tuple[Work | None, Checked]


class Examiners(Protocol):
    """Whoever examines the files: other processes, or this one."""

    def give(self, lot: Lot) -> None:
        """Have these files examined."""

    def take(self) -> None:
        """Wait until some files are done."""

    def close(self) -> None:
        """Nothing more will come."""


def examined(turns: Iterator[Work | Checked], pool: Examiners) -> Iterator[Turn]:
    """What comes of these files; those of which it is known just pass."""
    line = _Line(pool)
    with closing(pool):
        for turn in turns:
            line.join(turn)
            yield from line.leave(_MOST)
        yield from line.leave(0)


class _Line:
    def __init__(self, pool: Examiners) -> None:
        self._pool = pool
        self._seats: deque[Seat] = deque()
        self._size = 0
        self._lot: list[Seat] = []
        self._lot_size = 0

    def join(self, turn: Work | Checked) -> None:
        """The next file; with enough others it goes to a process."""
        seat = Seat(turn, None) if isinstance(turn, Work) else Seat(None, turn)
        self._seats.append(seat)
        self._size += seat.weight
        if seat.work:
            self._lot.append(seat)
            self._lot_size += seat.weight
            if self._lot_size >= _LOT:
                self._give()

    def leave(self, most: int) -> Iterator[Turn]:
        """The files in front that had their turn, and so many more that no more bytes than `most` wait."""
        while self._seats:
            first = self._seats[0]
            if first.checked:
                self._size -= self._seats.popleft().weight
                yield first.work, first.checked
            elif self._size <= most:
                return
            elif self._lot:
                self._give()
            else:
                self._pool.take()

    def _give(self) -> None:
        self._pool.give(self._lot)
        self._lot, self._lot_size = [], 0
