"""Where the reports of a run go: one to the terminal or a file, others into files beside it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

from linter.config import ConfigError
from linter.reports import REPORTS, STATISTICS, FileReport, Look, report

_FOR_PEOPLE = frozenset([REPORTS["text"], REPORTS["concise"], STATISTICS])
Show = Callable[[str], Any]


class Output(NamedTuple):
    """A report by its module, and the file it goes to (None: standard output)."""

    module: str
    path: str | None

    @property
    def encoding(self) -> str | None:
        """What a program expects; None where people read it, on a terminal with its own."""
        return None if self.module in _FOR_PEOPLE else "utf-8"


def outputs(given: dict[str, Any]) -> list[Output]:
    """What the options ask for. Raises ConfigError."""
    module = REPORTS[given["output_format"]]
    if given["statistics"]:
        if given["output_format"] != "text":
            raise ConfigError("--statistics: leave --output-format away, or write it to a file with --report")
        module = STATISTICS
    found = [Output(module, given["output_file"])]
    for text in given["report"] or ():
        name, _, path = text.partition("=")
        if name not in REPORTS or not path:
            raise ConfigError(f"--report: {text!r} is not FORMAT=FILE; formats are {', '.join(REPORTS)}")
        found.append(Output(REPORTS[name], path))
    return found


def write_all(wanted: Sequence[Output], files: Iterable[FileReport], look: Look, show: Show) -> None:
    """Write all these reports in one go. Raises ConfigError if a file cannot be written."""
    with ExitStack() as stack:
        sinks = [_sink(output, stack, show) for output in wanted]
        looks = [look if output.path is None else look._replace(color=False) for output in wanted]
        if len(wanted) == 1:
            for text in report(wanted[0].module)(files, looks[0]):
                sinks[0](text)
            return
        feeds = _Feeds(files, len(wanted))
        writers = [report(output.module)(feeds.feed(n), looks[n]) for n, output in enumerate(wanted)]
        for number in feeds.turns():
            part = next(writers[number], None)
            if part is None:
                feeds.finish(number)
            else:
                sinks[number](part)


def _sink(output: Output, stack: ExitStack, show: Show) -> Show:
    if output.path is None:
        return show
    from linter.write import whole  # nothing that a run without an output file needs

    file = stack.enter_context(whole(output.path))
    return lambda text: file.write(text.encode("utf-8", "replace"))


class _Feeds:
    """Hands the same files to several reports; whoever is furthest behind has the next turn, so that few
    files wait."""

    def __init__(self, files: Iterable[FileReport], number: int) -> None:
        self._files = iter(files)
        self._waiting: list[deque[FileReport]] = [deque() for _ in range(number)]
        self._going = list(range(number))

    def feed(self, number: int) -> Iterator[FileReport]:
        """The files for one of them."""
        waiting = self._waiting[number]
        while True:
            if not waiting:
                file = next(self._files, None)
                if file is None:
                    return
                for each in self._going:
                    self._waiting[each].append(file)
            yield waiting.popleft()

    def turns(self) -> Iterator[int]:
        """Whose turn it is, until all have finished."""
        while self._going:
            yield max(self._going, key=lambda number: len(self._waiting[number]))

    def finish(self, number: int) -> None:
        """One of them has nothing more to say."""
        self._going.remove(number)
