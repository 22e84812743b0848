"""The settings of a run: the config file, then the options, settled once."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from linter.finding import Level
from linter.reading import Reading


class PathSettings(NamedTuple):
    """What the config says for some paths; globs are read as in .gitignore."""

    glob: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    levels: Mapping[str, Level]


class Vocabulary(NamedTuple):
    """Words and patterns, in Vale's dialect, that the house accepts and rejects."""

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


class Config(NamedTuple):
    """Every setting; the defaults here are the only ones there are."""

    root: str = "."  # the folder that globs are matched below
    file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # folders
    levels: Mapping[str, Level] = {}
    prefer: tuple[str, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    exclude: tuple[str, ...] = ()
    paths: tuple[PathSettings, ...] = ()
    min_level: Level = "warning"
    fail_on: Level = "warning"
    format: str | None = None
    encoding: str = "utf-8"
    reading: Reading = Reading()
    baseline: str | None = None
    force_exclude: bool = False
    strict_rules: bool = False  # what a rule file holds and newslint leaves out is a mistake
    fix: Literal["", "write", "show"] = ""
    unsafe_fixes: bool = False
    cache_dir: str | None = None  # None: where NEWSLINT_CACHE_DIR or the system says


class ConfigError(Exception):
    """The settings cannot be used; its text has a line for each mistake."""


def as_selectors(texts: Sequence[str]) -> tuple[str, ...]:
    """`--select a,b --select c` as three selectors."""
    return tuple(name.strip() for text in texts for name in text.split(",") if name.strip())
