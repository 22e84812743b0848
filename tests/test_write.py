"""A file is the old one or the new one, and keeps what it had beside its bytes."""

import os
import stat
from pathlib import Path

import pytest

from linter.write import NotWritten, replace, whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    return path


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(str(file), b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_owner_stays(file: Path) -> None:
    if os.getuid() == 0:
        os.chown(file, 12345, 12346)
    before = file.stat()
    replace(str(file), b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (before.st_uid, before.st_gid)


def test_links_are_followed(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "folder" / "link.txt"
    link.parent.mkdir()
    link.symlink_to(Path("..", "a.txt"))
    replace(str(link), b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert sorted(os.listdir(link.parent)) == ["link.txt"]


def test_a_file_that_was_changed_meanwhile_stays(file: Path) -> None:
    with pytest.raises(NotWritten, match="changed by someone else"):
        replace(str(file), b"new", expected=b"older")
    assert file.read_bytes() == b"old"


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    replace(str(tmp_path / "new"), b"new")
    (tmp_path / "usual").touch()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_file_that_cannot_be_written_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotWritten, match="Check the folder"):
        replace(str(file.parent / "nowhere" / "a.txt"), b"new")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(NotWritten, match="write-protected"):
        replace(str(file), b"new")


def test_nothing_is_left_behind_when_something_goes_wrong(file: Path) -> None:
    def stopped() -> None:
        with whole(str(file)) as new:
            new.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["a.txt"]


def test_what_is_no_file_is_written_to() -> None:
    replace(os.devnull, b"new")
    assert not os.path.isfile(os.devnull)
