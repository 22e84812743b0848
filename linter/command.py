"""`newslint check`: from options to an exit code."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from linter import __version__
from linter.checked import Checked
from linter.config import Config, ConfigError
from linter.files import STDIN
from linter.finding import LEVELS, Finding
from linter.outputs import Output, outputs, write_all
from linter.plan import config_of, jobs_of, targets_of
from linter.progress import Progress
from linter.remembered import Remembered
from linter.reports import FileReport, Look
from linter.reports.terminal import printable
from linter.rule import Rule
from linter.session import Session
from linter.sieve import place

CLEAN, FOUND, UNCHECKED, BUG = 0, 1, 2, 3
INTERRUPTED, TERMINATED = 130, 143  # as shells count signals
_NAMED = 3  # files that a sentence names
_REPORT = "This is a bug of newslint. Please report it with {} and these lines:"


def run(given: dict[str, Any]) -> int:
    """Check what `given` says and print the report. Returns the exit code."""
    try:
        code = _run(given)
        sys.stdout.flush()
    except ConfigError as error:
        say(str(error))
        return UNCHECKED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads has seen enough, as in `newslint check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FOUND
    except OSError as error:
        say(f"newslint cannot go on: {error}")
        return UNCHECKED
    except Exception:
        from traceback import format_exc  # 5 ms that only a bug costs

        say(f"{_REPORT.format('the command you gave')}\n{format_exc()}")
        return BUG
    return CLEAN if code == FOUND and given["exit_zero"] else code


def say(text: str) -> None:
    """Print a line for people, beside the report."""
    print(text, file=sys.stderr)


def _run(given: dict[str, Any]) -> int:
    config, jobs = config_of(given), jobs_of(given)
    wanted = outputs(given)
    sieve, targets = targets_of(given, config)
    profile = None
    if given["profile"]:
        from linter.profile import Profile  # everything that can be watched

        profile, jobs = Profile(), 1
    remembered = None if profile or given["no_cache"] else Remembered(config.cache_dir)
    session = Session(config, sieve, remembered)
    for remark in session.remarks:
        say(str(remark))
    progress = Progress()
    stream = sys.stdout
    if config.fix == "write":
        _end_cleanly()
        if STDIN in (given["paths"] or ()):  # its text goes to standard output, from this process
            stream, jobs = sys.stderr, 1
    show, look = _printer(stream, wanted[0], progress), _look(given["color"], session.book)
    with closing(session.check(progress.watch(targets), given["stdin_filename"], jobs)) as files:
        tally = _Tally(config)
        checked = tally.count(files)
        if given["add_baseline"]:
            return _add_baseline(config, checked, tally)
        if config.fix == "show":
            changed = _show_changes(checked, look, show)
            say(_sum("Would fix", tally.mended))
            return tally.code(found=changed)
        write_all(wanted, (tally.report(file) for file in checked), look, show)
    sys.stdout.flush()
    _last_words(given, config, tally)
    if profile:
        say(profile.table())
    return tally.code(found=tally.found)


def _end_cleanly() -> None:
    """Let a polite kill take its half-written file along."""
    import signal  # 1 ms that only --fix pays

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))


class _Tally:
    """Lets files pass, and remembers what the exit code and the last words depend on."""

    def __init__(self, config: Config) -> None:
        self._failing = frozenset(LEVELS[LEVELS.index(config.fail_on) :])
        self._shown = frozenset(LEVELS[LEVELS.index(config.min_level) :])
        self._failed = self.found = False
        self._bugs: set[str] = set()
        self.mended: list[int] = []  # how many findings were fixed, file by file
        self.skipped: list[str] = []  # files of folders that hold no copy
        self.gone: dict[str, Mapping[str, int]] = {}  # what the baseline knows in vain, file by file

    def count(self, files: Iterable[Checked]) -> Iterator[Checked]:
        for file in files:
            if file.skipped:
                self.skipped.append(file.path)
                continue
            self._failed |= file.failed
            self.found |= any(finding.level in self._failing for finding in file.findings)
            if file.mended:
                self.mended.append(len(file.mended))
            if file.gone:
                self.gone[place(file.path)] = file.gone
            if file.bug and file.bug not in self._bugs:  # each once, however many files have it
                self._bugs.add(file.bug)
                say(f"{_REPORT.format(file.path)}\n{file.bug}")
            yield file

    def counted(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those that are shown or make the run fail."""
        return tuple(finding for finding in findings if finding.level in self._shown | self._failing)

    def report(self, file: Checked) -> FileReport:
        findings = tuple(finding for finding in file.findings if finding.level in self._shown)
        return FileReport(file.path, findings, file.source, file.failed, file.foreign)

    def code(self, *, found: bool) -> int:
        if self._bugs:
            return BUG
        return UNCHECKED if self._failed else FOUND if found else CLEAN


def _add_baseline(config: Config, files: Iterable[Checked], tally: _Tally) -> int:
    from linter import adopt  # 5 ms that only a run with a baseline pays

    say(adopt.add(config, (file._replace(findings=tally.counted(file.findings)) for file in files)))
    return tally.code(found=False)


def _printer(stream: Any, output: Output, progress: Progress) -> Callable[[str], None]:
    """Prints to a terminal or a pipe, which may know fewer characters than the copy."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding=output.encoding or stream.encoding, errors="replace")
    if not progress.watched:
        write: Callable[[str], None] = stream.write
        return write

    def show(text: str) -> None:
        progress.hide()
        stream.write(text)

    return show


def _look(color: str, rules: Mapping[str, Rule]) -> Look:
    terminal = sys.stdout.isatty()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    wanted = color == "always" or (color == "auto" and terminal and not plain)
    if wanted and os.name == "nt":
        os.system("")  # makes older Windows consoles understand colours
    width = max(40, os.get_terminal_size(sys.stdout.fileno()).columns - 6) if terminal else 100
    return Look(wanted, width, rules, __version__, os.getcwd())


def _show_changes(files: Iterable[Checked], look: Look, show: Callable[[str], None]) -> bool:
    """Print what would be changed; says whether anything would."""
    from linter.diff import unified  # 3 ms that only --diff pays

    changed = False
    for file in files:
        for finding in file.findings if file.failed else ():
            say(f"{finding.path}:{finding.line}:{finding.column}: {finding.rule} {finding.message}")
        if file.mended:
            changed = True
            for line in unified(file.path, file.before, file.source, look):
                show(line)
    return changed


def _last_words(given: dict[str, Any], config: Config, tally: _Tally) -> None:
    if config.fix:
        say(_sum("Fixed", tally.mended))
    elif config.unsafe_fixes:
        say("--unsafe-fixes does nothing by itself; add --fix to write, or --diff to see.")
    if config.baseline:
        from linter import adopt

        words = adopt.after(config.baseline, tally.gone, prune=given["prune_baseline"])
        if words:
            say(words)
    if tally.skipped:
        say(_without_copy(tally.skipped))


def _without_copy(paths: list[str]) -> str:
    shown = [printable(path) for path in paths[:_NAMED]]
    if len(paths) > _NAMED:
        shown.append(f"{len(paths) - _NAMED} more")
    one = len(paths) == 1
    holds = "1 file holds" if one else f"{len(paths)} files hold"
    return f"{holds} no copy in a form newslint knows: {', '.join(shown)}."


def _sum(what: str, mended: list[int]) -> str:
    findings, files = sum(mended), len(mended)
    return f"{what} {findings} finding{'s' * (findings != 1)} in {files} file{'s' * (files != 1)}."
