"""The places of files in the line."""

from collections.abc import Iterable, Sequence

from linter.checked import Checked, Examine, Work

_WEIGHT = 1 << 10  # bytes that a file takes beside its own


class Seat:
    """The place of a file in the line; `checked` is there when it had its turn."""

    __slots__ = ("checked", "work")

    def __init__(self, work: Work | None, checked: Checked | None) -> None:
        self.work = work
        self.checked = checked

    @property
    def weight(self) -> int:
        """Bytes that it takes."""
        return _WEIGHT + (len(self.work.data) if self.work else 0)


Lot = Sequence[Seat]  # of files that had no turn yet


def works(lot: Lot) -> list[Work]:
    """What there is to examine."""
    return [seat.work for seat in lot if seat.work]


def seated(lot: Lot, done: Iterable[Checked]) -> None:
    """Put down what came of these files."""
    for seat, checked in zip(lot, done, strict=True):
        seat.checked = checked


class Alone:
    """This process, where others would have a pool of them."""

    def __init__(self, examine: Examine) -> None:
        self._examine = examine

    def give(self, lot: Lot) -> None:
        """Examine these files."""
        seated(lot, self._examine(works(lot)))

    def take(self) -> None:
        """Wait until some files are done: they are."""

    def close(self) -> None:
        """Nothing is left behind."""
