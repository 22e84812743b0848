"""Compiled rules: kept for as long as the rule files read the same, and whatever happens to them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter import cache, compiled
from linter.compiled import RuleFolder
from linter.rules import bundled, load_rules
from tests.support import ROOT

RULE = "extends: existence\nmessage: No %s.\ntokens: [{}]\n"


@pytest.fixture
def style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "word.yml").write_text(RULE.format("very"))
    return folder


def kept(style: Path) -> list[Path]:
    return list((style.parent / "cache" / "rules").glob("*-rules.kept"))


def tokens(style: Path) -> str:
    folder = RuleFolder(str(style))
    assert folder.mistakes == ()
    return ",".join(rule.data["sought"]["pattern"] for rule in folder.rules)


def test_all_bundled_rules_come_back_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    loaded = load_rules([bundled()])
    assert RuleFolder(bundled()).files == loaded.files
    monkeypatch.setattr(compiled, "read_rules", None)
    again = RuleFolder(bundled())
    assert again.files == loaded.files
    assert again.rules == tuple(file.rule for file in loaded.files)
    assert again.ids == tuple(file.rule.id for file in loaded.files)
    assert again.mistakes == ()


def test_a_changed_rule_counts_though_its_size_and_time_are_the_same(style: Path) -> None:
    path = style / "word.yml"
    status = path.stat()
    assert "very" in tokens(style)
    path.write_text(RULE.format("much"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "much" in tokens(style)
    (style / "other.yml").write_text(RULE.format("many"))
    assert "many" in tokens(style)
    (style / "other.yml").unlink()
    assert "many" not in tokens(style)


@pytest.mark.parametrize("damage", [b"", b"\0", b"x" * 32, None])
def test_a_damaged_file_is_made_again(style: Path, damage: bytes | None) -> None:
    good = tokens(style)
    (path,) = kept(style)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] if damage is None else damage + whole[len(damage) :] if damage else b"")
    assert tokens(style) == good
    assert path.read_bytes() == whole


def test_another_newslint_makes_its_own(style: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens(style)
    (path,) = kept(style)
    before = path.read_bytes()
    monkeypatch.setattr(compiled, "edition", lambda drawer: b"another")
    tokens(style)
    assert path.read_bytes() != before


def test_a_mistake_is_told_each_time(style: Path) -> None:
    (style / "word.yml").write_text("extends: existence\n")
    expected = f"{style}/word.yml:1:1: no 'message', expected the key 'message'"
    for _ in range(2):
        assert [str(mistake) for mistake in RuleFolder(str(style)).mistakes] == [expected]


def test_a_folder_that_cannot_be_written_is_no_error(
    style: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    assert "very" in tokens(style)


def test_only_the_newest_files_are_kept(tmp_path: Path) -> None:
    drawer = cache.Drawer(str(tmp_path), 3)
    for number in range(8):
        drawer.put(f"{number}", b"key", [number])
        os.utime(tmp_path / f"{number}.kept", (number, number))
    drawer.tidy()
    assert [drawer.get(f"{number}", b"key") for number in range(4, 8)] == [None, [5], [6], [7]]
    assert drawer.get("7", b"other") is None


def test_runs_at_the_same_time_do_not_disturb_each_other(style: Path) -> None:
    code = (
        "import sys; from linter.compiled import RuleFolder\n"
        "for turn in range(40):\n"
        "    with open(sys.argv[1] + '/word.yml', 'w') as file: file.write(sys.argv[2])\n"
        "    rules = RuleFolder(sys.argv[1]).rules\n"
        "    assert not rules or rules[0].data['sought']['pattern'].count('|') == 0, rules\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(style), RULE.format(word)], env=env)
        for word in ("very", "much")
    ]
    assert [run.wait() for run in runs] == [0, 0]
    (style / "word.yml").write_text(RULE.format("many"))
    assert "many" in tokens(style)
    assert list((style.parent / "cache").rglob("*.tmp.kept")) == []


def test_rules_that_change_before_they_are_read_are_told_from_those_before(style: Path) -> None:
    folder = RuleFolder(str(style))
    before = folder.digest
    (style / "word.yml").write_text(RULE.format("much"))
    assert "much" in folder.rules[0].data["sought"]["pattern"]
    assert before != folder.digest == RuleFolder(str(style)).digest


def test_large_values_are_unpacked_when_they_are_needed() -> None:
    data = {"small": 1, "large": ["x" * 20] * 50, "another": {"y": "z" * 900}}
    packed = compiled.Packed(*compiled._packed(data))
    assert sorted(packed) == sorted(data)
    assert len(packed) == 3
    assert packed["large"] == data["large"]
    assert {**packed, "small": 2} == {**data, "small": 2}
    assert packed == data
    assert packed.get("none", 5) == 5
