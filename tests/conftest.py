"""What several tests need: a document from a text, and what the bundled rules say of it."""

from functools import cache

from linter.checks.base import Rule
from linter.document import Document, Source
from linter.engine import Ruleset, lint, ruleset
from linter.finding import Finding
from linter.readers.base import Reading
from linter.readers.plain import read
from linter.rules import bundled, load_rules


def document(text: str) -> Document:
    return next(iter(read(Source("article.txt", text), Reading())))


@cache
def bundled_rules() -> dict[str, Rule]:
    return {file.rule.id: file.rule for file in load_rules([bundled()]).files}


@cache
def _only(rule: str) -> Ruleset:
    return ruleset([bundled_rules()[rule]])


def findings(rule: str, text: str) -> list[Finding]:
    """What one bundled rule finds in a text."""
    return lint(document(text), _only(rule))


def matches(rule: str, text: str) -> list[str]:
    return [finding.match for finding in findings(rule, text)]
