"""`newslint check`: from options to an exit code."""

import os
import sys
from collections.abc import Iterator
from typing import Any

from linter.config import Config, ConfigError, as_selectors
from linter.configfile import find_config, settle
from linter.finding import LEVELS
from linter.reports import FileReport, Look, report
from linter.run import Checked, check

CLEAN, FOUND, UNCHECKED, BUG = 0, 1, 2, 3


def run(given: dict[str, Any]) -> int:
    """Check what `given` says and print the report. Returns the exit code."""
    try:
        config = _config(given)
        tally = _Tally(config)
        checked = check(given["paths"] or (".",), config, given["stdin_filename"])
        for text in report(given["output_format"])(tally.shown(checked), _look(given["color"])):
            sys.stdout.write(text)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return UNCHECKED
    if tally.failed:
        return UNCHECKED
    return FOUND if tally.found and not given["exit_zero"] else CLEAN


def _config(given: dict[str, Any]) -> Config:
    path = given["config"]
    if path and not os.path.isfile(path):
        raise ConfigError(f"{path}: no such config file; check the name after --config")
    if not path and not given["no_config"]:
        path = find_config(os.getcwd())
    names = ("min_level", "fail_on", "format", "encoding", "rules")
    options = {name: given[name] for name in names}
    for name in ("select", "ignore"):
        options[name] = as_selectors(given[name]) if given[name] else None
    return settle(path, options)


class _Tally:
    """Lets what is to be shown pass, and remembers what the exit code depends on."""

    def __init__(self, config: Config) -> None:
        self._shown = frozenset(LEVELS[LEVELS.index(config.min_level) :])
        self._failing = frozenset(LEVELS[LEVELS.index(config.fail_on) :])
        self.found = False
        self.failed = False

    def shown(self, files: Iterator[Checked]) -> Iterator[FileReport]:
        for file in files:
            self.failed |= file.failed
            self.found |= any(f.level in self._failing for f in file.findings)
            findings = tuple(f for f in file.findings if f.level in self._shown)
            yield FileReport(file.path, findings, file.source)


def _look(color: str) -> Look:
    wanted = color == "always" or (color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    return Look(wanted)
