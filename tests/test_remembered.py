"""Earlier findings: used when nothing they depend on has changed, and never the reason for another report."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from linter import remembered, run
from linter.config import Config
from linter.document import Document
from linter.files import Target
from linter.finding import Finding
from linter.reading import Reading
from linter.remembered import Remembered
from linter.session import Session
from linter.sieve import Sieve
from tests.support import BAD, CLEAN, DAMAGES, ROOT, git, newslint, repository


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the rules have seen."""
    seen: list[str] = []
    read = run.Linter.read

    def watched(self: run.Linter, source: run.Source) -> Iterable[Document]:
        seen.append(Path(source.path).name)
        return read(self, source)

    monkeypatch.setattr(run.Linter, "read", watched)
    return seen


def checked(folder: Path, config: Config | None = None, sieve: Sieve | None = None) -> list[Finding]:
    config = config or Config(root=str(folder))
    session = Session(config, sieve or Sieve(), Remembered(str(folder / "cache")))
    targets = [Target(str(path)) for path in sorted(folder.glob("*.txt"))]
    return [finding for file in session.check(targets) for finding in file.findings]


def shelves(folder: Path) -> list[Path]:
    return sorted((folder / "cache" / "findings").glob("*.kept"))


def test_nothing_is_looked_at_twice(folder: Path, looked: list[str]) -> None:
    first = checked(folder)
    assert looked == ["bad.txt", "clean.txt", "naming.txt"]
    assert checked(folder) == first
    assert {finding.rule.partition(".")[0] for finding in first} >= {"boilerplate", "duplication", "naming"}
    assert any(finding.fix for finding in first)
    assert len(looked) == 3


def test_content_counts_and_neither_name_nor_time(folder: Path, looked: list[str]) -> None:
    checked(folder)
    status = (folder / "bad.txt").stat()
    (folder / "bad.txt").rename(folder / "other.txt")
    assert [finding.path for finding in checked(folder)][-1] == str(folder / "other.txt")
    assert len(looked) == 3
    text = BAD.replace("militants", "president")
    (folder / "other.txt").write_text(text)
    os.utime(folder / "other.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    checked(folder)
    assert looked[3:] == ["other.txt"]


def changed_rule(folder: Path, config: Config, patch: pytest.MonkeyPatch) -> Config:
    (folder / "house" / "word.yml").write_text("extends: existence\nmessage: No %s.\ntokens: [officials]\n")
    return config


def another_edition(folder: Path, config: Config, patch: pytest.MonkeyPatch) -> Config:
    patch.setattr(remembered, "edition", lambda drawer: b"another newslint")
    return config


@pytest.mark.parametrize(
    "change",
    [
        changed_rule,
        another_edition,
        lambda folder, config, patch: config._replace(rules=()),
        lambda folder, config, patch: config._replace(select=("naming",)),
        lambda folder, config, patch: config._replace(ignore=("naming",)),
        lambda folder, config, patch: config._replace(levels={"naming": "error"}),
        lambda folder, config, patch: config._replace(prefer=("USA",)),
        lambda folder, config, patch: config._replace(encoding="cp1252"),
        lambda folder, config, patch: config._replace(format="html"),
        lambda folder, config, patch: config._replace(reading=Reading(html="article")),
    ],
)
def test_all_that_findings_depend_on_counts(
    folder: Path,
    looked: list[str],
    change: Callable[[Path, Config, pytest.MonkeyPatch], Config],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "word.yml").write_text("extends: existence\nmessage: No %s.\ntokens: [firm]\n")
    config = Config(root=str(folder), rules=(str(folder / "house"),))
    checked(folder, config)
    changed = change(folder, config, monkeypatch)
    checked(folder, changed)
    assert len(looked) == 6


@pytest.mark.parametrize(
    "change",
    [
        {"min_level": "error"},
        {"fail_on": "error"},
        {"exclude": ("*.md",)},
        {"unsafe_fixes": True},
        {"root": "/"},
    ],
)
def test_what_only_chooses_among_findings_does_not_count(
    folder: Path, looked: list[str], change: dict[str, object]
) -> None:
    checked(folder)
    checked(folder, Config(root=str(folder))._replace(**change))
    assert len(looked) == 3


@pytest.mark.parametrize("damaged", DAMAGES)
def test_a_damaged_entry_is_not_known(
    folder: Path, looked: list[str], damaged: Callable[[bytes], bytes]
) -> None:
    first = checked(folder)
    for path in shelves(folder):
        path.write_bytes(damaged(path.read_bytes()))
    assert checked(folder) == first
    assert len(looked) == 6
    assert checked(folder) == first
    assert len(looked) == 6


def test_what_cannot_be_kept_is_no_error(folder: Path) -> None:
    (folder / "cache").write_text("in the way")
    assert checked(folder) == checked(folder) != []


def test_a_file_that_could_not_be_checked_is_looked_at_again(folder: Path, looked: list[str]) -> None:
    (folder / "broken.txt").write_bytes(b"\xff\0")
    assert [f.rule for f in checked(folder)] == [f.rule for f in checked(folder)]
    assert "file.unreadable" in [f.rule for f in checked(folder)]


def test_only_so_much_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, looked: list[str]) -> None:
    checked(folder)
    size = sum(path.stat().st_size for path in shelves(folder))
    monkeypatch.setattr(remembered, "_MOST", 2 * 800)
    monkeypatch.setattr(remembered, "_SHELVES", 2)
    monkeypatch.setattr(Remembered, "key", staticmethod(lambda context, data: bytes([len(data) % 2]) + data))
    for turn in range(4):
        for n in range(9):
            (folder / f"{n}.txt").write_text(f"{CLEAN}\n\nNumber {turn} {n}.{' ' * (n % 2)}\n")
        checked(folder)
    assert size < sum(path.stat().st_size for path in shelves(folder)) < 3 * 800
    looked.clear()
    checked(folder)
    assert 0 < len(looked) < 12


