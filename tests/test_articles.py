"""Whole articles have their exact report beside them. `python tests/test_articles.py` writes it anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.document import Source
from linter.encoding import decode
from linter.engine import lint, ruleset
from linter.finding import LEVELS
from linter.readers import reader
from linter.readers.base import Reading
from linter.readers.sniff import format_of
from linter.rules import bundled, chosen, load_rules

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARTICLES = sorted(path for path in FIXTURES.glob("*/*.*") if path.suffix != ".expected")
RULES = ruleset(chosen([file.rule for file in load_rules([bundled()]).files], (), ()))


def report(path: Path) -> Iterator[str]:
    source = Source(path.name, decode(path.read_bytes(), "utf-8"))
    for document in reader(format_of(path.name, source.text))(source, Reading()):
        for finding in lint(document, RULES):
            if finding.level != LEVELS[0]:
                yield f"{finding.line}:{finding.column} {finding.rule} {finding.match}\n"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_report_is_the_expected_one(path: Path) -> None:
    assert "".join(report(path)) == path.with_suffix(".expected").read_text(encoding="utf-8")


def test_clean_articles_are_clean() -> None:
    clean = [path for path in ARTICLES if path.stem.startswith("clean-")]
    assert len(clean) >= 4
    assert [line for path in clean for line in report(path)] == []


if __name__ == "__main__":
    for article in ARTICLES:
        article.with_suffix(".expected").write_text("".join(report(article)), encoding="utf-8")
