"""The rules for the reader: listed, filtered and explained."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from linter import builtin
from linter.config import ConfigError
from linter.finding import LEVELS, Level
from linter.rule import Rule
from linter.rulebook import Rulebook
from linter.rules import RuleFile, chosen, with_levels
from linter.settings import check_settings
from linter.settle import find_config, settle


class Listed(NamedTuple):
    """A rule as the config has it, and whether it is on."""

    rule: Rule
    on: bool


class Wanted(NamedTuple):
    """Which rules are to be listed."""

    names: tuple[str, ...]  # of styles and rules; none: all
    level: Level | None
    kind: str | None
    fixable: bool


def listed(path: str | None, no_config: bool, folders: Sequence[str]) -> list[Listed]:
    """All rules, by their ids. Raises ConfigError."""
    if path is None and not no_config:
        path = find_config(os.getcwd())
    config = settle(path, {"rules": tuple(folders)})
    book = Rulebook(config.rules, vocabulary=config.vocabulary)
    check_settings(config, book)
    on = {rule.id for rule in chosen(book.rules, config.select, config.ignore)}
    return sorted(Listed(with_levels(rule, config.levels), rule.id in on) for rule in book.rules)


def filtered(rules: Iterable[Listed], wanted: Wanted) -> list[Listed]:
    """Those that are wanted. Raises ConfigError for a name that no rule has."""
    rules = list(rules)
    for name in wanted.names:
        if not any(_is(name, listed.rule) for listed in rules):
            raise ConfigError(_unknown(name, [listed.rule for listed in rules]))
    return [listed for listed in rules if _is_wanted(listed.rule, wanted)]


def _is_wanted(rule: Rule, wanted: Wanted) -> bool:
    return (
        (not wanted.names or any(_is(name, rule) for name in wanted.names))
        and (wanted.level is None or LEVELS.index(rule.level) >= LEVELS.index(wanted.level))
        and wanted.kind in (None, rule.kind)
        and (rule.fix != "none" or not wanted.fixable)
    )


def _is(name: str, rule: Rule) -> bool:
    return name in (rule.id, rule.id.partition(".")[0])


def _unknown(name: str, rules: Iterable[Rule]) -> str:
    names = sorted({part for rule in rules for part in (rule.id, rule.id.partition(".")[0])})
    close = get_close_matches(name, names, 1)
    nearest = f"the nearest is {close[0]}" if close else "`newslint rules` lists them"
    return f"There is no rule or style {name!r}; {nearest}."


def as_text(rules: Sequence[Listed]) -> str:
    """A line for each rule."""
    width = max((len(listed.rule.id) for listed in rules), default=0)
    lines = [
        f"{rule.id:{width}}  {rule.level:10}  {rule.kind:14}  {_FIXES[rule.fix]:10}  {'' if on else 'off'}"
        for rule, on in rules
    ]
    off = sum(not on for _, on in rules)
    count = f"{len(rules)} rule{'s' * (len(rules) != 1)}, {off} of them off."
    return "\n".join([*(line.rstrip() for line in lines), count, ""])


def as_json(rules: Sequence[Listed]) -> str:
    """An array with an object for each rule."""
    return json.dumps([_object(*listed) for listed in rules], indent=1, ensure_ascii=False) + "\n"


def _object(rule: Rule, on: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "style": rule.id.partition(".")[0],
        "kind": rule.kind,
        "level": rule.level,
        "on": on,
        "fix": _FIXES[rule.fix] or None,
        "scope": list(rule.scope),
        "language": rule.language or None,
        "message": rule.message,
        "description": rule.description,
        "link": rule.link or None,
    }


_FIXES = {"none": "", "safe": "safe fix", "delete-line": "safe fix", "unsafe": "unsafe fix"}
SHOWN: dict[str, Callable[[Sequence[Listed]], str]] = {"text": as_text, "json": as_json}


def explained(name: str, folders: Sequence[str]) -> str:
    """A rule with its examples, or the rules of a style. Raises ConfigError."""
    files = [*Rulebook(folders).files, *(RuleFile(rule, (), ()) for rule in builtin.RULES)]
    found = [file for file in files if _is(name, file.rule)]
    if not found:
        raise ConfigError(_unknown(name, [file.rule for file in files]))
    if found[0].rule.id != name:
        heads = [f"{file.rule.id} ({file.rule.level}): {file.rule.description}" for file in found]
        return "\n".join([*heads, ""])
    return "\n".join([*_explained(found[0]), ""])


def _explained(file: RuleFile) -> Iterator[str]:
    rule = file.rule
    what = ", ".join(part for part in (rule.level, rule.kind, _FIXES[rule.fix]) if part)
    yield f"{rule.id} ({what}){'' if rule.enabled else ', off unless selected'}\n"
    yield f"{rule.description or rule.message}\n"
    if rule.link:
        yield f"More: {rule.link}\n"
    for bad in file.bad:
        yield f"Reports “{' '.join(bad.match.split())}” in:\n{_indented(bad.text)}"
        if bad.fixed is not None:
            yield f"  and makes it:\n{_indented(bad.fixed)}"
    for good in file.good:
        yield f"Leaves alone:\n{_indented(good)}"
    if rule.kind != builtin.KIND:
        yield f"\nTo switch it off: --ignore {rule.id}, or `ignore: [{rule.id}]` in .newslint.yml;"
        yield f"for one line of Markdown or HTML: <!-- newslint-disable-next-line {rule.id} -->"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip("\n").split("\n"))
