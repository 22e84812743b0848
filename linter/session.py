"""A run over files: what is known of them is looked up, the rest is examined; in order."""

import gc
import os
from collections.abc import Generator, Iterable, Iterator
from functools import cached_property
from itertools import chain

from linter.checked import Checked, Examine, Work, failure, in_time, is_late
from linter.config import Config
from linter.encoding import decode
from linter.files import STDIN, Target, read_bytes
from linter.line import Turn, examined
from linter.precompiled import precompiled
from linter.reading import Broken
from linter.remembered import Context, Kept, Remembered
from linter.review import Review
from linter.seat import Alone
from linter.selection import Selection, Settings
from linter.sieve import Sieve
from linter.source import Source

_SMALL = 128 << 10  # bytes that one process is done with sooner than others are started
_GARBAGE = 20_000  # objects that are made before it is worth to look for what nobody needs (6 % of a run)


class Session:
    """One run. Raises ConfigError."""

    def __init__(self, config: Config, sieve: Sieve, remembered: Remembered | None = None) -> None:
        self._config = config
        self._sieve = sieve
        self._selection = Selection(config)
        self._review = Review(self._selection, sieve)
        self._remembered = None if config.fix else remembered
        self._contexts: dict[tuple[Settings, str], Context] = {}
        self.book = self._selection.book
        self.remarks = self._selection.remarks

    def check(
        self, targets: Iterable[Target], stdin_name: str | None = None, jobs: int = 1
    ) -> Generator[Checked, None, None]:
        """Check all these files, in order, in as many processes if there is enough to do."""
        for work, checked in self._examined(self._begun(targets, stdin_name), jobs):
            yield self._ended(work, checked) if work else checked
        if self._remembered:
            self._remembered.save()

    def _begun(self, targets: Iterable[Target], stdin_name: str | None) -> Iterator[Work | Checked]:
        """The files that are to be examined, and what is known of the others."""
        for target in targets:
            name = stdin_name or target.path if target.path == STDIN else target.path
            try:
                yield self._recalled(Work(target, name, read_bytes(target)))
            except Broken as broken:
                yield failure(name, str(broken))

    def _recalled(self, work: Work) -> Work | Checked:
        remembered = self._remembered
        if not remembered:
            return work
        key = remembered.key(self._context(remembered, work.name), work.data)
        kept = remembered.get(key, work.name)
        if kept is None:
            return work._replace(key=key)
        return self._counted(work, kept)

    def _context(self, remembered: Remembered, name: str) -> Context:
        about = self._selection.settings(name), os.path.splitext(name)[1].lower()
        if about not in self._contexts:
            told = self._selection.told(about[0]), about[1].encode("utf-8", "surrogatepass")
            self._contexts[about] = remembered.context(*told)
        return self._contexts[about]

    def _examined(self, begun: Iterator[Work | Checked], jobs: int) -> Iterator[Turn]:
        left = _SMALL
        for turn in begun:
            if isinstance(turn, Checked):
                yield None, turn
            else:
                yield turn, self._examine_first(turn)
                left -= len(turn.data)
                break
        else:
            return
        here = _first(begun, left) if jobs > 1 else begun
        yield from examined(here, Alone(self._examine_all))
        more = next(begun, None)
        if more:
            from linter.pool import Pool  # 30 ms that a small run does not pay

            yield from examined(
                chain([more], begun), Pool(jobs, self._examine_all, self._config, self._sieve)
            )

    def _examine_first(self, work: Work) -> Checked:
        """Rules, lexicon and word lists are made here, and stay: it is no use to look for garbage (30 ms)."""
        gc.disable()
        try:
            (checked,) = self._examine_all([work])
            return checked
        finally:
            gc.freeze()
            gc.set_threshold(_GARBAGE)
            gc.enable()

    @cached_property
    def _examine_all(self) -> Examine:
        with precompiled(self._config.cache_dir):
            from linter.run import Linter  # 30 ms that a run which finds nothing new does not pay

        return Linter(self._config, self._sieve, self._selection).examine_all

    def _ended(self, work: Work, checked: Checked) -> Checked:
        if checked.skipped or self._config.fix or (checked.failed and not is_late(checked)):
            return checked
        kept = checked.findings, checked.foreign
        if self._remembered and not checked.failed:
            self._remembered.put(work.key, kept)
        return in_time(self._counted(work, kept, checked.source))

    def _counted(self, work: Work, kept: Kept, text: str = "") -> Checked:
        """The findings that this run is about; the text is only needed where there are any."""
        findings, foreign = kept
        if findings and not text:
            text = decode(work.data, self._config.encoding)
        left = self._review.left(Source(work.name, text), findings, self._review.lines(work.name))
        return Checked(work.name, left.findings, text, gone=left.gone, foreign=foreign)


def _first(begun: Iterator[Work | Checked], size: int) -> Iterator[Work | Checked]:
    """The first of them, up to so many bytes and the file that has the last of these."""
    while size > 0 and (turn := next(begun, None)):
        yield turn
        size -= len(turn.data) if isinstance(turn, Work) else 0
