"""The files of a run in a line: whoever examines them, they leave it in the order in which they came."""

from collections import deque
from collections.abc import Iterator
from contextlib import closing

from linter.checked import Checked, Work
from linter.pool import Pool, Seat

_LOT = 128 << 10  # bytes that a process gets at once
_MOST = 32 << 20  # bytes in the line, though the first file may take its time

Turn = tuple[Work | None, Checked]


def examined(turns: Iterator[Work | Checked], pool: Pool) -> Iterator[Turn]:
    """What comes of these files; those of which it is known just pass."""
    line = _Line(pool)
    with closing(pool):
        for turn in turns:
            line.join(turn)
            yield from line.leave(_MOST)
        yield from line.leave(0)


class _Line:
    def __init__(self, pool: Pool) -> None:
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
            else:
                self._give()
                self._pool.take()

    def _give(self) -> None:
        if self._lot:
            self._pool.give(self._lot)
            self._lot, self._lot_size = [], 0
