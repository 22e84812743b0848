"""One rule file -> a rule, or every mistake in it."""

from typing import Any

from linter.checks import KINDS
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
