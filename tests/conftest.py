"""What several tests need: a document from a text, what the bundled rules say of it, a cache of their own."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from linter.cache import VARIABLE
from linter.checks.base import Rule
from linter.document import Document, Source
from linter.engine import Ruleset, lint, ruleset
from linter.finding import Finding
from linter.readers.base import Reading
from linter.readers.plain import read
from linter.rules import bundled, load_rules
from tests.support import BAD, CLEAN, NAMING


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache for all tests, which is not the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, os.fspath(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article with errors, one without, and one with a warning."""
    (tmp_path / "bad.txt").write_text(BAD)
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "naming.txt").write_text(NAMING)
    return tmp_path


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
