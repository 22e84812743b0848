"""Comments to newslint: what they silence, and what is said of those that silence nothing."""

import re

import pytest

from linter import builtin
from linter.blocks import Block
from linter.checks.base import Rule
from linter.document import Comment, Document, Source
from linter.engine import lint, ruleset
from linter.rulefile import read_rule
from linter.text import Text

COMMENT = re.compile("<!--(.*?)-->", re.S)
ID_A, ID_B = "style.a", "style.b"


def rule(identity: str, word: str) -> Rule:
    file, mistakes = read_rule(
        identity, "", f"extends: existence\nmessage: '%s'\nlevel: error\ntokens: [{word}]"
    )
    assert file, mistakes
    return file.rule


A, B, OFF = rule(ID_A, "aaa"), rule(ID_B, "bbb"), rule("other.off", "ccc")._replace(enabled=False)
KNOWN = {each.id: each.enabled for each in (A, B, OFF, *builtin.RULES)}


def found(text: str, *rules: Rule) -> list[str]:
    """What is found in a text whose HTML comments are comments: line, rule, and a name complained of."""
    source = Source("a.md", text)
    prose = COMMENT.sub(lambda comment: " " * len(comment.group()), text)
    comments = [Comment(c.group(1), *c.span()) for c in COMMENT.finditer(text)]
    document = Document(source, Text(prose), [Block(0, len(prose), "paragraph")], comments=comments)
    findings = lint(document, ruleset(rules or (A, B, *builtin.RULES), KNOWN))
    return [f"{f.line} {f.rule}{''.join(re.findall(' “.*”.*', f.message))}" for f in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aaa bbb", ["1 style.a", "1 style.b"]),
        ("<!-- newslint-disable -->\naaa\nbbb", []),
        ("<!-- newslint-disable style.a -->\naaa bbb", ["2 style.b"]),
        ("<!-- newslint-disable style -->\naaa bbb", []),
        ("aaa\n<!-- newslint-disable -->\naaa\n<!-- newslint-enable -->\naaa", ["1 style.a", "5 style.a"]),
        ("<!-- newslint-disable style -->aaa bbb\n<!-- newslint-enable style.a -->\naaa bbb", ["3 style.a"]),
        (
            "<!-- newslint-disable style.a style.b -->aaa\n<!-- newslint-enable style.a -->aaa bbb",
            ["2 style.a"],
        ),
        ("<!-- newslint-disable-next-line -->\naaa\naaa", ["3 style.a"]),
        ("<!-- newslint-disable-next-line\nstyle.a -->\naaa bbb\naaa", ["3 style.b", "4 style.a"]),
        ("aaa <!-- newslint-disable-line style.a --> bbb", ["1 style.b"]),
        ("<!-- newslint-disable style.a -- it is a name -->aaa", []),
        ("<!-- newslint-disabled -->aaa", ["1 style.a"]),
        # Of no use:
        ("<!-- newslint-disable -->", ["1 suppression.unused"]),
        ("<!-- newslint-disable-line style.b -->aaa", ["1 suppression.unused", "1 style.a"]),
        (
            "<!-- newslint-disable style.a, style.b -->aaa",
            ["1 suppression.unused “style.b” in this comment: it silences nothing here."],
        ),
        ("aaa\n<!-- newslint-disable style.a -->", ["1 style.a", "2 suppression.unused"]),
        ("<!-- newslint-disable-next-line -->\n\naaa", ["1 suppression.unused", "3 style.a"]),
        # Of rules that are off nobody knows:
        ("<!-- newslint-disable other.off -->", []),
        ("<!-- newslint-disable-line -->", ["1 suppression.unused"]),
        # Unknown:
        (
            "<!-- newslint-disable style.c -->aaa",
            ["1 suppression.unknown-rule “style.c” in this comment: the nearest rule or style is style.b.",
             "1 style.a"],
        ),
        (
            "<!-- newslint-enable zzz -->",
            ["1 suppression.unknown-rule “zzz” in this comment: there is no such rule or style."],
        ),
    ],
)  # fmt: skip
def test_comments(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_what_is_not_looked_for_is_not_called_useless() -> None:
    text = "<!-- newslint-disable -->\n<!-- newslint-disable style.b -->\n<!-- newslint-disable style -->"
    assert found(text, A, *builtin.RULES) == []


def test_what_is_silent_in_this_language_is_not_called_useless() -> None:
    german = A._replace(language="de")
    assert found("<!-- newslint-disable style.a -->", german, *builtin.RULES) == []


def test_complaints_are_rules_that_can_be_off() -> None:
    assert found("<!-- newslint-disable style.c -->", A, B) == []
