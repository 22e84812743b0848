"""`action:` in a rule file: how a finding is mended. Names and parameters are Vale's."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from linter.checks.base import Change, Complain, Rule
from linter.shape import TEXTS, Field, OneOf, Record

ACTION = Field(
    Record(
        {
            "name": Field(OneOf(("replace", "remove", "edit", "convert", "suggest")), required=True),
            "params": Field(TEXTS, []),
        },
        any_case=True,
    )
)
Edit = Callable[[str, Sequence[str]], str]


def _regex(text: str, params: Sequence[str]) -> str:
    import regex  # 10 ms that a run without such an action does not pay

    # Go reads $1x as the group called 1x; \\g<> is how `regex` writes a group.
    better = re.sub(r"\$(?:\{(\w+)\}|(\w+))", lambda found: rf"\g<{found[1] or found[2]}>", params[1])
    return str(regex.sub(params[0], better, text))


EDITS: dict[str, tuple[int, Edit]] = {  # how many parameters each edit takes, and what it does
    "regex": (2, _regex),
    "trim": (1, lambda text, params: text.strip(params[0])),
    "trim_left": (1, lambda text, params: text.lstrip(params[0])),
    "trim_right": (1, lambda text, params: text.rstrip(params[0])),
    "truncate": (1, lambda text, params: text.split(params[0])[0]),
    "split": (2, lambda text, params: text.split(params[0])[int(params[1])]),
}


def prepare_action(fields: Mapping[str, Any], complain: Complain) -> dict[str, Any] | None:
    """The action as plain data; complains of parameters that do not fit its name."""
    action: dict[str, Any] | None = fields["action"]
    if action is None:
        return None
    name, params = action["name"], action["params"]
    if name == "edit":
        _check_edit(params, complain)
    elif name == "convert" and params != ["simple"]:
        complain("action", f"convert with {params}", "convert with [simple]")
    return {"name": name, "params": params}


def _check_edit(params: Sequence[str], complain: Complain) -> None:
    if not params or params[0] not in EDITS:
        found = f"edit with {list(params)}, which changes nothing"
        complain("action", found, "edit with one of " + ", ".join(EDITS), grave=False)
        return
    count = EDITS[params[0]][0] + 1
    if len(params) != count:
        complain("action", f"edit {params[0]} with {len(params)} parameters", f"{count} parameters")
    elif params[0] == "split" and not params[2].isdecimal():
        complain("action", f"part {params[2]!r}", "the number of a part, from 0")
    elif params[0] == "regex":
        _check_regex(params, complain)


def _check_regex(params: Sequence[str], complain: Complain) -> None:
    try:
        _regex("", params[1:])
    except Exception as error:  # of the pattern or of the replacement, which `regex` tells in its own ways
        complain(
            "action", f"{error} in {params[1]!r} or {params[2]!r}", "a regular expression and a replacement"
        )


def better(rule: Rule, match: str) -> list[str]:
    """What the rule's action would put in place of a match: nothing known, one text, or several."""
    action: Mapping[str, Any] | None = rule.data.get("action")
    if action is None:
        return []
    name, params = action["name"], action["params"]
    if name == "remove":
        return [""]
    if name == "replace":
        return list(params)
    if name == "convert":
        return [_simple(match)]
    return _edited(match, params) if name == "edit" and params[:1] and params[0] in EDITS else []


def _edited(match: str, params: Sequence[str]) -> list[str]:
    try:
        return [EDITS[params[0]][1](match, params[1:]).strip()]
    except IndexError:  # not so many parts
        return []


def _simple(match: str) -> str:
    """Words in small letters: “HTTPRequest-Id” as “httprequest id”."""
    apart = re.sub(r"(?<=[^\W\d_])(?<=[a-z])(?=[A-Z])|[\W_]+", " ", match)
    return " ".join(apart.lower().split())


def change(rule: Rule, start: int, end: int, options: Sequence[str]) -> Change | None:
    """Put the one thing that is better in place of a match.

    Nothing where the rule allows no fix, or where an editor has to choose among several.
    """
    if rule.fix == "none" or len(options) != 1:
        return None
    return Change(start, end, options[0])
