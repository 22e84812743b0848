"""What a whole process takes: processor time, time on the clock, memory at its peak."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple


class Figures(NamedTuple):
    """Seconds of processor time and on the clock, MiB at the peak."""

    cpu: float
    wall: float
    peak: float


class Case(NamedTuple):
    """A command to measure; `before` is done each time, and `first` run once, without being measured."""

    name: str
    command: Sequence[str]
    size: int  # bytes it reads
    before: Callable[[], None] = lambda: None
    first: Sequence[str] = ()


def interleaved(cases: Sequence[Case], runs: int) -> dict[str, Figures]:
    """The medians of several runs, taken in turn, so that a busy moment of the machine hits all alike."""
    taken: dict[str, list[Figures]] = {case.name: [] for case in cases}
    for case in cases:
        if case.first:
            once(case.first)
    for _ in range(runs):
        for case in cases:
            case.before()
            taken[case.name].append(once(case.command))
    return {
        name: Figures(*(median(column) for column in zip(*figures, strict=True)))
        for name, figures in taken.items()
    }


def once(command: Sequence[str]) -> Figures:
    """One run of a command, with the processes that it starts; what it prints is thrown away.

    It is started by a process of its own, for the peak of a large one would count as its children's.
    """
    told = subprocess.run([sys.executable, __file__, *command], capture_output=True, text=True, check=False)
    if told.returncode:
        raise SystemExit(f"{command[0]} cannot be measured: {told.stderr}")
    cpu, wall, peak = map(float, told.stdout.split())
    return Figures(cpu, wall, peak)


def _measure(command: Sequence[str]) -> Figures:
    begun = time.perf_counter()
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        raise SystemExit(f"it was ended by signal {-process.returncode}")
    return Figures(used.ru_utime + used.ru_stime, wall, _mebibytes(used))


def _mebibytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1 << 20 if os.uname().sysname == "Darwin" else 1 << 10)


if __name__ == "__main__":
    print(*_measure(sys.argv[1:]))