def test_runs_at_the_same_time_do_not_disturb_each_other(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text(f"{BAD}\n\nNumber {n}.\n")
    arguments = ("check", "--output-format", "jsonl", "--cache-dir", "cache")
    expected = newslint(*arguments, "--no-cache", cwd=tmp_path).out
    assert expected.count("\n") == 80
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "linter", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    assert [process.communicate()[0] for process in runs] == [expected] * 4
    assert newslint(*arguments, cwd=tmp_path).out == expected
    assert not [path for path in shelves(tmp_path) if ".tmp" in path.name]


def test_other_reports_and_options_say_the_same(folder: Path) -> None:
    repository(folder)
    git("add", "clean.txt", "naming.txt", cwd=folder)
    git("commit", "--quiet", "--message", "x", cwd=folder)
    newslint("check", "naming.txt", "--add-baseline", cwd=folder)
    for options in (
        ("--output-format", "sarif", "--min-level", "suggestion"),
        ("--baseline", ".newslint-baseline.json"),
        ("--changed-since", "HEAD"),
        ("--fix",),
    ):
        (folder / "bad.txt").write_text(BAD)
        without = newslint("check", "--no-cache", *options, cwd=folder)
        (folder / "bad.txt").write_text(BAD)
        assert newslint("check", *options, cwd=folder) == without, options


def test_nothing_is_kept_if_so_asked(folder: Path) -> None:
    newslint("check", "--no-cache", "--cache-dir", "cache", cwd=folder)
    assert (folder / "cache" / "rules").exists()
    assert not (folder / "cache" / "findings").exists()
    newslint("check", "--cache-dir", "cache", cwd=folder)
    assert shelves(folder)
    assert (folder / "cache" / "findings" / ".gitignore").read_text() == "*\n"
    tag = (folder / "cache" / "findings" / "CACHEDIR.TAG").read_text()
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
