"""The other commands, help, and what a shell offers."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter import builtin, init, options
from linter.cache import VARIABLE
from linter.cli import app
from linter.configfile import read_config
from linter.rulebook import Rulebook
from linter.rules import bundled, load_rules
from tests.support import BAD, CLEAN, ROOT, newslint

RULES = [file.rule for file in load_rules([bundled()]).files]


def listed(*arguments: str, cwd: Path) -> list[dict[str, object]]:
    ran = newslint("rules", *arguments, "--output-format", "json", cwd=cwd)
    assert ran.code == 0, ran.err
    found: list[dict[str, object]] = json.loads(ran.out)
    return found


def test_rules_lists_them_all(tmp_path: Path) -> None:
    ids = sorted(rule.id for rule in (*RULES, *builtin.RULES))
    assert [rule["id"] for rule in listed(cwd=tmp_path)] == ids
    lines = newslint("rules", cwd=tmp_path).out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ids
    assert lines[-1].startswith(f"{len(ids)} rules, ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("naming",),
        ("naming", "duplication.doubled-word"),
        ("--level", "error"),
        ("--kind", "repetition"),
        ("--fixable",),
        ("duplication", "--level", "error", "--fixable", "--kind", "repetition"),
    ],
)
def test_rules_are_filtered(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    found = listed(*arguments, cwd=tmp_path)
    names = [name for name in arguments if "-" not in name[:1] and name not in ("error", "repetition")]
    assert found
    for rule in found:
        assert not names or rule["style"] in names or rule["id"] in names
        assert "--level" not in arguments or rule["level"] == "error"
        assert "--kind" not in arguments or rule["kind"] == "repetition"
        assert "--fixable" not in arguments or rule["fix"]


def test_rules_as_the_config_has_them(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yml").write_text("ignore: [naming]\nlevels: {quotes: error}\n")
    assert not any(rule["on"] for rule in listed("naming", cwd=tmp_path))
    assert all(
        rule["on"]
        for rule in listed("naming", "--no-config", cwd=tmp_path)
        if rule["id"] == "naming.countries"
    )
    assert {rule["level"] for rule in listed("quotes", cwd=tmp_path)} == {"error"}
    assert " off" in newslint("rules", "naming.countries", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("rules", "namings"), "There is no rule or style 'namings'; the nearest is naming."),
        (("explain", "double"), "There is no rule or style 'double'; `newslint rules` lists them."),
        (("explain", "zzz"), "There is no rule or style 'zzz'; `newslint rules` lists them."),
        (("rules", "--rules", "nowhere"), "nowhere: no such folder of rules"),
        (("explain", "naming", "--rules", "nowhere"), "nowhere: no such folder of rules"),
    ],
)  # fmt: skip
def test_names_that_are_not_known(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = newslint(*arguments, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(words)


def test_explain_shows_reason_examples_and_the_way_out(tmp_path: Path) -> None:
    ran = newslint("explain", "duplication.doubled-word", cwd=tmp_path)
    for words in (
        "(error, repetition, safe fix)",
        "“the the”",
        "Leaves alone:",
        "--ignore duplication.doubled-word",
    ):
        assert words in ran.out
    assert "file.unreadable (error)" in newslint("explain", "file", cwd=tmp_path).out


@pytest.mark.parametrize("rule", [rule.id for rule in (*RULES, *builtin.RULES)])
def test_every_rule_can_be_explained(rule: str) -> None:
    from linter.catalogue import explained

    assert explained(rule, ()).startswith(f"{rule} (")


def test_examples_of_anybodys_rules(tmp_path: Path) -> None:
    style = tmp_path / "house"
    style.mkdir()
    rule = (
        "extends: existence\nmessage: 'No “%s”.'\ntokens: [very]\ngood: [It was good.]\n"
        "bad:\n- {text: Very very., match: Very}\n"
    )
    (style / "very.yml").write_text(rule)
    ran = newslint("test", "house", cwd=tmp_path)
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "1 rules, 2 examples, 1 failed.")
    (style / "very.yml").write_text(rule + "ignorecase: true\n")
    assert newslint("test", str(style), cwd=tmp_path).code == 0
    (style / "very.yml").write_text(rule + "ignorecases: true\n")
    ran = newslint("test", "house", cwd=tmp_path)
    assert ran.code == 2
    assert "very.yml:7:1: unknown key 'ignorecases', expected 'ignorecase'" in ran.out
    assert newslint("test", "nowhere", cwd=tmp_path).code == 2


def test_version(tmp_path: Path) -> None:
    assert newslint("--version", cwd=tmp_path).out.startswith("newslint 0.")


@pytest.mark.parametrize("name", ["check", "rules", "explain", "test", "init"])
def test_help_has_examples(tmp_path: Path, name: str) -> None:
    ran = newslint(name, "--help", cwd=tmp_path, env={"COLUMNS": "100"})
    assert ran.code == 0
    assert f"newslint {name}" in ran.out.partition("Example")[2]


def test_help_names_every_option(tmp_path: Path) -> None:
    shown = newslint("check", "--help", cwd=tmp_path, env={"COLUMNS": "100"}).out
    for option in options.CHECK.values():
        assert f" {option.flags[0]} " in shown


def test_both_roads_read_options_alike() -> None:
    """The quick reader of the command line and typer have one table."""
    import typer.main

    command = typer.main.get_command(app).commands["check"]  # type: ignore[attr-defined]
    by_typer = {name: param for param in command.params for name in param.opts if name.startswith("--")}
    assert {flag for option in options.CHECK.values() for flag in option.flags} == set(by_typer) - {"--help"}


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("newslint ", ["check", "explain", "init", "rules", "test"]),
        ("newslint check --select na", ["naming"]),
        ("newslint check --select naming,dupl", ["naming,duplication"]),
        ("newslint check --select naming,duplication.d", ["naming,duplication.doubled-word"]),
        ("newslint check --ignore suppression.", ["suppression.unknown-rule", "suppression.unused"]),
        ("newslint check --output-format ju", ["junit"]),
        ("newslint check --report sa", ["sarif="]),
        ("newslint check --fail-on e", ["error"]),
        ("newslint check --chan", ["--changed-since"]),
        ("newslint explain duplication.d", ["duplication.doubled-word"]),
        ("newslint rules --kind rep", ["repetition"]),
        ("newslint rules quo", ["quotes"]),
    ],
)
def test_completion(tmp_path: Path, words: str, offers: list[str]) -> None:
    script = Path(sys.executable).with_name("newslint")
    count = len(words.split()) if words.endswith(" ") else len(words.split()) - 1
    env = {**os.environ, "_NEWSLINT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    done = subprocess.run([script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert set(offers) <= set(done.stdout.split())
    assert len(done.stdout.split()) <= len(offers) + 1


def test_completion_where_the_config_is_broken(tmp_path: Path) -> None:
    from linter import completion

    (tmp_path / ".newslint.yml").write_text("rules: [nowhere]\n")
    before = os.getcwd()
    os.chdir(tmp_path)
    try:
        assert completion.rules_and_styles("") == []
    finally:
        os.chdir(before)


def copy(folder: Path) -> None:
    for n in range(12):
        (folder / f"{n}.txt").write_text("The U.S. colour and labour centre, he said of the day.\n" + BAD)
    (folder / "README.md").write_text("# Read me\n")


def test_init_proposes_what_it_sees(tmp_path: Path) -> None:
    copy(tmp_path)
    ran = newslint("init", "--yes", cwd=tmp_path)
    assert (ran.code, ran.err.startswith(".newslint.yml is written;")) == (0, True)
    text = (tmp_path / ".newslint.yml").read_text()
    assert "12 files (12 .txt), English, British spelling." in text
    assert '  - "U.S."  # 12 of 12' in text
    assert "boilerplate 12" in text
    config = read_config(str(tmp_path / ".newslint.yml"))
    assert {"U.S.", "centre", "colour", "labour"} >= set(config.prefer) >= {"U.S.", "centre"}
    assert newslint("check", cwd=tmp_path).code == 1


def test_init_asks_and_never_overwrites(tmp_path: Path) -> None:
    copy(tmp_path)
    assert newslint("init", cwd=tmp_path, given=b"n\n").code == 0
    assert not (tmp_path / ".newslint.yml").exists()
    assert newslint("init", cwd=tmp_path, given=b"y\n").code == 0
    (tmp_path / ".newslint.yml").write_text("# mine\n")
    ran = newslint("init", "--yes", cwd=tmp_path)
    assert (ran.code, ran.err) == (2, ".newslint.yml is here already; edit it, or delete it first.\n")
    assert (tmp_path / ".newslint.yml").read_text() == "# mine\n"


@pytest.mark.parametrize("folder", ["", "nothing here"])
def test_init_where_there_is_no_copy(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    assert newslint("init", "--yes", cwd=tmp_path / folder).code == 0
    assert newslint("check", cwd=tmp_path / folder).code == 0


@pytest.mark.parametrize(
    ("text", "language", "spelling"),
    [
        ("", "English", "neither"),
        ("the color of the center and the labor for the day", "English", "US spelling"),
        ("the colour of the centre and that grey theatre", "English", "British spelling"),
        ("the colour, the color, the colour", "English", "British spelling (1 US, 2 British)"),
        ("der Mann und die Frau sind nicht mit dem Hund", "German", "neither"),
        ("le chat est dans une maison pour les amis", "French", "neither"),
        ("el perro y los gatos con una casa por las calles", "Spanish", "neither"),
    ],
)
def test_language_and_spelling(text: str, language: str, spelling: str) -> None:
    from collections import Counter

    words = Counter(text.lower().replace(",", "").split())
    assert init.language(words) == language
    assert init.spelling(words).startswith(spelling)


def test_init_finds_the_encoding(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.txt").write_bytes(CLEAN.encode() + b"caf\xe9\n")
    assert "encoding: cp1252" in newslint("init", "--yes", cwd=tmp_path).out
    assert newslint("check", cwd=tmp_path).code == 0


_SHOWS_MODULES = """
import atexit, sys
sys.argv = ["newslint", "check", "a.txt"]
from linter.__main__ import main
atexit.register(lambda: print(*sorted(sys.modules), flush=True))
main()
"""


def _loaded(folder: Path, env: dict[str, str]) -> set[str]:
    """The modules that a check of a.txt in this folder imports."""
    done = subprocess.run(
        [sys.executable, "-c", _SHOWS_MODULES],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_a_file_that_is_known_needs_no_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    cache = str(tmp_path / "cache")
    assert "linter.engine" in _loaded(tmp_path, {VARIABLE: cache})
    assert "linter.engine" not in _loaded(tmp_path, {VARIABLE: cache})


def test_the_quick_road_imports_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    assert Rulebook(()).rules  # and so they are compiled and kept
    loaded = _loaded(tmp_path, {})
    slow = {
        "typer",
        "rich",
        "json",
        "dataclasses",
        "inspect",
        "yaml",
        "regex",
        "pathlib",
        "tempfile",
        "subprocess",
        "difflib",
        "html",
        "shutil",
    }
    assert slow & loaded == set()
    reports = {name for name in loaded if name.startswith("linter.reports.")}
    assert reports == {"linter.reports.text", "linter.reports.terminal"}
