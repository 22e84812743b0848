"""What every rule that comes with newslint has to keep."""

import pytest

from linter.document import Source
from linter.engine import lint, ruleset
from linter.examples import failures
from linter.finding import Finding
from linter.fix import apply
from linter.readers import reader
from linter.readers.base import Reading
from linter.rules import RuleFile, bundled, load_rules

LOADED = load_rules([bundled()])
FILES = pytest.mark.parametrize("file", LOADED.files, ids=lambda file: file.rule.id)


def findings(file: RuleFile, text: str) -> list[Finding]:
    rules = ruleset([file.rule])
    documents = reader("plain")(Source("example", text), Reading())
    return [finding for document in documents for finding in lint(document, rules)]


def mended(file: RuleFile, text: str) -> str:
    return apply(Source("example", text), findings(file, text))[0]


def test_all_files_can_be_read() -> None:
    assert [str(mistake) for mistake in LOADED.mistakes] == []


@FILES
def test_the_examples_hold(file: RuleFile) -> None:
    assert list(failures(file)) == []


@FILES
def test_it_has_examples_and_a_reason(file: RuleFile) -> None:
    assert file.good
    assert file.bad
    assert file.rule.description.endswith(".")


@FILES
def test_mending_twice_is_mending_once(file: RuleFile) -> None:
    for example in file.bad:
        once = mended(file, example.text)
        assert mended(file, once) == once


@FILES
def test_what_is_mended_is_not_found_again(file: RuleFile) -> None:
    for example in file.bad:
        if example.fixed is not None:
            assert findings(file, example.fixed) == []
