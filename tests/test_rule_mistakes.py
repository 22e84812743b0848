"""Mistakes in rule files: each with its line, its column and its reason."""

from pathlib import Path

import pytest

from linter.rulefile import read_rule
from tests.support import newslint

MESSAGE = "message: m\n"
EXISTENCE = f"extends: existence\n{MESSAGE}"
ACTION = f"{EXISTENCE}tokens: [a]\naction: "


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("", ["1:1: an empty file, expected a rule"]),
        ("extends: [\n", ["2:1: did not find expected node content, expected valid YAML"]),
        ("- a\n", ["1:1: a list, expected a mapping with extends"]),
        ("message: m\n", ["1:1: no 'extends', expected the key 'extends'"]),
        (
            "extends: existense\nmesage: m\n",
            ["1:10: unknown kind 'existense'", "2:1: unknown key 'mesage'", "1:1: no 'message'"],
        ),
        ("extends: existence\ntokens: [a]\n", ["1:1: no 'message', expected the key 'message'"]),
        (f"{EXISTENCE}", ["1:10: neither tokens nor raw, expected something to look for"]),
        (f"{EXISTENCE}token: [a]\n", ["3:1: unknown key 'token', expected 'tokens'"]),
        (f"{EXISTENCE}tokens: [a]\ntokens: [b]\n", ["4:1: 'tokens' a second time, expected each key once"]),
        (f"{EXISTENCE}tokens: {{a: b}}\n", ["3:9: a mapping, expected a list"]),
        (f"{EXISTENCE}tokens: [[a]]\n", ["3:10: a list, expected a text"]),
        (f"{EXISTENCE}tokens: [a]\nlevel: grave\n", ["4:8: unknown value 'grave', expected one of error"]),
        (f"{EXISTENCE}tokens: [a]\nlevel: eror\n", ["4:8: unknown value 'eror', expected 'error'"]),
        (f"{EXISTENCE}tokens: [a]\nlimit: few\n", ["4:8: 'few', expected a whole number from 0"]),
        (f"{EXISTENCE}tokens: [a]\nignorecase: maybe\n", ["4:13: 'maybe', expected true or false"]),
        (f"{EXISTENCE}tokens: [a]\nscope: link\n", ["4:8: scope 'link', which newslint does not know"]),
        (f"{EXISTENCE}tokens:\n  - '(a'\n", ["4:6: a bracket that is not closed at character 1 of “(a”"]),
        (f"{EXISTENCE}tokens:\n  - a[b\n", ["4:6: a square bracket that is not closed at character 2"]),
        (f"{EXISTENCE}tokens:\n  - 'it''s \\y'\n", ["4:12: unknown escape \\y at character 6"]),
        (f'{EXISTENCE}tokens:\n  - "a*{{2}}*"\n', ["4:8: nothing for '{' to repeat at character 3"]),
        (f"{EXISTENCE}tokens: [a]\nexceptions: ['+']\n", ["4:15: nothing for '+' to repeat"]),
        (f"{EXISTENCE}raw: ['(a', 'b']\n", ["3:6: a bracket that is not closed, when all its parts"]),
        (f"{EXISTENCE}tokens: ['\\1']\n", ["3:9: \\1, which stands for no group, when all its parts"]),
        (f"{EXISTENCE}tokens: ['((a{{999}}){{999}}){{9}}']\n", ["3:20: repeats that multiply to more than"]),
        (f"extends: substitution\n{MESSAGE}", ["1:1: no 'swap', expected the key 'swap'"]),
        (f"extends: substitution\n{MESSAGE}swap: [a, b]\n", ["3:8: 'a', expected a mapping", "3:11: 'b'"]),
        (f"extends: substitution\n{MESSAGE}swap:\n  '(': b\n", ["4:4: a bracket that is not closed"]),
        (f"extends: occurrence\n{MESSAGE}max: 1\n", ["1:1: no 'token', expected the key 'token'"]),
        (f"extends: conditional\n{MESSAGE}first: a\n", ["1:1: no 'second', expected the key 'second'"]),
        (
            f"extends: capitalization\n{MESSAGE}match: $Title\n",
            ["3:8: unknown value '$Title', expected a regular"],
        ),
        (f"extends: capitalization\n{MESSAGE}match: '['\n", ["3:8: a square bracket that is not closed"]),
        (
            f"extends: capitalization\n{MESSAGE}match: $title\nstyle: APA\n",
            ["4:8: unknown value 'APA', expected 'AP'"],
        ),
        (f"extends: metric\n{MESSAGE}condition: '> 1'\n", ["1:10: neither formula nor measure"]),
        (
            f"extends: metric\n{MESSAGE}formula: (words\ncondition: '> 1'\n",
            ["3:10: the end where ')' should be"],
        ),
        (f"extends: metric\n{MESSAGE}formula: wrods\ncondition: '> 1'\n", ["3:10: unknown name 'wrods'"]),
        (f"extends: metric\n{MESSAGE}formula: sin(1)\ncondition: '> 1'\n", ["3:10: unknown function 'sin'"]),
        (f"extends: metric\n{MESSAGE}formula: words\ncondition: many\n", ["4:12: 'many' after the end"]),
        (
            f"extends: metric\n{MESSAGE}measure: fog\ncondition: '> 1'\n",
            ["3:10: unknown value 'fog', expected"],
        ),
        (
            f"extends: readability\n{MESSAGE}metrics: [SMOK]\ngrade: 8\n",
            ["3:11: unknown value 'SMOK', expected 'SMOG'"],
        ),
        (f"extends: readability\n{MESSAGE}metrics: [SMOG]\ngrade: low\n", ["4:8: 'low', expected a number"]),
        (f"{ACTION}{{name: replac}}\n", ["4:16: unknown value 'replac', expected 'replace'"]),
        (
            f"{ACTION}{{name: edit, params: [trim]}}\n",
            ["4:9: edit trim with 1 parameters, expected 2 parameters"],
        ),
        (
            f"{ACTION}{{name: edit, params: [split, a, b]}}\n",
            ["4:9: part 'b', expected the number of a part"],
        ),
        (f"{ACTION}{{name: edit, params: [regex, '(', b]}}\n", ["4:9: "]),
        (
            f"{ACTION}{{name: convert, params: [hard]}}\n",
            ["4:9: convert with ['hard'], expected convert with"],
        ),
        (f"{EXISTENCE}tokens: [a]\nbad: [{{text: a}}]\n", ["4:7: no 'match', expected the key 'match'"]),
        (
            f"{EXISTENCE}tokens: ['(', '[']\nlevel: high\nfoo: 1\n",
            [
                "3:11: a bracket",
                "3:16: a square bracket",
                "4:8: unknown value 'high'",
                "5:1: unknown key 'foo'",
            ],
        ),
    ],
)
def test_mistakes(text: str, mistakes: list[str]) -> None:
    file, found = read_rule("style.rule", "rule.yml", text)
    told = [str(mistake).removeprefix("rule.yml:") for mistake in found]
    assert file is None
    assert len(told) == len(mistakes)
    assert [one.startswith(begin) for one, begin in zip(told, mistakes, strict=True)] == [True] * len(told), (
        told
    )


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            "extends: spelling\nmessage: m\ncustom: true\n",
            "1:10: kind 'spelling': newslint leaves spelling to",
        ),
        ("extends: sequence\nmessage: m\ntokens: []\n", "1:10: kind 'sequence': newslint does not tell"),
        ("extends: script\nmessage: m\nscript: x\n", "1:10: kind 'script': newslint does not run programs"),
        (f"{EXISTENCE}tokens: [a]\nscope: hedings\n", "4:8: unknown scope 'hedings', expected 'heading'"),
        (f"{EXISTENCE}tokens: [a, ~]\n", "3:13: an empty item, expected a text"),
        (
            f"extends: substitution\n{MESSAGE}swap:\n  a: b\n  a: c\n",
            "5:3: 'a' a second time (this one counts)",
        ),
        (f"extends: occurrence\n{MESSAGE}token: a\n", "1:10: neither max nor min above 0"),
        (f"{ACTION}{{name: edit, params: [shout]}}\n", "4:9: edit with ['shout'], which changes nothing"),
    ],
)
def test_what_is_left_out_is_told_and_the_rest_used(text: str, remark: str) -> None:
    file, found = read_rule("style.rule", "rule.yml", text)
    assert (file is None) is ("kind '" in remark)
    assert [mistake.grave for mistake in found] == [False]
    assert str(found[0]).removeprefix("rule.yml:").startswith(remark)


