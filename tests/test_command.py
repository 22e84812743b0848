"""`newslint check` as a user meets it: exit codes, messages, terminals, pipes."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from linter import command, engine, options
from linter.checks import surnames
from linter.document import Document
from linter.lexicon import Lexicon
from linter.run import Linter
from tests.support import BAD, CLEAN, ROOT, hear_interrupts, newslint


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("clean.txt",), 0),
        (("bad.txt",), 1),
        (("naming.txt",), 1),
        (("naming.txt", "--fail-on", "error"), 0),
        (("bad.txt", "--fail-on=error"), 1),
        (("bad.txt", "--exit-zero"), 0),
        (("bad.txt", "--ignore", "boilerplate,duplication"), 0),
        (("bad.txt", "--select", "quotes"), 0),
        (("bad.txt", "--min-level", "error", "--fail-on", "suggestion"), 1),
        (("none.txt",), 2),
        (("clean.txt", "none.txt", "--exit-zero"), 2),
        (("bad.txt", "none.txt"), 2),
        (("--select", "nothing"), 2),
        (("--output-format", "word"), 2),
        (("--no-such-option",), 2),
        (("--rules", "nowhere"), 2),
        (("--encoding", "klingon"), 2),
        (("--encoding", "hex"), 2),
        (("--config", "none.yml"), 2),
        (("--baseline", "none.json"), 2),
        (("--prune-baseline",), 2),
        (("--report", "sarif"), 2),
        (("--report", "word=a.doc"), 2),
        (("--statistics", "--output-format", "json"), 2),
        (("--output-file", "nowhere/a.txt"), 2),
        (("--fix", "--staged"), 2),
        (("--config", "a.yml", "--no-config"), 2),
    ],
)
def test_exit_codes(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    ran = newslint("check", *arguments, cwd=folder)
    assert ran.code == code, ran
    assert "Traceback" not in ran.err
    assert bool(ran.err) == (code == 2 and "none.txt" not in arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "namings"), "--select: unknown rule or style 'namings', expected 'naming'"),
        (("--ignore", "naming.x"), "--ignore: unknown rule or style 'naming.x', expected 'naming'"),
        (("--ignore", "q"), "--ignore: unknown rule or style 'q', expected one that `newslint rules` lists"),
        (("--rules", "nowhere"), "nowhere: no such folder of rules; check --rules"),
        (
            ("--encoding", "utf8x"),
            "--encoding: unknown encoding 'utf8x', expected a name such as 'utf-8' or 'cp1252'",
        ),
        (
            ("--fix", "--staged"),
            "--fix and --staged do not go together: --fix writes files, and --staged looks at what is in the "
            "index; use one of them",
        ),
    ],
)
def test_mistakes_in_options_are_told_with_the_nearest(
    folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    assert newslint("check", *arguments, cwd=folder).err == message + "\n"


@pytest.mark.parametrize(("owner", "name"), [(Lexicon, "scan"), (surnames, "strangers"), (engine, "_kept")])
def test_one_bug_does_not_stop_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], owner: Any, name: str
) -> None:
    whole = getattr(owner, name)

    def broken(*given: Any) -> Any:
        if any(isinstance(one, Document) and one.source.path == "clean.txt" for one in given):
            raise KeyError("no such thing")
        return whole(*given)

    monkeypatch.setattr(owner, name, broken)
    monkeypatch.chdir(folder)
    given = options.parse(["--output-format", "concise", "--no-cache"])
    assert given is not None
    assert command.run(given) == 3
    out, err = capsys.readouterr()
    assert [line.split(" ")[0] for line in out.splitlines()] == [
        "bad.txt:1:1:", "bad.txt:3:24:", "clean.txt:1:1:", "naming.txt:3:22:",
    ]  # fmt: skip
    assert "clean.txt:1:1: file.crashed Please report this bug of newslint, with this file: KeyError" in out
    assert err.startswith(
        "This is a bug of newslint. Please report it with clean.txt and these lines:\nTraceback"
    )


def test_a_bug_before_any_file_is_told_as_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*given: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr(Linter, "__init__", broken)
    given = options.parse([str(folder), "--no-cache"])
    assert given is not None
    assert command.run(given) == 3
    assert "Please report it with the command you gave" in capsys.readouterr().err


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    (tmp_path / "latin.txt").write_bytes(b"one\ncaf\xe9")
    (tmp_path / "fine.txt").write_text(BAD)
    ran = newslint("check", "--output-format", "concise", "--select", "boilerplate", cwd=tmp_path)
    assert ran.code == 2
    assert ran.out.splitlines() == [
        "binary.txt:1:1: file.unreadable This is not a text file; leave it out with exclude.",
        "fine.txt:1:1: boilerplate.share-widget Delete this share button: “Share”.",
        "latin.txt:2:4: file.unreadable Save this file as UTF-8, or name its encoding with --encoding: "
        "byte 7 (0xE9) is not UTF-8.",
        "link.txt:1:1: file.unreadable This link leads nowhere; mend or delete it.",
        "loop:1:1: file.unreadable This link leads back to a folder it stands in; delete it.",
    ]


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    for n in range(400):
        (tmp_path / f"{n}.txt").write_text(BAD * 5)
    whole = f"{sys.executable} -m linter check | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", whole],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"0.txt:1:1")


def test_an_interrupt_is_quiet(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    process = subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "pipe.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,
    )
    with (tmp_path / "pipe.txt").open("w"):  # waits until it is being read
        process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-8"])
@pytest.mark.parametrize("form", ["text", "concise", "json", "checkstyle", "html"])
def test_no_console_is_too_old(tmp_path: Path, encoding: str, form: str) -> None:
    (tmp_path / "emoji \U0001f600.txt").write_text("He he \U0001f600 said “the the” ĝis.\n")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    arguments = [sys.executable, "-m", "linter", "check", "--output-format", form]
    done = subprocess.run(arguments, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "duplication" in done.stdout.decode(
        "utf-8" if form in ("json", "checkstyle", "html") else encoding
    )


def on_a_terminal(*arguments: str, cwd: Path, **env: str) -> str:
    """What a terminal shows, standard error with it."""
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        cwd=cwd,
        env={**environment, "TERM": "xterm", "PYTHONPATH": str(ROOT), **env},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 65536)
        except OSError:
            break
    os.close(ours)
    return shown.decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("options", "env", "colored"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"TERM": "dumb"}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--diff",), {}, True),
    ],
)
def test_colour(folder: Path, options: tuple[str, ...], env: dict[str, str], colored: bool) -> None:
    assert ("\x1b[3" in on_a_terminal("check", "bad.txt", *options, cwd=folder, **env)) is colored


def test_no_colour_in_a_pipe_or_a_file(folder: Path) -> None:
    assert "\x1b" not in newslint("check", cwd=folder).out
    on_a_terminal("check", "--output-file", "out.txt", cwd=folder)
    assert "\x1b" not in (folder / "out.txt").read_text()
    assert "\x1b[3" in newslint("check", "--color", "always", cwd=folder).out


def test_several_reports_in_one_run(folder: Path) -> None:
    copy = ("check", "bad.txt", "naming.txt", "clean.txt")  # not the reports, which are JSON and XML
    reports = ("--report", "sarif=a.sarif", "--report", "junit=b.xml", "--report", "jsonl=c.jsonl")
    ran = newslint(*copy, "--output-format", "concise", *reports, cwd=folder)
    assert ran.out == newslint(*copy, "--output-format", "concise", cwd=folder).out
    assert (folder / "c.jsonl").read_text() == newslint(*copy, "--output-format", "jsonl", cwd=folder).out
    assert (folder / "b.xml").read_text() == newslint(*copy, "--output-format", "junit", cwd=folder).out
    assert len(json.loads((folder / "a.sarif").read_text())["runs"][0]["results"]) == 3


def test_output_file(folder: Path) -> None:
    ran = newslint("check", "--output-format", "json", "--output-file", "out.json", cwd=folder)
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert len(json.loads((folder / "out.json").read_text())) == 3
    newslint("check", "--select", "none", "--output-file", "out.json", cwd=folder)
    assert len(json.loads((folder / "out.json").read_text())) == 3  # a run that fails leaves it


def test_statistics(folder: Path) -> None:
    assert newslint("check", "--statistics", cwd=folder).out.splitlines() == [
        "rule                      findings  files  fixable",
        "boilerplate.share-widget         1      1        1",
        "duplication.doubled-word         1      1        1",
        "naming.countries                 1      1        1",
        "3 findings in 3 files.",
    ]


def test_baseline_from_adding_to_pruning(folder: Path) -> None:
    ran = newslint("check", "--add-baseline", cwd=folder)
    name = ".newslint-baseline.json"
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"{name} now holds 3 findings. Use it with --baseline {name}")
    known = ("check", "--baseline", name, "--output-format", "concise")
    assert newslint(*known, cwd=folder) == (0, "", "")
    (folder / "bad.txt").write_text("Behind the the leader.\n\n" + BAD)
    assert newslint(*known, cwd=folder).out.startswith("bad.txt:1:8: duplication.doubled-word")
    (folder / "bad.txt").write_text(CLEAN)
    (folder / ".newslint.yml").write_text(f"baseline: {name}\n")
    ran = newslint("check", cwd=folder)
    assert (ran.code, ran.err) == (0, f"Run with --prune-baseline to drop 2 findings of {name}: fixed.\n")
    ran = newslint("check", "--prune-baseline", cwd=folder)
    assert (ran.code, ran.err) == (0, f"Dropped 2 findings of {name}: fixed.\n")
    assert newslint("check", cwd=folder).err == ""
    (folder / "bad.txt").write_text(BAD)
    assert newslint("check", cwd=folder).code == 1
    ran = newslint("check", "--select", "quotes", "--prune-baseline", cwd=folder)
    assert (ran.code, ran.err) == (0, "")  # what was not looked for is not fixed
    (folder / "naming.txt").unlink()
    assert newslint("check", "--add-baseline", "bad.txt", cwd=folder).err.startswith(
        f"{name} now holds 2 findings."
    )


def test_a_baseline_in_another_folder_and_run_from_another(folder: Path) -> None:
    (folder / "sub").mkdir()
    newslint("check", "--add-baseline", "--baseline", "sub/b.json", cwd=folder)
    assert newslint("check", "..", "--baseline", "b.json", cwd=folder / "sub").code == 0


def test_force_exclude_is_for_hooks(folder: Path) -> None:
    (folder / ".newslint.yml").write_text("exclude: [bad.txt, archive/]\n")
    (folder / "archive").mkdir()
    (folder / "archive" / "a.txt").write_text(BAD)
    assert newslint("check", "bad.txt", "archive/a.txt", cwd=folder).code == 1
    assert newslint("check", "bad.txt", "archive/a.txt", "--force-exclude", cwd=folder).code == 0


def test_a_bar_shows_only_after_a_while(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from linter import progress

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    bar = progress.Progress()
    assert list(bar.watch(iter("abc"))) == list("abc")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    assert list(bar.watch(iter("abc"))) == list("abc")
    bar.hide()
    assert "/3" in capsys.readouterr().err


def test_the_profile_tells_stages_and_rules_and_changes_nothing(folder: Path) -> None:
    plain = newslint("check", cwd=folder)
    profiled = newslint("check", "--profile", "--jobs", "2", cwd=folder)
    assert profiled.out == plain.out
    assert plain.err == ""
    stages, rules = profiled.err.split("\n\n")[1:]
    for stage in ("start Python and newslint", "read plain", "look for all literals at once", "all else"):
        assert f"  {stage}\n" in f"{stages}\n"
    assert re.search(r"%         [123]  naming\.[a-z-]+$", rules, re.M)
    assert re.search(r"% +\d+ other rules$", rules, re.M)
