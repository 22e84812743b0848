"""One rule file -> a rule, or every mistake in it."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from linter import scopes
from linter.checks import KINDS
from linter.checks.base import Complain
from linter.finding import LEVELS
from linter.mistake import Mistake
from linter.rule import Rule
from linter.rules import Example, RuleFile
from linter.shape import TEXTS, Field, Flag, Integer, ListOf, OneOf, Record, Text
from linter.yamlfile import Loaded, load, nearest

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
    "level": Field(OneOf(LEVELS), "warning"),
    "scope": Field(TEXTS, ["text"]),
    "limit": Field(Integer(), 0),
    "link": Field(Text(), ""),
    "description": Field(Text(), ""),
    "language": Field(Text(), ""),
    "fix": Field(OneOf(("none", "safe", "unsafe", "delete-line"))),
    "enabled": Field(Flag(), True),
    "name": Field(Text()),  # Vale lets a rule say its name, and goes by its file
    "good": Field(TEXTS, []),
    "bad": Field(ListOf(EXAMPLE), []),
}
_NOT_HERE = {  # kinds of Vale's
    "spelling": "newslint leaves spelling to a spelling checker",
    "sequence": "newslint does not tell parts of speech",
    "script": "newslint does not run programs of a style",
}


def read_rule(identity: str, path: str, text: str) -> tuple[RuleFile | None, list[Mistake]]:
    """One rule file; its rule is None if there is any mistake in it."""
    loose = load(path, text, Record({"extends": COMMON["extends"]}, any_case=True))
    kind = (loose.values or {}).get("extends")
    if kind not in KINDS:
        return None, [*_unusable(path, loose, kind), *_of_the_kind_meant(path, text, kind)]
    module = KINDS[kind]
    loaded = load(path, text, Record({**COMMON, **module.FIELDS}, any_case=True))
    mistakes = list(loaded.mistakes)
    if loaded.values is None or any(mistake.grave for mistake in mistakes):
        return None, mistakes

    def complain(key: str, found: str, expected: str, *, grave: bool = True) -> None:
        line, column = loaded.places.get(key, (1, 1))
        mistakes.append(Mistake(path, line, column, found, expected, grave))

    values = loaded.values
    _check_scope(values["scope"], complain)
    data = module.prepare({name: values[name] for name in module.FIELDS}, complain)
    usable = not any(mistake.grave for mistake in mistakes)
    return _rule_file(identity, path, values, data) if usable else None, mistakes


def _of_the_kind_meant(path: str, text: str, kind: Any) -> list[Mistake]:
    """What else is wrong in a file whose kind is misspelt."""
    meant = get_close_matches(str(kind), KINDS, 1)
    if not meant or kind in _NOT_HERE:
        return []
    return load(path, text, Record({**COMMON, **KINDS[meant[0]].FIELDS}, any_case=True)).mistakes


def _check_scope(scope: Sequence[str], complain: Complain) -> None:
    """Complains of names that no part of an article has; a rule for those alone finds nothing."""
    for alternative in scope:
        for condition in alternative.split("&"):
            name = condition.strip().removeprefix("~").split(".")[0].strip()
            if name in scopes.REFUSED:
                complain(
                    "scope", f"scope {name!r}, which newslint does not know", "'raw', where the mark-up is"
                )
            elif name not in scopes.NAMES:
                complain("scope", f"unknown scope {name!r}", nearest(name, scopes.NAMES), grave=False)


def _unusable(path: str, loaded: Loaded, kind: Any) -> list[Mistake]:
    """The mistakes of a file whose kind is not known, so that none of its other keys can be judged."""
    broken = [m for m in loaded.mistakes if m.expected in ("valid YAML", "the key 'extends'")]
    if broken:
        return broken
    if loaded.values is None and loaded.mistakes:
        return loaded.mistakes
    if kind is None:
        return [Mistake(path, 1, 1, "an empty file", "a rule")]
    line, column = loaded.places["extends"]
    if kind in _NOT_HERE:
        found = f"kind {kind!r}: {_NOT_HERE[kind]}; this rule is left out"
        return [Mistake(path, line, column, found, "a kind that newslint has", grave=False)]
    return [Mistake(path, line, column, f"unknown kind {kind!r}", nearest(kind, KINDS))]


def _usual_fix(values: dict[str, Any]) -> str:
    """How a rule fixes that does not say so: one of Vale's with something to put in place, if asked for."""
    return "unsafe" if values["extends"] == "substitution" or values.get("action") else "none"


def _rule_file(identity: str, path: str, values: dict[str, Any], data: dict[str, Any]) -> RuleFile:
    rule = Rule(
        id=identity,
        kind=values["extends"],
        level=values["level"],
        message=values["message"],
        scope=tuple(values["scope"]),
        fix=values["fix"] or _usual_fix(values),
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
