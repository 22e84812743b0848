"""`--fix` and `--diff` on real files."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import BAD, FIXED, NAMING, ROOT, hear_interrupts, newslint


def test_safe_fixes_are_written_and_the_rest_is_reported(folder: Path) -> None:
    ran = newslint("check", "--fix", "--output-format", "concise", cwd=folder)
    assert (folder / "bad.txt").read_text() == FIXED
    assert (folder / "naming.txt").read_text() == NAMING
    assert ran.out.splitlines() == [
        "naming.txt:3:22: naming.countries Use one form throughout: “U.S.”, not “USA”, for the United States."
    ]
    assert (ran.code, ran.err) == (1, "Fixed 2 findings in 1 file.\n")
    again = newslint("check", "--fix", "--unsafe-fixes", cwd=folder)
    assert again.code == 0
    assert (folder / "naming.txt").read_text() == NAMING.replace("USA", "U.S.")


def test_files_without_fixes_are_not_touched(folder: Path) -> None:
    before = (folder / "clean.txt").stat()
    newslint("check", "--fix", cwd=folder)
    after = (folder / "clean.txt").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_diff_is_what_a_fix_does(tmp_path: Path, end: str) -> None:
    text = f"Share{end or chr(10)}{end or chr(10)}one one line{end}"
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode())
    ran = newslint("check", "--diff", cwd=tmp_path)
    assert (ran.code, ran.err) == (1, "Would fix 2 findings in 1 file.\n")
    assert file.read_bytes() == text.encode()
    patch = subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=ran.out.encode(), check=False)
    patched = file.read_bytes()
    file.write_bytes(text.encode())
    newslint("check", "--fix", cwd=tmp_path)
    assert (patch.returncode, patched) == (0, file.read_bytes())
    assert newslint("check", "--diff", cwd=tmp_path)[:2] == (0, "")


def test_standard_input_is_fixed_to_standard_output(tmp_path: Path) -> None:
    ran = newslint(
        "check", "--fix", "-", "--stdin-filename", "a.txt", cwd=tmp_path, given=NAMING.encode() + BAD.encode()
    )
    assert ran.out == f"{NAMING}\n{FIXED}"
    assert ran.err.startswith("a.txt:3:22: naming.countries")
    assert (ran.code, os.listdir(tmp_path)) == (1, [])


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    outside = tmp_path / "outside.txt"
    outside.write_text(BAD)
    link = tmp_path / "in" / "link.txt"
    link.symlink_to(outside)
    ran = newslint("check", "--fix", "in", "--output-format", "concise", cwd=tmp_path)
    assert ran.code == 2
    assert (
        f"in/link.txt:1:1: file.not-fixed This is a link to {outside}; name that file to have it fixed."
        in ran.out
    )
    assert outside.read_text() == BAD
    assert newslint("check", "--fix", "in/link.txt", cwd=tmp_path).code == 0
    assert (outside.read_text(), link.is_symlink()) == (FIXED, True)


@pytest.mark.parametrize("options", [(), ("--diff",), ("--unsafe-fixes",), ("--statistics",)])
def test_nothing_is_written_unless_asked_for(folder: Path, options: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert newslint("check", *options, cwd=folder).code == 1
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_unsafe_fixes_alone_say_what_is_missing(folder: Path) -> None:
    assert "add --fix to write, or --diff to see" in newslint("check", "--unsafe-fixes", cwd=folder).err


def test_a_kill_leaves_old_files_or_new_ones(tmp_path: Path) -> None:
    old, new = (BAD * 40).encode(), None
    chance = random.Random(1)
    for _ in range(12):
        paths = [tmp_path / f"{n}.txt" for n in range(40)]
        for path in paths:
            path.write_bytes(old)
        if new is None:
            newslint("check", "--fix", "0.txt", cwd=tmp_path)
            new = paths[0].read_bytes()
            paths[0].write_bytes(old)
        process = subprocess.Popen(
            [sys.executable, "-m", "linter", "check", "--fix"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.08 + chance.random() * 0.2)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert {path.read_bytes() for path in paths} <= {old, new}


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_polite_kill_is_heard(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    process = subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "--fix", "pipe.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,
    )
    with (tmp_path / "pipe.txt").open("w"):  # waits until it is being read
        process.send_signal(sent)
        assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == code
    assert os.listdir(tmp_path) == ["pipe.txt"]
