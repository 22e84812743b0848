"""The examples in rule files, run: what `newslint test` says of anybody's rules."""

from collections.abc import Iterator

from linter.engine import Ruleset, lint, ruleset
from linter.finding import Finding
from linter.fix import apply
from linter.readers import reader
from linter.reading import Reading
from linter.rules import Example, RuleFile
from linter.source import Source


def failures(file: RuleFile) -> Iterator[str]:
    """What is wrong with a rule's examples, a sentence for each."""
    rules = ruleset([file.rule])
    for text in file.good:
        for finding in _findings(text, rules):
            yield f"good example {_short(text)}: “{finding.match}” was found; it should be left alone"
    for example in file.bad:
        yield from _bad(example, rules)


def _bad(example: Example, rules: Ruleset) -> Iterator[str]:
    found = _findings(example.text, rules)
    where = f"bad example {_short(example.text)}"
    if not found:
        yield f"{where}: nothing was found; it should be “{example.match}”"
    elif example.match not in [finding.match for finding in found]:
        yield f"{where}: “{found[0].match}” was found; it should be “{example.match}”"
    if example.fixed is not None:
        fixed, _ = apply(Source("example", example.text), found, unsafe=True)
        if fixed != example.fixed:
            yield f"{where}: the fix makes it {fixed!r}; it should be {example.fixed!r}"


def _findings(text: str, rules: Ruleset) -> list[Finding]:
    documents = reader("plain")(Source("example", text), Reading())
    return [finding for document in documents for finding in lint(document, rules)]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= 50 else f"“{text[:50]}…”"