@pytest.mark.parametrize(
    "text",
    [
        'extends: existence\nmessage: "it\\\'s %s"\ntokens: [a]\n',  # as the YAML of Go has it
        f"extends: substitution\n{MESSAGE}swap:\n  a: b\n  a: b\n",
        f"extends: substitution\n{MESSAGE}swap:\n  a:\n",
        f"Extends: existence\n{MESSAGE}Tokens: a\nIgnoreCase: yes\nname: x.y\n",
        f"{EXISTENCE}tokens: [1, 2.0, true]\nscope: ~\n",
    ],
)
def test_what_vale_reads_as_well(text: str) -> None:
    file, found = read_rule("style.rule", "rule.yml", text)
    assert file is not None
    assert found == []


def test_a_run_with_rules_that_are_left_out(tmp_path: Path) -> None:
    style = tmp_path / "styles" / "House"
    style.mkdir(parents=True)
    (style / "Spelling.yml").write_text("extends: spelling\nmessage: m\n")
    (style / "Cats.yml").write_text(f"{EXISTENCE}level: error\ntokens: [cat]\n")
    (tmp_path / "a.txt").write_text("A cat.\n")
    check = ("check", "--rules", "styles", "--output-format", "concise", "a.txt")
    ran = newslint(*check, "--select", "House", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "a.txt:1:3: House.Cats m\n")
    assert ran.err.count("Spelling.yml:1:10: kind 'spelling'") == 1
    assert newslint(*check, "--select", "House", "--strict-rules", cwd=tmp_path).code == 2
    assert newslint(*check, "--select", "House.Cats", "--strict-rules", cwd=tmp_path).code == 1
    again = newslint(*check, "--select", "House", cwd=tmp_path)
    assert again == ran
