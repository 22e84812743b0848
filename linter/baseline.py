"""The baseline: a file of findings that are known and left for later, by rule and content."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from linter.config import ConfigError
from linter.finding import Finding
from linter.fingerprint import fingerprint
from linter.sieve import place
from linter.source import Source

NAME = ".newslint-baseline.json"
_SHORT = 60  # characters of a match that are kept for the reader


class Entry(NamedTuple):
    """A finding that is known, as often as `times` says; `path` is a real one, `match` for the reader."""

    path: str
    key: str
    match: str
    times: int


def load(path: str) -> list[Entry]:
    """The entries of a baseline. Raises ConfigError."""
    folder = os.path.dirname(os.path.abspath(path))
    try:
        with open(path, encoding="utf-8") as file:
            entries = json.load(file)["findings"]
        return [Entry(_real(folder, e["path"]), e["key"], e["match"], int(e["times"])) for e in entries]
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such baseline; make it with --add-baseline") from error
    except OSError as error:
        raise ConfigError(f"{path}: this baseline cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(
            f"{path}: this is no baseline of newslint; make a new one with --add-baseline"
        ) from error


def dump(path: str, entries: Iterable[Entry]) -> bytes:
    """The baseline as it is to be written at `path`: an entry a line, so that git can merge it."""
    folder = os.path.dirname(os.path.abspath(path))
    rows = sorted(entry._replace(path=_relative(folder, entry.path)) for entry in entries)
    lines = ",\n".join(json.dumps(row._asdict(), ensure_ascii=False) for row in rows)
    return f'{{"newslint": "baseline", "findings": [\n{lines}\n]}}\n'.encode("utf-8", "surrogatepass")


def known(entries: Iterable[Entry]) -> dict[str, dict[str, int]]:
    """What a sieve needs of the entries."""
    found: dict[str, dict[str, int]] = {}
    for entry in entries:
        found.setdefault(entry.path, {})[entry.key] = entry.times
    return found


def entries_for(path: str, findings: Iterable[Finding], text: str) -> list[Entry]:
    """The findings of a file as entries."""
    source = Source(path, text)
    counted: Counter[Entry] = Counter()
    for finding in findings:
        match = " ".join(finding.match.split())[:_SHORT]
        counted[Entry(place(path), fingerprint(finding, source), match, 0)] += 1
    return [entry._replace(times=count) for entry, count in counted.items()]


def without(entries: Iterable[Entry], gone: Mapping[str, Mapping[str, int]]) -> list[Entry]:
    """The entries less those that are gone, by path and fingerprint; so are all of a file that is no more."""
    left = []
    for entry in entries:
        count = entry.times - gone.get(entry.path, {}).get(entry.key, 0)
        if count > 0 and os.path.exists(entry.path):
            left.append(entry._replace(times=count))
    return left


def _real(folder: str, path: str) -> str:
    return place(os.path.join(folder, *path.split("/")))


def _relative(folder: str, path: str) -> str:
    return os.path.relpath(path, os.path.realpath(folder)).replace(os.sep, "/")
