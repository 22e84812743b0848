"""A progress bar on long runs, where somebody is watching."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Any, TypeVar

T = TypeVar("T")

_PATIENCE = 1.0  # seconds before there is a bar at all
_STEP = 0.1  # between two looks of it


class Progress:
    """Watches things go by. Nothing is shown unless standard error is a terminal."""

    def __init__(self) -> None:
        self.watched = sys.stderr.isatty()
        self._bar: Any = None
        self._shown = False

    def watch(self, things: Iterable[T]) -> Iterator[T]:
        """The things, one by one."""
        if not self.watched:
            yield from things
            return
        things = list(things)
        due = monotonic() + _PATIENCE
        for done, thing in enumerate(things, 1):
            yield thing
            if monotonic() >= due:
                due = monotonic() + _STEP
                self._show(done, len(things))
        self.hide()

    def hide(self) -> None:
        """Take the bar away, because something is to be printed."""
        if self._shown:
            self._bar.stop()
            self._shown = False

    def _show(self, done: int, total: int) -> None:
        if self._bar is None:
            from rich.console import Console  # 60 ms that only a long run pays
            from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            columns = (BarColumn(), MofNCompleteColumn(), "files", TimeRemainingColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
            self._bar.add_task("", total=total)
        if not self._shown:
            self._bar.start()
            self._shown = True
        self._bar.update(self._bar.task_ids[0], completed=done)
        self._bar.refresh()
