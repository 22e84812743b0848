"""From options to what a run is about: its settings, its files, and which findings count."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from linter.config import Config, ConfigError, as_selectors
from linter.files import STDIN, Target, is_article, targets
from linter.globs import Globs
from linter.settle import find_config, settle
from linter.sieve import Sieve, place

_TOGETHER = (
    ("fix", "staged", "--fix writes files, and --staged looks at what is in the index"),
    ("fix", "add_baseline", "--fix mends what --add-baseline leaves for later"),
    ("diff", "add_baseline", "--diff only shows, and --add-baseline writes"),
    ("diff", "output_file", "--diff shows what would change, not what is found"),
    ("diff", "report", "--diff shows what would change, not what is found"),
    ("prune_baseline", "add_baseline", "--add-baseline drops fixed entries, too"),
    ("changed_since", "staged", "--staged is about one commit, and --changed-since about several"),
    ("changed_since", "add_baseline", "a baseline holds whole files"),
    ("staged", "add_baseline", "a baseline holds whole files"),
    ("config", "no_config", "--no-config means no config file at all"),
)  # fmt: skip


def config_of(given: dict[str, Any]) -> Config:
    """The settings: the config file, then the options. Raises ConfigError."""
    for one, other, why in _TOGETHER:
        if given[one] and given[other]:
            raise ConfigError(f"{_flag(one)} and {_flag(other)} do not go together: {why}; use one of them")
    path = given["config"]
    if path and not os.path.isfile(path):
        raise ConfigError(f"{path}: no such config file; check the name after --config")
    if not path and not given["no_config"]:
        path = find_config(os.getcwd())
    names = ("min_level", "fail_on", "format", "encoding", "rules", "baseline", "cache_dir")
    options = {name: given[name] for name in names}
    for name in ("select", "ignore"):
        options[name] = as_selectors(given[name]) if given[name] else None
    config = settle(path, options)
    if given["prune_baseline"] and not config.baseline:
        raise ConfigError(
            "--prune-baseline: name the file with --baseline, or as `baseline` in the config file"
        )
    if given["html"]:
        config = config._replace(reading=config.reading._replace(html=given["html"]))
    fix: Literal["", "write", "show"] = "show" if given["diff"] else "write" if given["fix"] else ""
    if given["field"]:
        config = config._replace(reading=config.reading._replace(fields=given["field"]))
    flags = {name: given[name] for name in ("unsafe_fixes", "force_exclude", "strict_rules")}
    return config._replace(fix=fix, **flags)


def jobs_of(given: dict[str, Any]) -> int:
    """In how many processes. Raises ConfigError."""
    wanted = given["jobs"]
    if wanted is None:
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1
    if not wanted.isdecimal() or int(wanted) < 1:
        raise ConfigError(f"--jobs: {wanted!r} is no number of processes; give 1 or more")
    return int(wanted)


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def targets_of(given: dict[str, Any], config: Config) -> tuple[Sieve, Iterable[Target]]:
    """What is to be checked: the files, and which findings in them count. Raises ConfigError."""
    paths = given["paths"] or (".",)
    exclude = Globs(config.root, config.exclude)
    sieve = Sieve(baseline=_baseline(given, config))
    if given["staged"]:
        from linter.changes import staged  # 8 ms that only a run with git pays

        files = list(staged())
        sieve = sieve._replace(changed={file.path: file.lines for file in files})
        return sieve, _staged([Target(file.path, data=file.data) for file in files], paths, exclude)
    found = targets(paths, exclude, force_exclude=config.force_exclude)
    if not given["changed_since"]:
        return sieve, found
    from linter.changes import changed_since  # 8 ms that only a run with git pays

    changed = changed_since(given["changed_since"])
    return sieve._replace(changed=changed), (
        t for t in found if t.problem or t.path == STDIN or place(t.path) in changed
    )


def _baseline(given: dict[str, Any], config: Config) -> dict[str, dict[str, int]]:
    if not config.baseline or given["add_baseline"]:
        return {}
    from linter import baseline  # 5 ms that only a run with a baseline pays

    return baseline.known(baseline.load(config.baseline))


def _staged(files: Sequence[Target], paths: Sequence[str], exclude: Globs) -> Iterator[Target]:
    """Of the staged files those that a run over these paths would look at, called as from here."""
    named = {place(path) for path in paths}
    folders = [os.path.join(os.path.realpath(path), "") for path in paths if os.path.isdir(path)]
    for file in files:
        path = os.path.relpath(file.path)
        below = any(file.path.startswith(folder) for folder in folders)
        if file.path in named or (below and is_article(path) and not exclude.match(path)):
            yield file._replace(path=path)
