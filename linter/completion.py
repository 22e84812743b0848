"""What a shell offers when the tab key is pressed."""

import os
from collections.abc import Callable, Iterable, Iterator

from linter.checks import KINDS
from linter.config import ConfigError
from linter.reports import REPORTS
from linter.rulebook import Rulebook
from linter.settle import find_config, settle

Offers = Callable[[str], list[tuple[str, str]]]


def rules_and_styles(incomplete: str) -> list[tuple[str, str]]:
    """The styles, and the rules of the one that is being typed."""
    return list(_beginning(incomplete, _names(incomplete)))


def selectors(incomplete: str) -> list[tuple[str, str]]:
    """The same after the last comma."""
    done, comma, rest = incomplete.rpartition(",")
    return [(f"{done}{comma}{name}", text) for name, text in rules_and_styles(rest)]


def kinds(incomplete: str) -> list[tuple[str, str]]:
    """The kinds of rule."""
    return list(_beginning(incomplete, ((kind, "") for kind in sorted(KINDS))))


def reports(incomplete: str) -> list[tuple[str, str]]:
    """FORMAT= for `--report`."""
    return list(_beginning(incomplete, ((f"{name}=", "") for name in REPORTS)))


def _names(incomplete: str) -> Iterator[tuple[str, str]]:
    try:
        rules = Rulebook(settle(find_config(os.getcwd()), {}).rules).rules
    except ConfigError:
        return
    for style in sorted({rule.id.partition(".")[0] for rule in rules}):
        yield style, "all rules of this style"
    if "." in incomplete:
        yield from ((rule.id, " ".join(rule.description.split())) for rule in rules)


def _beginning(incomplete: str, offers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return (offer for offer in offers if offer[0].startswith(incomplete))


OF_OPTIONS: dict[str, Offers] = {"select": selectors, "ignore": selectors, "report": reports}
