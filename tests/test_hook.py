"""The hooks with the real pre-commit, from a clone of this project as it is now."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import BAD, CLEAN, FIXED, ROOT, git, repository

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this project's files, committed or not."""
    path = repository(tmp_path_factory.mktemp("clone"))
    for name in git("ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT).split("\0"):
        if name and (ROOT / name).exists():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, path / name)
    git("add", "--all", cwd=path)
    git("commit", "--quiet", "--message", "as it is", cwd=path)
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps its environments: made once, by the first hook that runs."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repo(tmp_path: Path, clone: Path) -> Path:
    path = repository(tmp_path / "repo")
    (path / "old.txt").write_text(BAD)
    git("add", ".", cwd=path)
    git("commit", "--quiet", "--message", "old copy", cwd=path)
    return path


def set_hook(repo: Path, clone: Path, hook: str) -> None:
    revision = git("rev-parse", "HEAD", cwd=clone).strip()
    (repo / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n"
    )
    git("add", ".", cwd=repo)


def commit(repo: Path, home: Path) -> tuple[int, str]:
    """`git commit` with the hook installed: its exit code and what it said."""
    env = {**os.environ, "PRE_COMMIT_HOME": str(home), "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    env |= {
        f"GIT_{who}_{what}": "test@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(["pre-commit", "install"], cwd=repo, env=env, check=True, capture_output=True)
    done = subprocess.run(
        ["git", "commit", "--message", "copy"], cwd=repo, env=env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_manifest_is_what_pre_commit_wants() -> None:
    subprocess.run([BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], check=True)


def test_the_hook_looks_at_the_files_of_the_commit(repo: Path, clone: Path, home: Path) -> None:
    set_hook(repo, clone, "newslint")
    (repo / "clean.txt").write_text(CLEAN)
    (repo / "code.py").write_text(BAD)
    git("add", "clean.txt", "code.py", cwd=repo)
    code, said = commit(repo, home)
    assert code == 0, said
    (repo / "bad.txt").write_text(BAD)
    (repo / "not-staged.txt").write_text(BAD)
    git("add", "bad.txt", cwd=repo)
    code, said = commit(repo, home)
    assert code == 1
    assert "bad.txt:1:1: boilerplate.share-widget" in said
    assert "not-staged.txt" not in said
    assert "old.txt" not in said
    assert (repo / "bad.txt").read_text() == BAD  # it never writes
    (repo / ".newslint.yml").write_text("exclude: [bad.txt]\n")
    git("add", ".newslint.yml", cwd=repo)
    code, said = commit(repo, home)
    assert code == 0, said


def test_the_hook_for_changed_lines(repo: Path, clone: Path, home: Path) -> None:
    set_hook(repo, clone, "newslint-staged")
    (repo / "old.txt").write_text(BAD + "One more line.\n")
    git("add", "old.txt", cwd=repo)
    (repo / "old.txt").write_text(BAD + "One more line line.\n")  # not staged
    code, said = commit(repo, home)
    assert code == 0, said
    git("add", "old.txt", cwd=repo)
    code, said = commit(repo, home)
    assert code == 1
    assert "old.txt:4:10: duplication.doubled-word" in said
    assert "old.txt:1:1" not in said


def test_the_hook_that_fixes(repo: Path, clone: Path, home: Path) -> None:
    set_hook(repo, clone, "newslint-fix")
    (repo / "bad.txt").write_text(BAD)
    git("add", "bad.txt", cwd=repo)
    code, said = commit(repo, home)
    assert code == 1  # pre-commit stops whatever a hook has changed
    assert "files were modified by this hook" in said
    assert (repo / "bad.txt").read_text() == FIXED
    assert (repo / "old.txt").read_text() == BAD
    git("add", "bad.txt", cwd=repo)
    code, said = commit(repo, home)
    assert code == 0, said
