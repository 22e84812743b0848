"""The GitHub action: valid, and its own steps run for real, with a remote and a pull request."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import BAD, CLEAN, ROOT, git, repository

BIN = Path(sys.executable).parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step.get("id", step.get("name", "python")): step for step in ACTION["runs"]["steps"]}
WARNED = (
    "::warning file=articles/new.txt,line=3,endLine=3,col=22,endColumn=25,title=naming.countries::Use one"
)


def test_the_action_is_what_github_wants() -> None:
    schema = [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-actions"]
    subprocess.run([*schema, ROOT / "action.yml"], check=True, capture_output=True)


def test_inputs_reach_the_shell_only_through_the_environment() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")


@pytest.fixture
def pull_request(tmp_path: Path) -> Path:
    """A shallow clone of a branch, as a checkout in a workflow is."""
    origin = repository(tmp_path / "origin")
    (origin / "articles").mkdir()
    for name in ("old", "other"):
        (origin / "articles" / f"{name}.txt").write_text(BAD)
    git("add", ".", cwd=origin)
    git("commit", "--quiet", "--message", "old", cwd=origin)
    git("checkout", "--quiet", "-b", "branch", cwd=origin)
    (origin / "articles" / "old.txt").write_text(BAD + CLEAN)
    (origin / "articles" / "new.txt").write_text("The U.S. said so.\n\nThe U.S. was firm. A USA man.\n")
    git("add", ".", cwd=origin)
    git("commit", "--quiet", "--message", "new", cwd=origin)
    git("clone", "--quiet", "--depth=1", "--branch=branch", origin.as_uri(), "clone", cwd=tmp_path)
    return tmp_path / "clone"


def checked(folder: Path, **inputs: str) -> tuple[int, str, dict[str, str]]:
    """The step `check`: its exit code, what it printed, and its outputs."""
    temp = folder.parent / "temp"
    (temp / "newslint").mkdir(parents=True, exist_ok=True)
    if not (temp / "newslint" / "bin").exists():
        (temp / "newslint" / "bin").symlink_to(BIN)
    given = {name: str(each.get("default", "")) for name, each in ACTION["inputs"].items()} | inputs
    step = STEPS["check"]
    values = {f"${{{{ inputs.{name} }}}}": value for name, value in given.items()}
    values["${{ github.base_ref }}"] = given.get("base", "")
    env = {name: values[value] for name, value in step["env"].items()}
    output = temp / "output"
    output.touch()
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **env, "RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(output)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = output.read_text().splitlines()
    return done.returncode, done.stdout + done.stderr, dict(line.split("=", 1) for line in lines)


def test_a_pull_request_is_annotated_where_it_changed(pull_request: Path) -> None:
    code, said, outputs = checked(pull_request, base="main")
    assert code == 1
    assert said.startswith(WARNED)
    assert said.count("::warning") + said.count("::error") == 1
    assert Path(outputs["sarif"]).is_file()


def test_a_push_is_checked_as_a_whole(pull_request: Path) -> None:
    code, said, _ = checked(pull_request)
    assert code == 1
    assert said.count("::error") == 4
    code, said, _ = checked(pull_request, **{"base": "main", "changed-only": "false"})
    assert said.count("::error") == 4


def test_inputs(pull_request: Path) -> None:
    assert checked(pull_request, **{"base": "main", "fail-on": "error"})[0] == 0
    assert checked(pull_request, paths="articles/new.txt\n\narticles/old.txt\n", base="main")[0] == 1
    assert checked(pull_request, paths="articles/old.txt", base="main")[0] == 0
    assert checked(pull_request, args="--select duplication --exit-zero")[0] == 0
    assert checked(pull_request, paths="$(touch pwned); `touch pwned`", base="main")[0] == 2
    assert not (pull_request / "pwned").exists()
