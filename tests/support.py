"""What several test modules need: the command as users run it, and git."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
BAD = "Share\n\nWe pushed back against the the militants, officials said on Monday.\n"
FIXED = "We pushed back against the militants, officials said on Monday.\n"
CLEAN = "We pushed back against the militants, officials said on Monday.\n"
DAMAGES: tuple[Callable[[bytes], bytes], ...] = (  # what may become of a file that is kept
    lambda whole: b"",
    lambda whole: bytes([whole[0] ^ 1]) + whole[1:],
    lambda whole: bytes(200) + whole[200:],
    lambda whole: whole[:-1],
)
NAMING = "The U.S. said so.\n\nThe U.S. was firm. A USA official agreed.\n"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def newslint(
    *arguments: str, cwd: Path, given: bytes | None = None, env: Mapping[str, str] | None = None
) -> Ran:
    """The command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        cwd=cwd,
        input=given or b"",
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(env or {})},
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def hear_interrupts() -> None:
    """For `preexec_fn`: whoever runs the tests in the background has them, and their children, ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def git(*arguments: str, cwd: Path) -> str:
    """A git command that must succeed, with nobody's own settings."""
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{
            f"GIT_{who}_{what}": "test@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    done = subprocess.run(["git", *arguments], cwd=cwd, env=env, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape")


def repository(path: Path) -> Path:
    """An empty repository on its branch `main`."""
    path.mkdir(parents=True, exist_ok=True)
    git("init", "--quiet", "--initial-branch=main", cwd=path)
    return path
