"""Kill `newslint check --fix` at random moments and see that every file is the old one or the new one.

python benchmarks/kills.py [KILLS [FILES]]
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
OLD = b"Share\n\n" + b"He pushed back against the the militants, officials said on Monday.\n\n" * 30
COMMAND = [sys.executable, "-m", "linter", "check", "--fix"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def main(kills: int = 1000, files: int = 200) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{number}.txt" for number in range(files)]
        new, whole = fixed(folder, paths)
        counts: Counter[str] = Counter()
        for _ in range(kills):
            for path in paths:
                path.write_bytes(OLD)
            counts["runs that had ended"] += killed_after(random.uniform(0, whole), folder)
            for path in paths:
                data = path.read_bytes()
                counts["old" if data == OLD else "new" if data == new else "BROKEN"] += 1
            left = list(folder.glob(".newslint-*"))
            counts["runs that left a hidden file"] += bool(left)
            for path in left:
                path.unlink()
    print(
        f"{kills} kills over {files} files:", ", ".join(f"{what} {count}" for what, count in counts.items())
    )
    sys.exit(counts["BROKEN"] > 0)


def fixed(folder: Path, paths: list[Path]) -> tuple[bytes, float]:
    """What a file becomes, and how many seconds a whole run takes."""
    for path in paths:
        path.write_bytes(OLD)
    start = time.monotonic()
    subprocess.run(COMMAND, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    return paths[0].read_bytes(), time.monotonic() - start


def killed_after(seconds: float, folder: Path) -> bool:
    """Kill a run; says whether it had come to its end before."""
    process = subprocess.Popen(
        COMMAND, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return False
    return True


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
