"""What git says was changed: since a branch left another one, or what is staged for the next commit."""

import os
import re
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

from linter.config import ConfigError
from linter.sieve import Lines, place

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# As it is whatever the user's own settings of git say.
_DIFF = (
    "diff", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color", "--no-ext-diff",
    "--no-textconv", "--no-relative", "--submodule=short", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
_ALL: Lines = ((1, 1 << 62),)


class Staged(NamedTuple):
    """A file as it is in the index, and its lines that the commit changes."""

    path: str
    data: bytes
    lines: Lines


def changed_since(ref: str) -> dict[str, Lines]:
    """The lines that this branch changed since it left `ref`, files that git does not know yet included,
    by real path. Raises ConfigError."""
    top = _top()
    if ref.startswith("-"):
        raise ConfigError(f"--changed-since: {ref!r} is no branch or commit; check its spelling")
    if _git("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").returncode:
        raise ConfigError(f"--changed-since: git knows no {ref!r}; check its spelling, or fetch it first")
    base = _git("merge-base", ref, "HEAD")
    if base.returncode:
        raise ConfigError(
            f"--changed-since: git finds no commit that {ref!r} and this branch share; fetch more history "
            "(fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)"
        )
    changed = _changed(top, base.stdout.decode().strip())
    for name in _git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", top).stdout.split(
        b"\0"
    ):
        if name:
            changed[_real(top, name)] = _ALL
    return changed


def staged() -> Iterator[Staged]:
    """The files that the next commit changes, as they will be in it, in order. Raises ConfigError."""
    top = _top()
    lines = _changed(top, "--cached")
    raw = _git("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=ACMT").stdout
    fields = raw.split(b"\0")
    entries = [(head.split(), name) for head, name in zip(fields[::2], fields[1::2], strict=False)]
    blobs = [(name, head[3]) for head, name in entries if head[1] in (b"100644", b"100755")]
    contents = _contents([blob for _, blob in blobs])
    for (name, _), data in zip(blobs, contents, strict=True):
        path = _real(top, name)
        yield Staged(path, data, lines.get(path, ()))


def _contents(blobs: list[bytes]) -> Iterator[bytes]:
    """What git holds under these names, in their order."""
    answer = _git("cat-file", "--batch", given=b"".join(blob + b"\n" for blob in blobs)).stdout
    at = 0
    for _ in blobs:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[1])
        yield answer[end + 1 : end + 1 + size]
        at = end + size + 2


def _changed(top: str, against: str) -> dict[str, Lines]:
    """The lines that were added or changed, by real path; all lines of what git takes for binary."""
    found = _lines(_git(*_DIFF, against, "--").stdout)
    changed = {_real(top, name): tuple(lines) for name, lines in found.items()}
    for entry in _git("diff", "--numstat", "-z", "--no-renames", "--no-relative", against, "--").stdout.split(
        b"\0"
    ):
        if entry.startswith(b"-\t-\t"):
            changed[_real(top, entry[4:])] = _ALL
    return changed


def _lines(diff: bytes) -> dict[bytes, list[tuple[int, int]]]:
    """The stretches of lines that a diff without context adds, by path."""
    changed: dict[bytes, list[tuple[int, int]]] = {}
    path, left = b"", 0  # added lines of the hunk still to come: they may look like anything
    for line in diff.split(b"\n"):
        hunk = _HUNK.match(line)
        if left:
            left -= line.startswith(b"+")
        elif hunk and hunk[2] != b"0":
            first, left = int(hunk[1]), int(hunk[2] or 1)
            changed.setdefault(path, []).append((first, first + left - 1))
        elif line.startswith((b"+++ b/", b'+++ "b/')):
            path = _unquoted(line[4:])[2:]
    return changed


def _unquoted(name: bytes) -> bytes:
    """A path as git prints it; odd ones stand in quotes, and ones with spaces before a tab."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t")
    text = name.strip(b'"\t').decode("latin-1")
    return text.encode("latin-1").decode("unicode_escape").encode("latin-1")


def _real(top: str, name: bytes) -> str:
    return place(os.path.join(top, *os.fsdecode(name).split("/")))


def _top() -> str:
    found = _git("rev-parse", "--show-toplevel")
    if found.returncode:
        raise ConfigError("git finds no repository here; go into one to check only what was changed")
    return os.fsdecode(found.stdout.rstrip(b"\r\n"))


def _git(*arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise ConfigError("git is not installed; install it to check only what was changed") from error
