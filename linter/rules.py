"""Rule files -> rules, or every mistake in them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from linter.checks import KINDS
from linter.checks.base import Rule
from linter.finding import LEVELS
from linter.shape import TEXTS, Field, Flag, Integer, ListOf, OneOf, Record, Text
from linter.yamlfile import Loaded, Mistake, load, nearest

EXAMPLE = Record(
    {
        "text": Field(Text(), required=True),
        "match": Field(Text(), required=True),
        "fixed": Field(Text()),
    }
)
COMMON = {
    "extends": Field(Text(), required=True),
    "message": Field(Text(), required=True),
    "level": Field(OneOf(LEVELS), "suggestion"),
    "scope": Field(TEXTS, ["text"]),
    "limit": Field(Integer(), 0),
    "link": Field(Text(), ""),
    "description": Field(Text(), ""),
    "language": Field(Text(), ""),
    "fix": Field(OneOf(("none", "safe", "unsafe", "delete-line")), "none"),
    "enabled": Field(Flag(), True),
    "good": Field(TEXTS, []),
    "bad": Field(ListOf(EXAMPLE), []),
}


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
    files: dict[str, RuleFile] = {}
    mistakes: list[Mistake] = []
    for path in rule_paths(folders):
        identity = f"{path.absolute().parent.name}.{path.stem}"
        if identity in files:
            first = files[identity].rule.path
            mistakes.append(
                Mistake(str(path), 1, 1, f"rule {identity} again (first in {first})", "each rule once")
            )
            continue
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            mistakes.append(Mistake(str(path), 1, 1, f"{error}", "a readable file in UTF-8"))
            continue
        file, found = read_rule(identity, str(path), text)
        mistakes += found
        if file is not None:
            files[identity] = file
    return RuleFiles(tuple(files.values()), tuple(mistakes))


def rule_paths(folders: Iterable[str]) -> Iterator[Path]:
    """The rule files below these folders, in a fixed order."""
    for folder in folders:
        yield from sorted(Path(folder).glob("*.yml"))
        yield from sorted(Path(folder).glob("*/*.yml"))


def read_rule(identity: str, path: str, text: str) -> tuple[RuleFile | None, list[Mistake]]:
    """One rule file; its rule is None if there is any mistake in it."""
    loose = load(path, text, Record({"extends": COMMON["extends"]}))
    kind = (loose.values or {}).get("extends")
    if kind not in KINDS:
        return None, _unusable(path, loose, kind)
    module = KINDS[kind]
    loaded = load(path, text, Record({**COMMON, **module.FIELDS}))
    mistakes = list(loaded.mistakes)
    if loaded.values is None or mistakes:
        return None, mistakes

    def complain(key: str, found: str, expected: str) -> None:
        line, column = loaded.places.get(key, (1, 1))
        mistakes.append(Mistake(path, line, column, found, expected))

    values = loaded.values
    data = module.prepare({name: values[name] for name in module.FIELDS}, complain)
    return None if mistakes else _rule_file(identity, path, values, data), mistakes


def _unusable(path: str, loaded: Loaded, kind: Any) -> list[Mistake]:
    """The mistakes of a file whose kind is not known, so that none of its other keys can be judged."""
    broken = [m for m in loaded.mistakes if m.expected == "valid YAML" or "'extends'" in m.message]
    if broken:
        return broken
    if kind is None:
        return [Mistake(path, 1, 1, "an empty file", "a rule")]
    line, column = loaded.places["extends"]
    return [Mistake(path, line, column, f"unknown kind {kind!r}", nearest(kind, KINDS))]


def _rule_file(identity: str, path: str, values: dict[str, Any], data: dict[str, Any]) -> RuleFile:
    rule = Rule(
        id=identity,
        kind=values["extends"],
        level=values["level"],
        message=values["message"],
        scope=tuple(values["scope"]),
        fix=values["fix"],
        language=values["language"],
        limit=values["limit"],
        link=values["link"],
        description=values["description"],
        enabled=values["enabled"],
        path=path,
        data=data,
    )
    bad = tuple(Example(e["text"], e["match"], e["fixed"]) for e in values["bad"])
    return RuleFile(rule, tuple(values["good"]), bad)


def chosen(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    """The rules that are on: those selected (all that are not off by default, if nothing is), less those
    ignored. A selector is a rule's id or its style; the more exact one wins."""
    return [rule for rule in rules if _is_on(rule, select, ignore)]


def _is_on(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    selected = max((_exactness(rule.id, s) for s in select), default=int(rule.enabled))
    ignored = max((_exactness(rule.id, s) for s in ignore), default=0)
    return selected > 0 and (ignored == 0 or selected > ignored)


def _exactness(identity: str, selector: str) -> int:
    """How closely a selector names a rule: 0 not at all, 1 everything, 2 its style, 3 its id."""
    if selector == identity:
        return 3
    if selector == identity.partition(".")[0]:
        return 2
    return int(selector == "all")
