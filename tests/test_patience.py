"""Rules that would never end: given up, told, and found out beforehand."""

from pathlib import Path

import pytest

from linter import builtin, patience
from linter.checks.base import Rule
from linter.document import Source
from linter.engine import lint, ruleset
from linter.readers import reader
from linter.reading import Reading
from linter.rulefile import read_rule
from linter.trial import slow_patterns
from tests.support import newslint

LONG = "a" * 100_000 + "b and a cat\n"


def rule(name: str, fields: str) -> Rule:
    file, mistakes = read_rule(f"style.{name}", f"{name}.yml", f"message: '%s'\n{fields}")
    assert file, mistakes
    return file.rule


CAT = rule("cat", "extends: existence\ntokens: [cat]")
SLOW = [
    "extends: existence\nnonword: true\ntokens: ['(a|aa)+$']",
    "extends: substitution\nnonword: true\nswap: {'(a|aa)+$': b}",
    "extends: occurrence\ntoken: '(a|aa)+$'\nmax: 1",
    "extends: repetition\ntokens: ['(a|aa)+$']",
    "extends: conditional\nfirst: '(a|aa)+$'\nsecond: (x)",
    "extends: capitalization\nmatch: '^(a|aa)+$'",
    "extends: existence\ntokens: [cat]\nexceptions: ['fat (?=cat) ', '(?<=(a|aa)+b and a )cat']",
]


@pytest.mark.parametrize("fields", SLOW)
def test_a_rule_that_never_ends_is_given_up_and_named(fields: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "RULE", 0.05)
    (document,) = reader("plain")(Source("a.txt", LONG), Reading())
    found = lint(document, ruleset([rule("slow", fields), CAT]))
    told = [finding for finding in found if finding.rule == builtin.OUT_OF_TIME.id]
    assert "style.cat" in [finding.rule for finding in found]
    assert [finding.message.split(":")[0] for finding in told] in (
        ["Make the pattern of style.slow in slow.yml quicker"],
        [],  # where the pattern could be tried on little
    )
    assert bool(told) or "exceptions" in fields


def test_all_rules_together_have_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "RULE", 0.05)
    monkeypatch.setattr(patience, "DOCUMENT", 0.06)
    (document,) = reader("plain")(Source("a.txt", LONG), Reading())
    slow = [rule(f"slow{number}", SLOW[0]) for number in range(3)]
    told = [f.message for f in lint(document, ruleset([*slow, CAT])) if f.rule == builtin.OUT_OF_TIME.id]
    assert any("all rules together took" in message and "were not run" in message for message in told)


def test_the_run_goes_on_and_says_so(tmp_path: Path) -> None:
    style = tmp_path / "House"
    style.mkdir()
    (style / "Slow.yml").write_text(f"message: m\n{SLOW[0]}\n")
    (style / "Cat.yml").write_text("extends: existence\nmessage: m\ntokens: [cat]\n")
    (tmp_path / "a.txt").write_text(LONG)
    (tmp_path / "b.txt").write_text("A cat.\n")
    check = ("check", "--rules", "House", "--select", "House", "--output-format", "concise", "a.txt", "b.txt")
    ran = newslint(*check, cwd=tmp_path)
    lines = ran.out.splitlines()
    assert ran.code == 2
    assert [line.split(" ")[1] for line in lines] == ["House.Cat", "file.out-of-time", "House.Cat"]
    assert "House.Slow in House/Slow.yml" in lines[1]
    warned = newslint("test", "House", cwd=tmp_path)
    assert warned.code == 0
    assert "Slow.yml: warning: “" in warned.out


@pytest.mark.parametrize(
    ("pattern", "slow"),
    [
        ("(a+)+$", True),
        ("(x+x+)+y", True),
        (r"(\w+\s?)*!", False),
        ("foo(ba|b|a)*c", True),
        (r"\w+ \w+", False),
        ("cats?", False),
        ("[^.]*cat", False),
    ],
)
def test_patterns_are_tried_on_texts_that_grow(pattern: str, slow: bool) -> None:
    found = list(slow_patterns(rule("r", f"extends: existence\nnonword: true\ntokens: ['{pattern}']")))
    assert bool(found) is slow, found
