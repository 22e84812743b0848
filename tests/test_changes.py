"""Only what was changed, as the real git tells it."""

from pathlib import Path

import pytest

from linter.changes import _lines
from tests.support import BAD, CLEAN, git, newslint, repository

OLD = "An old story.\n\nIt has an old the the in it.\n\nThe end is far.\n"
NEW = OLD.replace("far", "near near")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with an old story on `main`, and a branch where we are."""
    path = repository(tmp_path / "repo")
    (path / "old.txt").write_text(OLD)
    (path / "moved.txt").write_text(OLD + CLEAN)
    (path / "gone.txt").write_text(BAD)
    git("add", ".", cwd=path)
    git("commit", "--quiet", "-m", "old", cwd=path)
    git("checkout", "--quiet", "-b", "branch", cwd=path)
    return path


def places(*options: str, cwd: Path, code: int = 1) -> list[str]:
    ran = newslint("check", *options, "--output-format", "concise", cwd=cwd)
    assert (ran.code, ran.err) == (code, "")
    return [line.split(": ")[0] + ":" for line in ran.out.splitlines()]


def test_what_the_branch_changed(repo: Path) -> None:
    assert places("--changed-since", "main", cwd=repo, code=0) == []
    (repo / "old.txt").write_text("A new line.\n" + NEW)
    git("commit", "--quiet", "-am", "committed", cwd=repo)
    (repo / "gone.txt").unlink()
    git("mv", "moved.txt", "new name é.txt", cwd=repo)
    with (repo / "new name é.txt").open("a") as file:
        file.write("One line line more.\n")
    (repo / "folder").mkdir()
    (repo / "folder" / "untracked.txt").write_text(BAD)
    found = [
        "folder/untracked.txt:1:1:",
        "folder/untracked.txt:3:24:",
        "new name é.txt:7:5:",
        "old.txt:6:12:",
    ]
    assert places("--changed-since", "main", cwd=repo) == found
    assert places("--changed-since", "main", "old.txt", cwd=repo) == found[3:]
    assert places("--changed-since", "main", cwd=repo / "folder") == [
        "untracked.txt:1:1:",
        "untracked.txt:3:24:",
    ]


def test_what_main_changed_meanwhile_is_not_ours(repo: Path) -> None:
    git("checkout", "--quiet", "main", cwd=repo)
    (repo / "old.txt").write_text("Their their line.\n" + OLD)
    git("commit", "--quiet", "-am", "theirs", cwd=repo)
    git("checkout", "--quiet", "branch", cwd=repo)
    (repo / "gone.txt").write_text(BAD + "Ours ours, too.\n")
    git("commit", "--quiet", "-am", "ours", cwd=repo)
    assert places("--changed-since", "main", cwd=repo) == ["gone.txt:4:1:"]
    git("merge", "--quiet", "main", cwd=repo)
    assert places("--changed-since", "main", cwd=repo) == ["gone.txt:4:1:"]


@pytest.mark.parametrize(
    "setting",
    [
        "diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.interHunkContext=50", "color.ui=always",
        "diff.external=false", "core.quotePath=true", "diff.renames=false", "diff.relative=true",
    ],
)  # fmt: skip
def test_nobodys_settings_of_git_matter(repo: Path, setting: str) -> None:
    git("config", *setting.split("="), cwd=repo)
    (repo / "old.txt").write_text(NEW)
    (repo / 'tab\té "q".txt').write_text(BAD)
    git("add", ".", cwd=repo)
    assert places("--changed-since", "main", cwd=repo) == [
        "old.txt:5:12:",
        'tab\té "q".txt:1:1:',
        'tab\té "q".txt:3:24:',
    ]


def test_utf_16_which_git_takes_for_binary(repo: Path) -> None:
    (repo / "wide.txt").write_bytes(BAD.encode("utf-16"))
    git("add", ".", cwd=repo)
    assert places("--changed-since", "main", cwd=repo) == ["wide.txt:1:1:", "wide.txt:3:24:"]


def test_what_is_staged_as_it_is_staged(repo: Path) -> None:
    assert places("--staged", cwd=repo, code=0) == []
    (repo / "old.txt").write_text(NEW)
    (repo / "new.txt").write_text(BAD)
    (repo / ".hidden.txt").write_text(BAD)
    (repo / "code.py").write_text(BAD)
    git("rm", "--quiet", "gone.txt", cwd=repo)
    git("add", ".", cwd=repo)
    (repo / "old.txt").write_text(CLEAN)  # not staged
    (repo / "new.txt").unlink()
    found = ["new.txt:1:1:", "new.txt:3:24:", "old.txt:5:12:"]
    assert places("--staged", cwd=repo) == found
    assert places("--staged", "old.txt", cwd=repo) == found[2:]
    assert places("--staged", "code.py", cwd=repo) == ["code.py:1:1:", "code.py:3:24:"]
    (repo / ".newslint.yml").write_text("exclude: [new.txt]\n")
    assert places("--staged", cwd=repo) == found[2:]


def test_staged_before_the_first_commit(tmp_path: Path) -> None:
    path = repository(tmp_path)
    (path / "first.txt").write_text(BAD)
    git("add", ".", cwd=path)
    assert places("--staged", cwd=path) == ["first.txt:1:1:", "first.txt:3:24:"]


def test_links_and_modules_in_the_index_are_no_copy(repo: Path) -> None:
    (repo / "link.txt").symlink_to("gone.txt")
    git("add", ".", cwd=repo)
    assert places("--staged", cwd=repo, code=0) == []


def test_a_fix_stays_on_changed_lines(repo: Path) -> None:
    (repo / "old.txt").write_text("Share\n\n" + NEW)
    newslint("check", "--fix", "--changed-since", "main", cwd=repo)
    assert (repo / "old.txt").read_text() == OLD.replace("far", "near")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--changed-since", "nowhere"), "git knows no 'nowhere'"),
        (("--changed-since=--help",), "is no branch or commit"),
        (("--changed-since", "lonely"), "fetch more history"),
        (("--changed-since", "main", "--staged"), "do not go together"),
    ],
)
def test_what_git_cannot_tell(repo: Path, options: tuple[str, ...], words: str) -> None:
    git("checkout", "--quiet", "--orphan", "lonely", cwd=repo)
    git("commit", "--quiet", "-m", "alone", cwd=repo)
    git("checkout", "--quiet", "branch", cwd=repo)
    ran = newslint("check", *options, cwd=repo)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_no_repository_and_no_git(tmp_path: Path) -> None:
    env = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    for option in (("--staged",), ("--changed-since", "main")):
        assert "no repository here" in newslint("check", *option, cwd=tmp_path, env=env).err
        assert "git is not installed" in newslint("check", *option, cwd=tmp_path, env={"PATH": ""}).err


@pytest.mark.parametrize(
    ("diff", "expected"),
    [
        (b"", {}),
        (b"+++ b/a.txt\n@@ -1 +1 @@\n-x\n+y", {b"a.txt": [(1, 1)]}),
        (b"+++ b/a.txt\n@@ -1,2 +0,0 @@\n-x\n-y\n@@ -5,0 +4,3 @@\n+1\n+2\n+3", {b"a.txt": [(4, 6)]}),
        (b"+++ b/a b.txt\t\n@@ -0,0 +1 @@\n+y", {b"a b.txt": [(1, 1)]}),
        (b'+++ "b/\\303\\251\\t\\".txt"\n@@ -0,0 +1 @@\n+y', {b'\xc3\xa9\t".txt': [(1, 1)]}),
        # Lines of a file that look like a diff:
        (
            b"+++ b/a\n@@ -1,2 +1,2 @@\n-x\n-y\n+++ b/z\n+@@ -1 +1 @@\n@@ -9 +9 @@\n-p\n+q",
            {b"a": [(1, 2), (9, 9)]},
        ),
        (
            b"+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n+++ b/b\n@@ -1 +2 @@\n+y",
            {b"a": [(1, 1)], b"b": [(2, 2)]},
        ),
    ],
)
def test_reading_a_diff(diff: bytes, expected: dict[bytes, list[tuple[int, int]]]) -> None:
    assert _lines(diff) == expected
