"""The config file: what it sets, and every mistake in it with its place."""

from pathlib import Path

import pytest

from linter.config import Config, ConfigError
from linter.configfile import read_config
from linter.files import Target
from linter.run import Linter
from linter.settle import find_config, settle
from tests.support import BAD, NAMING, newslint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text(BAD + NAMING)
    return tmp_path


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "{}\n", "~\n", "\ufeff"])
def test_an_empty_file_means_the_same_as_none(folder: Path, text: str) -> None:
    (folder / ".newslint.yml").write_text(text, encoding="utf-8")
    with_it = newslint("check", cwd=folder)
    assert with_it == newslint("check", "--no-config", cwd=folder)
    config = read_config(str(folder / ".newslint.yml"))
    assert config._replace(root=".", file=None) == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ignore: [duplication]", ["bad 1", "letters/a 1", "letters/a 6"]),
        ("ignore: duplication.doubled-word", ["bad 1", "letters/a 1", "letters/a 6"]),
        ("select: [duplication]", ["bad 3", "letters/a 3"]),
        ("exclude: [letters/]", ["bad 1", "bad 3"]),
        ("exclude: ['*', '!letters']", []),
        ("exclude: [/a.txt]", ["bad 1", "bad 3", "letters/a 1", "letters/a 3", "letters/a 6"]),
        ("min-level: error", ["bad 1", "bad 3", "letters/a 1", "letters/a 3"]),
        ("levels: {boilerplate: suggestion}", ["bad 3", "letters/a 3", "letters/a 6"]),
        (
            "levels: {naming: suggestion, naming.countries: error}\nmin-level: error",
            ["bad 1", "bad 3", "letters/a 1", "letters/a 3", "letters/a 6"],
        ),
        ("paths: {letters/: {ignore: [naming]}}", ["bad 1", "bad 3", "letters/a 1", "letters/a 3"]),
        ("paths: {letters/: {select: [naming]}}", ["bad 1", "bad 3", "letters/a 6"]),
        ("select: [quotes]\npaths: {'**/a.txt': {select: [naming]}}", ["letters/a 6"]),
        ("paths: {letters: {levels: {all-of-it: error}}}", None),
        (
            "paths: {letters/: {levels: {naming: suggestion}}}",
            ["bad 1", "bad 3", "letters/a 1", "letters/a 3"],
        ),
    ],
)
def test_settings(folder: Path, text: str, expected: list[str] | None) -> None:
    (folder / ".newslint.yml").write_text(text)
    ran = newslint("check", "--output-format", "concise", cwd=folder)
    found = [line.replace(".txt", "").split(":") for line in ran.out.splitlines()]
    assert (ran.code == 2) is (expected is None)
    assert [f"{path} {line}" for path, line, *_ in found] == (expected or [])


def test_options_go_before_the_file(folder: Path) -> None:
    (folder / ".newslint.yml").write_text(
        "select: [naming]\nignore: [quotes]\nfail-on: error\nmin-level: error\nencoding: latin-1\n"
        "paths: {letters: {select: [boilerplate], ignore: [wire]}}\n"
    )
    path = str(folder / ".newslint.yml")
    config = settle(
        path, {"select": ("duplication",), "ignore": ("file",), "fail_on": None, "min_level": "warning"}
    )
    assert (config.select, config.ignore) == (("duplication",), ("quotes", "file"))
    assert (config.fail_on, config.min_level, config.encoding) == ("error", "warning", "latin-1")
    assert [(p.select, p.ignore) for p in config.paths] == [((), ("wire",))]


def test_the_nearest_file_above_counts(folder: Path) -> None:
    (folder / ".newslint.yml").touch()
    below = folder / "letters"
    assert find_config(str(below)) == str(folder / ".newslint.yml")
    (below / ".newslint.yml").touch()
    assert find_config(str(below)) == str(below / ".newslint.yml")


def test_paths_are_below_the_file_wherever_newslint_runs(folder: Path) -> None:
    (folder / ".newslint.yml").write_text("exclude: [letters/a.txt]\nrules: [house]\n")
    (folder / "house").mkdir()
    (folder / "house" / "x.yml").write_text(
        "extends: existence\nmessage: '%s'\nlevel: error\ntokens: [officials]\n"
    )
    ran = newslint("check", "..", "--output-format", "concise", cwd=folder / "letters")
    assert [line.split(" ")[1] for line in ran.out.splitlines()] == [
        "boilerplate.share-widget", "duplication.doubled-word", "house.x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("selects: [a]", ["1:1: unknown key 'selects', expected 'select'"]),
        ("select: [naming]\nselect: [quotes]", ["2:1: 'select' a second time, expected each key once"]),
        ("fail-on: warnings", ["1:10: unknown value 'warnings', expected 'warning'"]),
        (
            "levels: {naming: high}",
            ["1:18: unknown value 'high', expected one of error, suggestion, warning"],
        ),
        ("levels: [naming]", ["1:9: a list, expected a mapping"]),
        ("paths: {a: {selct: [b]}}", ["1:13: unknown key 'selct', expected 'select'"]),
        ("exclude: {a: b}", ["1:10: a mapping, expected a list"]),
        ("- a", ["1:1: a list, expected a mapping with"]),
        ("select: [", ["valid YAML"]),
        ("select: [namng]", ["1:10: select: unknown rule or style 'namng', expected 'naming'"]),
        (
            "ignore:\n  - quotes\n  - zzz.q\n",
            ["3:5: ignore: unknown rule or style 'zzz.q', expected one that"],
        ),
        ("levels:\n  naming.country: error", ["2:3: levels: unknown rule or style 'naming.country'"]),
        ("paths:\n  a:\n    ignore: [dupli]", ["3:14: ignore: unknown rule or style 'dupli'"]),
        ("encoding: utf9", ["1:11: encoding: unknown encoding 'utf9'"]),
        ("prefer: [USB]", ["1:10: prefer: unknown form in a group of names 'USB', expected 'US"]),
        ("select: [a]\nignore: [b]", ["1:10: select: unknown", "2:10: ignore: unknown"]),
        ("fail-on: x\nmin-level: y", ["1:10: unknown value 'x'", "2:12: unknown value 'y'"]),
    ],
)
def test_mistakes(folder: Path, text: str, mistakes: list[str]) -> None:
    (folder / ".newslint.yml").write_text(text)
    ran = newslint("check", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert len(lines) == len(mistakes)
    for line, mistake in zip(lines, mistakes, strict=True):
        assert line.startswith(str(folder / ".newslint.yml") + ":")
        assert mistake in line


def test_a_file_that_cannot_be_read(folder: Path) -> None:
    (folder / ".newslint.yml").write_bytes(b"\xff\xfe\xfd")
    with pytest.raises(ConfigError, match="expected a readable file in UTF-8"):
        read_config(str(folder / ".newslint.yml"))


def test_preferred_forms_reach_the_rules(folder: Path) -> None:
    linter = Linter(Config(prefer=("USA",)))
    rules = [rule for rule in linter.rules_for("a.txt").rules if rule.kind == "consistency"]
    assert rules
    assert all(rule.data["prefer"] == ["USA"] for rule in rules)
    assert not linter.check(Target(str(folder / "bad.txt")), "a.txt").failed
