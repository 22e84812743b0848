"""Which rules there are: the files in some folders, read as rules, and those of them that are on."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.finding import Level
from linter.mistake import Mistake
from linter.rule import Rule

SUFFIX = ".yml"


class Example(NamedTuple):
    """Copy that a rule must find something in (`match`), and what its fix makes of it."""

    text: str
    match: str
    fixed: str | None


class RuleFile(NamedTuple):
    """A rule with its examples."""

    rule: Rule
    good: tuple[str, ...]
    bad: tuple[Example, ...]


class Written(NamedTuple):
    """A file with a rule, and its bytes, or why it cannot be read."""

    path: str
    data: bytes | OSError


class RuleFiles(NamedTuple):
    """What some folders hold: the rules that could be read, and all mistakes."""

    files: tuple[RuleFile, ...]
    mistakes: tuple[Mistake, ...]


def bundled() -> str:
    """The folder of the rules that come with newslint."""
    here = os.path.dirname(__file__)
    inside = os.path.join(here, "bundled")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(here), "rules")


def load_rules(folders: Iterable[str]) -> RuleFiles:
    """Read all rules of these folders: each a style, or a folder of styles."""
    files, mistakes = read_rules(contents(folders))
    return RuleFiles(files, (*mistakes, *repeated(file.rule for file in files)))


def read_rules(written: Iterable[Written]) -> RuleFiles:
    """Read all these rule files."""
    from linter.rulefile import read_rule  # 35 ms, for YAML, that a run with compiled rules does not pay

    files: list[RuleFile] = []
    mistakes: list[Mistake] = []
    for path, data in written:
        try:
            if isinstance(data, OSError):
                raise data
            text = data.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            mistakes.append(Mistake(path, 1, 1, f"{error}", "a readable file in UTF-8"))
            continue
        file, found = read_rule(identity(path), path, text)
        mistakes += found
        files += [file] if file else []
    return RuleFiles(tuple(files), tuple(mistakes))


def repeated(rules: Iterable[Rule]) -> Iterator[Mistake]:
    """Every rule whose id an earlier one has."""
    first: dict[str, str] = {}
    for rule in rules:
        if rule.id in first:
            found = f"rule {rule.id} again (first in {first[rule.id]})"
            yield Mistake(rule.path, 1, 1, found, "each rule once")
        first.setdefault(rule.id, rule.path)


def contents(folders: Iterable[str]) -> Iterator[Written]:
    """The rule files below these folders, in a fixed order, and what is in them."""
    for folder in folders:
        for path in _paths(folder):
            try:
                with open(path, "rb", buffering=0) as file:
                    yield Written(path, file.read())
            except OSError as error:
                yield Written(path, error)


def identity(path: str) -> str:
    """The id of the rule in a file: its style's folder and its name."""
    folder, name = os.path.split(os.path.abspath(path))
    return f"{os.path.basename(folder)}.{name.removesuffix(SUFFIX)}"


def _paths(folder: str) -> Iterator[str]:
    """The rule files in a folder, then those in the folders in it."""
    names = _names(folder)
    yield from (os.path.join(folder, name) for name in names if name.endswith(SUFFIX))
    for style in names:
        below = os.path.join(folder, style)
        yield from (os.path.join(below, name) for name in _names(below) if name.endswith(SUFFIX))


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:  # a file, or a folder that is not ours to look into
        return []


def chosen(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    """The rules that are on: those selected (all that are not off by default, if nothing is), less those
    ignored. A selector is a rule's id or its style; the more exact one wins."""
    return [rule for rule in rules if is_on(rule.id, select, ignore, default=rule.enabled)]


def is_on(rule: str, select: Sequence[str], ignore: Sequence[str], *, default: bool = True) -> bool:
    """Is the rule with this id on?"""
    selected = max((_exactness(rule, s) for s in select), default=int(default))
    ignored = max((_exactness(rule, s) for s in ignore), default=0)
    return selected > 0 and (ignored == 0 or selected > ignored)


def accepting(rule: Rule, accept: Sequence[str]) -> Rule:
    """The rule with these words among its exceptions, if it goes by the vocabulary."""
    if not accept or not rule.data.get("vocab"):
        return rule
    return rule._replace(data={**rule.data, "exceptions": [*rule.data["exceptions"], *accept]})


def _exactness(identity: str, selector: str) -> int:
    """How closely a selector names a rule: 0 not at all, 1 everything, 2 its style, 3 its id."""
    if selector == identity:
        return 3
    if selector == identity.partition(".")[0]:
        return 2
    return int(selector == "all")


def with_levels(rule: Rule, levels: Mapping[str, Level]) -> Rule:
    """A rule at the level that the config gives to it, or to its style."""
    style = rule.id.partition(".")[0]
    return rule._replace(level=levels.get(rule.id) or levels.get(style) or rule.level)


def preferring(rule: Rule, forms: Sequence[str]) -> Rule:
    """A rule about names that wants these forms."""
    if not forms or rule.kind != "consistency":
        return rule
    return rule._replace(data={**rule.data, "prefer": [*rule.data.get("prefer", ()), *forms]})
