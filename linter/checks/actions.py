"""`action:` in a rule file: how a finding is mended. Names and parameters are Vale's."""

from collections.abc import Mapping, Sequence
from typing import Any

from linter.checks.base import Change, Rule
from linter.shape import TEXTS, Field, OneOf, Record

ACTION = Field(
    Record(
        {
            "name": Field(OneOf(("replace", "remove", "edit", "convert", "suggest")), required=True),
            "params": Field(TEXTS, []),
        }
    )
)


def change(rule: Rule, start: int, end: int, better: Sequence[str] = ()) -> Change | None:
    """What to do with a match: put the one thing that is `better`, or what the rule's action says.

    Nothing where the rule allows no fix, or where an editor has to choose among several.
    """
    if rule.fix == "none":
        return None
    action: Mapping[str, Any] | None = rule.data.get("action")
    if action and action["name"] == "remove":
        return Change(start, end, "")
    options = better or (action["params"] if action and action["name"] == "replace" else ())
    return Change(start, end, options[0]) if len(options) == 1 else None
