"""Old copy taken over: the baseline written, and what was fixed since dropped from it."""

import os
from collections.abc import Iterable, Mapping

from linter import baseline
from linter.checked import Checked
from linter.config import Config
from linter.settle import FILE_NAME
from linter.sieve import place
from linter.write import replace


def add(config: Config, files: Iterable[Checked]) -> str:
    """Write all that is found into the baseline; what it knows of other files stays. Returns what to say.

    Raises ConfigError if that cannot be written.
    """
    path = config.baseline or os.path.join(config.root, baseline.NAME)
    seen: set[str] = set()
    entries: list[baseline.Entry] = []
    for file in files:
        seen.add(place(file.path))
        if not file.failed:
            entries += baseline.entries_for(file.path, file.findings, file.source)
    if os.path.exists(path):
        entries += (e for e in baseline.load(path) if e.path not in seen and os.path.exists(e.path))
    replace(path, baseline.dump(path, entries))
    name = os.path.relpath(path)
    words = f"{name} now holds {_findings(sum(entry.times for entry in entries))}."
    if not config.baseline:
        words += f" Use it with --baseline {name}, or with `baseline: {name}` in {FILE_NAME}."
    return words


def after(path: str, gone: Mapping[str, Mapping[str, int]], *, prune: bool) -> str:
    """Drop the entries that are gone, if so asked. Returns what to say, nothing if there are none."""
    entries = baseline.load(path)
    left = baseline.without(entries, gone)
    fixed = sum(entry.times for entry in entries) - sum(entry.times for entry in left)
    if not fixed:
        return ""
    those = f"{_findings(fixed)} of {os.path.relpath(path)}"
    if not prune:
        return f"Run with --prune-baseline to drop {those}: fixed."
    replace(path, baseline.dump(path, left))
    return f"Dropped {those}: fixed."


def _findings(count: int) -> str:
    return f"{count} finding{'s' * (count != 1)}"
