"""Several processes: the same report whatever their number, whatever happens to them."""

import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest

from linter import command, line, options, pool, run, session
from linter.checked import Checked
from linter.config import Config
from linter.document import Document
from linter.files import Target
from linter.remembered import Remembered
from linter.session import Session
from linter.sieve import Sieve
from linter.source import Source
from tests.support import BAD, CLEAN, FIXED, ROOT, hear_interrupts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for n in range(30):
        (folder / f"{n:02}.txt").write_text(f"{BAD if n % 3 else CLEAN}\n\nNumber {n}, the the last.\n")
    (folder / "broken.txt").write_bytes(b"one\ncaf\xe9")
    (folder / "link.txt").symlink_to("nowhere")
    return folder


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes for very little: a file or two each time."""
    monkeypatch.setattr(session, "_SMALL", 1)
    monkeypatch.setattr(line, "_LOT", 1200)


def checked(folder: Path, jobs: int, config: Config, remembered: Remembered | None = None) -> list[Checked]:
    targets = [Target(str(path), named=str(folder)) for path in sorted(folder.glob("*.txt"))]
    return list(Session(config, Sieve(), remembered).check(targets, None, jobs))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(("method", "jobs"), [("fork", 2), ("fork", 5), ("spawn", 2)])
def test_the_report_does_not_depend_on_their_number(
    folder: Path, monkeypatch: pytest.MonkeyPatch, method: str, jobs: int
) -> None:
    monkeypatch.setattr(pool, "METHOD", method)
    config = Config(select=("boilerplate", "duplication"))
    alone = checked(folder, 1, config)
    assert checked(folder, jobs, config) == alone
    assert [len(file.findings) for file in alone[:4]] == [1, 3, 3, 1]
    assert [file.failed for file in alone] == [False] * 30 + [True] * 2


@pytest.mark.usefixtures("eager")
def test_neither_does_what_is_remembered(folder: Path, tmp_path: Path) -> None:
    config = Config(select=("boilerplate", "duplication"))
    alone = checked(folder, 1, config)
    for path in sorted(folder.glob("*5.txt")):
        path.rename(tmp_path / path.name)
    checked(folder, 3, config, Remembered(str(tmp_path)))
    for path in sorted(tmp_path.glob("*5.txt")):
        path.rename(folder / path.name)
    assert [file._replace(source="") for file in checked(folder, 3, config, Remembered(str(tmp_path)))] == [
        file._replace(source="") for file in alone
    ]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_they_mend_files_too(folder: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    monkeypatch.setattr(pool, "METHOD", method)
    config = Config(select=("boilerplate", "duplication"), fix="show")
    alone = checked(folder, 1, config)
    assert checked(folder, 3, config) == alone
    mended = checked(folder, 3, config._replace(fix="write"))
    assert mended == alone
    assert (folder / "29.txt").read_text() == f"{FIXED}\n\nNumber 29, the last.\n"


@pytest.mark.usefixtures("eager")
def test_a_killed_one_takes_only_its_file_down(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read, first = run.Linter.read, os.getpid()

    def killed(self: run.Linter, source: Source) -> Iterable[Document]:
        if source.path in ("07.txt", "08.txt", "29.txt") and os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(self, source)

    monkeypatch.chdir(folder)
    (folder / "broken.txt").unlink()
    (folder / "link.txt").unlink()
    arguments = ["--output-format", "concise", "--no-cache", "--select", "boilerplate,file"]
    code, expected = _run(arguments, capsys)
    assert code == 1
    monkeypatch.setattr(run.Linter, "read", killed)
    code, lines = _run([*arguments, "--jobs", "2"], capsys)
    assert code == 2
    dead = [line for line in lines if "file.killed" in line]
    assert [line.split(":")[0] for line in dead] == ["07.txt", "08.txt", "29.txt"]
    assert "Check this file by itself" in dead[0]
    assert [x for x in lines if x not in dead] == [x for x in expected if x[:2] not in ("07", "08", "29")]


def _run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    given = options.parse(arguments)
    assert given is not None
    return command.run(given), capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("trouble", ["cannot start", "dies at once"])
def test_where_there_are_none_to_have_the_first_does_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    config = Config(select=("boilerplate", "duplication"))
    alone = checked(folder, 1, config)
    if trouble == "dies at once":
        monkeypatch.setattr(pool, "serve", lambda *_: None)
    else:
        monkeypatch.setattr(os, "fork", _no_fork)
    assert checked(folder, 2, config) == alone


def _no_fork() -> int:
    raise BlockingIOError("no more processes")


def test_an_interrupt_ends_them_all_at_once(tmp_path: Path) -> None:
    for n in range(4):  # the first file is for the first process, and a lot is full with each of the others
        (tmp_path / f"{n}.txt").write_text("word " * 30_000 + f"{n}\n")
    os.mkfifo(tmp_path / "pipe.txt")  # nobody writes to it, so the run does not end by itself
    (tmp_path / "report.html").write_text("the last one")
    process = subprocess.Popen(
        [
            *(
                sys.executable,
                "-m",
                "linter",
                "check",
                "--select",
                "boilerplate",
                "--no-cache",
                "--jobs",
                "3",
            ),
            *("--output-file", "report.html", *(f"{n}.txt" for n in range(4)), "pipe.txt"),
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    )
    children = _children(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    start = time.monotonic()
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert time.monotonic() - start < 10
    assert not [child for child in children if _runs(child)]
    assert (tmp_path / "report.html").read_text() == "the last one"
    assert not list(tmp_path.glob(".newslint-*"))


def _runs(process: str) -> bool:
    """Is it there, and not only its entry, which stays where nobody asks for its exit code?"""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def _children(parent: int) -> list[str]:
    """Its children, once there are three of them."""
    path = Path(f"/proc/{parent}/task/{parent}/children")
    for _ in range(300):
        children = path.read_text().split()
        if len(children) == 3:
            return children
        time.sleep(0.05)
    raise AssertionError("there are no children")


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_run_keeps_the_texts(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr(session, "_SMALL", 1)
    monkeypatch.setattr(line, "_MOST", 1_000_000)
    config = Config(select=("boilerplate.share-widget",))
    texts = (f"{n}\n\n{BAD}".encode() + b"word " * 50_000 for n in range(30))
    targets = (Target(f"{n}.txt", data=data) for n, data in enumerate(texts))
    files = Session(config, Sieve(), None).check(targets, None, jobs)
    assert next(files).findings
    tracemalloc.start()
    assert sum(len(file.findings) for file in files) == 29
    assert tracemalloc.get_traced_memory()[1] < 4_000_000  # of 7 MB
    tracemalloc.stop()


def test_files_are_examined_here_if_there_are_few(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(pool, "Pool", None)
    assert len(checked(folder, 8, Config(select=("boilerplate",)))) == 32


def test_jobs_must_be_a_number(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for jobs in ("0", "many"):
        given = options.parse([str(folder), "--jobs", jobs])
        assert given is not None
        assert command.run(given) == 2
        assert capsys.readouterr().err.endswith("is no number of processes; give 1 or more\n")
