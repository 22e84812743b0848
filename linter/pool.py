"""Several processes examine files, a lot at a time. One that dies takes only the file down that it had."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from linter import builtin
from linter.checked import Examine, failure
from linter.config import Config
from linter.seat import Lot, seated, works
from linter.sieve import Sieve
from linter.worker import STARTING, TOGETHER, Post, examiner, received, sent, serve

METHOD = "fork" if sys.platform == "linux" else "spawn"  # forked ones have the rules from the start
_GRACE = 2.0  # seconds in which a process takes half-written files along


class _Worker:
    """A process, and the lot that it has."""

    def __init__(self, number: int, process: Any, connection: Connection) -> None:
        self.number = number
        self.process = process
        self.connection = connection
        self.lot: Lot = ()


class Pool:
    """Processes, each started when there is a lot for it."""

    def __init__(self, jobs: int, examine: Examine, config: Config, sieve: Sieve) -> None:
        self._jobs = jobs
        self._examine = examine
        self._texts = bool(config.fix)
        self._context: Any = get_context(METHOD)
        self._make: Callable[[], Examine] = partial(examiner, config, sieve)
        if METHOD == "fork":
            self._make = lambda: examine
        self._begun: Any = self._context.RawArray("i", jobs)
        self._workers: list[_Worker] = []

    def give(self, lot: Lot, *, apart: bool = False) -> None:
        """Have these files examined, as soon as a process is free; together, or one by one."""
        while len(self._workers) == self._jobs and all(worker.lot for worker in self._workers):
            self.take()
        worker = next((worker for worker in self._workers if not worker.lot), None) or self._hire()
        if worker is None:
            seated(lot, self._examine(works(lot)))
        else:
            self._send(worker, lot, apart or self._texts)

    def take(self) -> None:
        """Wait until some files are done."""
        busy = {worker.connection: worker for worker in self._workers if worker.lot}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            try:
                done = received(works(worker.lot), worker.connection.recv_bytes())
            except (EOFError, OSError):
                self._bury(worker)
                continue
            seated(worker.lot, done)
            worker.lot = ()

    def close(self) -> None:
        """Let all processes go, at once."""
        for worker in self._workers:
            if worker.lot and self._texts:  # it may be about to write
                worker.process.terminate()
                worker.process.join(_GRACE)
            worker.process.kill()
            worker.process.join()
            worker.connection.close()
        self._workers.clear()

    def _hire(self) -> _Worker | None:
        """One more process, if the system has one to give."""
        number = next(n for n in range(self._jobs) if all(w.number != n for w in self._workers))
        here, there = self._context.Pipe()
        post = Post(self._make, self._texts, number, self._begun)
        process = self._context.Process(target=serve, args=(post, there, here), daemon=True)
        try:
            with _undisturbed():
                process.start()
        except OSError:
            here.close()
            return None
        finally:
            there.close()
        worker = _Worker(number, process, here)
        self._workers.append(worker)
        return worker

    def _send(self, worker: _Worker, lot: Lot, apart: bool) -> None:
        worker.lot = lot
        self._begun[worker.number] = STARTING
        try:
            worker.connection.send_bytes(sent(works(lot), apart))
        except OSError:
            self._bury(worker)

    def _bury(self, worker: _Worker) -> None:
        """A process has died: find out with which file, say so of it, and have the others of its lot
        examined."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        place = self._begun[worker.number]
        if place == STARTING:
            seated(worker.lot, self._examine(works(worker.lot)))
            return
        if place == TOGETHER:
            self.give(worker.lot, apart=True)
            return
        seat = worker.lot[place]
        seat.checked = failure(works([seat])[0].name, "", rule=builtin.KILLED)
        rest = [*worker.lot[:place], *worker.lot[place + 1 :]]
        if rest:
            self.give(rest, apart=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, so that it does not meet a process that is not ready for it."""
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
