"""A process that examines files for the first one; what comes and goes are plain values."""

import marshal
import signal
import sys
from collections.abc import Callable, MutableSequence, Sequence
from multiprocessing.connection import Connection
from typing import NamedTuple

from linter.checked import Checked, Examine, Work
from linter.config import Config
from linter.files import Target
from linter.precompiled import precompiled
from linter.rows import checked_of, row_of
from linter.sieve import Sieve

STARTING = -1  # no file of the lot has been begun
TOGETHER = -2  # all have


class Post(NamedTuple):
    """What a process is told when it starts."""

    make: Callable[[], Examine]
    texts: bool  # must the texts of files go back? The first process has their bytes
    number: int
    begun: MutableSequence[int]  # for each process the number of the file, in its lot, that it has begun


def examiner(config: Config, sieve: Sieve) -> Examine:
    """What a process that shares no memory with the first one examines files with."""
    with precompiled(config.cache_dir):
        from linter.run import Linter  # 30 ms, and the first process imports this module, too

    return Linter(config, sieve).examine_all


def serve(post: Post, here: Connection, there: Connection) -> None:
    """Examine lots of files until no more come."""
    there.close()  # else nobody would notice the end of the first process
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process says when to stop
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # half-written files are taken along
    examine = post.make()
    while True:
        try:
            apart, lot = marshal.loads(here.recv_bytes())
        except (EOFError, OSError):
            return
        works = [Work(Target(*target), name, data) for target, name, data in lot]
        done: list[Checked] = []
        if apart:
            for place, work in enumerate(works):
                post.begun[post.number] = place
                done += examine([work])
        else:
            post.begun[post.number] = TOGETHER
            done += examine(works)
        rows = [row_of(file if post.texts else file._replace(source="")) for file in done]
        here.send_bytes(marshal.dumps(rows))


def sent(works: Sequence[Work], apart: bool) -> bytes:
    """A lot of files for `serve`, to be examined together or one by one."""
    return marshal.dumps((apart, [(tuple(work.target), work.name, work.data) for work in works]))


def received(works: Sequence[Work], data: bytes) -> list[Checked]:
    """What `serve` says of them."""
    return [checked_of(work.name, row) for work, row in zip(works, marshal.loads(data), strict=True)]
