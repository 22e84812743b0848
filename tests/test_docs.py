"""What the documentation tells to copy works."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import linter
from linter import options
from linter.config import Config
from linter.configfile import read_config
from linter.document import Source
from linter.reports.concise import line
from linter.rulebook import Rulebook
from linter.run import Linter
from linter.settings import check_settings
from tests.support import ROOT, newslint

BIN = Path(sys.executable).parent
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINTER = Linter(Config())
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)


def blocks(name: str, language: str) -> list[str]:
    (page,) = (page for page in DOCS if page.name == name)
    text = page.read_text(encoding="utf-8")
    return [body for kind, body in BLOCK.findall(text) if kind == language]


COMMANDS = [
    (path.name, line)
    for path in DOCS
    for body in blocks(path.name, "sh") + blocks(path.name, "yaml")
    for line in re.findall(r"newslint check\b([^|\n]*)", body)
]


@pytest.mark.parametrize(("page", "arguments"), COMMANDS)
def test_commands_exist(page: str, arguments: str) -> None:
    assert options.parse(arguments.replace('"', "").split()) is not None


def test_the_config_example_means_something(tmp_path: Path) -> None:
    (example,) = blocks("configuration.md", "yaml")
    path = tmp_path / ".newslint.yml"
    path.write_text(example)
    (tmp_path / "house-style").mkdir()
    vocabulary = tmp_path / "styles" / "config" / "vocabularies" / "House"
    vocabulary.mkdir(parents=True, exist_ok=True)
    (vocabulary / "accept.txt").write_text("Holyrood\n")
    config = read_config(str(path))
    check_settings(config, Rulebook(config.rules))
    unset = {
        "reading",
        "format",
        "force_exclude",
        "strict_rules",
        "fix",
        "unsafe_fixes",
        "encoding",
        "min_level",
        "cache_dir",
    }
    same = {name for name, value in config._asdict().items() if value == getattr(Config(), name)}
    assert same <= unset  # the example shows every key


def kind_of(example: str) -> str:
    keys = yaml.safe_load(example)
    if "repos" in keys:
        return "pre-commit"
    return "github-workflows" if "jobs" in keys else "gitlab-ci"


def test_the_readme_shows_real_output() -> None:
    ran = newslint("check", "--exit-zero", "fixtures/articles/kerry-syria.txt", cwd=ROOT)
    _, shown, *_ = (ROOT / "README.md").read_text(encoding="utf-8").split("```\n")
    command, _, findings = shown.strip("\n").partition("\n")
    assert command == "$ newslint check fixtures/articles/kerry-syria.txt"
    assert [finding for finding in findings.split("\n\n") if finding not in ran.out] == []


@pytest.mark.parametrize("example", [*blocks("ci.md", "yaml"), *blocks("README.md", "yaml")])
def test_ci_examples_are_valid(tmp_path: Path, example: str) -> None:
    path = tmp_path / "example.yml"
    path.write_text(example)
    kind = kind_of(example)
    if kind == "pre-commit":
        command = [BIN / "pre-commit", "validate-config", path]
    else:
        command = [BIN / "check-jsonschema", "--builtin-schema", f"vendor.{kind}", path]
        if kind == "gitlab-ci":
            command[1:1] = ["--data-transform", "gitlab-ci"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_links_between_pages_lead_somewhere() -> None:
    for page in DOCS:
        for target, anchor in re.findall(
            r"\]\(([\w/-]+\.md)(?:#([\w-]+))?\)", page.read_text(encoding="utf-8")
        ):
            text = (page.parent / target).read_text(encoding="utf-8")
            headings = {
                re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-")
                for h in re.findall(r"^#+ (.*)$", text, re.M)
            }
            assert not anchor or anchor in headings, (page.name, target, anchor)


def test_the_library_example_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("library.md", "python")
    exec(compile(example, "library.md", "exec"), {})
    printed = capsys.readouterr().out
    assert f"```\n{printed}```" in (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


def test_every_public_name_is_there() -> None:
    assert [name for name in linter.__all__ if not hasattr(linter, name)] == []
    with pytest.raises(AttributeError):
        linter.nothing  # noqa: B018 - that it fails is the point


STORIES = re.findall(
    r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```\n\n```console\n(.*?)^```$",
    (ROOT / "docs" / "formats.md").read_text(encoding="utf-8"),
    re.S | re.M,
)


@pytest.mark.parametrize(("name", "text", "expected"), STORIES, ids=[name for name, *_ in STORIES])
def test_format_examples_are_reported_as_shown(name: str, text: str, expected: str) -> None:
    source = Source(name, text)
    found = [line(finding) for finding in LINTER.findings(source) if finding.level != "suggestion"]
    assert "".join(found) == expected


def test_the_wire_example_is_reported_as_shown() -> None:
    shown, expected = re.findall(
        r"^```text\n(\^V.*?)^```\n\n```console\n(.*?)^```$",
        (ROOT / "docs" / "formats.md").read_text(encoding="utf-8"),
        re.S | re.M,
    )[0]
    signs = {"^V": "\x16", "^A": "\x01", "^_": "\x1f", "^T": "\x14", "^Q": "\x11", "^C": "\x03", "^D": "\x04"}
    text = re.sub(
        r"\^[VA_TQ]|^\^[CD](?=CW|$)|^\^B(?=\^)", lambda sign: signs.get(sign[0], "\x02"), shown, flags=re.M
    )
    found = [line(finding) for finding in LINTER.findings(Source("storm.anpa", text))]
    assert "".join(found) == expected
