"""Is each finding where newslint says it is?

    python benchmarks/places.py FOLDER... [-- OPTIONS OF CHECK]

newslint is run over the folders, and for each finding the file's own characters between the reported
places must read as the match: mark-up, entities and escapes decoded, white space folded. The decoding here
shares no code with the readers. Files that are packed with gzip are unpacked first. Prints a line for each
finding that is elsewhere; exits with 1 if there is any.
"""

import gzip
import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
_MARKS = re.compile(r"[\xad\u200b\u2060\ufeff\ufffc*_~\[\]\\]")
_RAW = re.compile(r"<(script|style|noscript|textarea|svg|select|iframe|template)\b.*?</\1\s*>", re.S | re.I)
_CODE = re.compile(r"<(code|kbd|samp)\b.*?</\1\s*>", re.S | re.I)
_TAGS = re.compile(r"<!--.*?-->|</?[A-Za-z!?](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.S)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*encoding=["']([\w-]+)""")
_SECTION = re.compile(r"<!\[CDATA\[|\]\]>")
_MARKDOWN = (
    (re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.S), ""),
    (re.compile(r"<(?:[A-Za-z][\w+.-]+:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>"), ""),
    (re.compile(r"\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]"), "]"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M), ""),
    (re.compile(r"\\\n"), " "),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"[*_~\[\]]+"), ""),
)


def main(arguments: list[str]) -> int:
    folders, _, options = " ".join(arguments).partition(" -- ")
    with tempfile.TemporaryDirectory() as unpacked:
        paths = [unpack(Path(folder), Path(unpacked)) for folder in folders.split()]
        counts: Counter[str] = Counter()
        for finding in findings(paths, options.split()):
            verdict = judged(finding)
            counts[verdict] += 1
            if verdict == "elsewhere":
                print(f"{finding['path']}:{finding['line']}:{finding['column']}: {finding['rule']}")
                print(f"    match {finding['match']!r}\n    file  {written(finding)!r}")
    right, wrong = counts["right"], counts["elsewhere"]
    share = 100 * right / max(1, right + wrong)
    print(f"{right} of {right + wrong} findings stand where they are said to ({share:.2f} %)", end="")
    print(f"; {counts['a place']} are places between characters; {counts['a file']} are about whole files.")
    return int(wrong > 0)


def unpack(folder: Path, into: Path) -> Path:
    """The folder, or a copy of it with its files unpacked."""
    if not any(folder.rglob("*.gz")):
        return folder
    for number, path in enumerate(sorted(folder.rglob("*.gz"))):
        place = into / f"{folder.name}-{number}" / path.stem
        place.parent.mkdir()
        place.write_bytes(gzip.decompress(path.read_bytes()))
    return into


def findings(paths: list[Path], options: list[str]) -> Iterator[dict[str, Any]]:
    command = [sys.executable, "-m", "linter", "check", "--no-config", "--min-level", "suggestion"]
    command += ["--output-format", "jsonl", *options, *map(str, paths)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, encoding="utf-8") as process:
        assert process.stdout
        yield from map(json.loads, process.stdout)
    if process.returncode > 2:
        sys.exit("newslint failed; see above.")


def judged(finding: dict[str, Any]) -> str:
    if finding["rule"].startswith("file."):
        return "a file"
    match, here = folded(finding["match"]), written(finding)
    if not match:
        return "a place"
    if edges(here) != edges(finding["match"]):
        return "elsewhere"
    return "right" if any(folded(text) == match for text in readings(here)) else "elsewhere"


def edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def readings(text: str) -> Iterator[str]:
    """What the characters may say: none, some or all of the layers taken off, from the outside in."""
    for layers in product(*((_as_is, layer) for layer in (_unescaped, _without_markdown, _bare, _bare))):
        read = text
        for layer in layers:
            read = layer(read)
        yield read


def _as_is(text: str) -> str:
    return text


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def _bare(text: str) -> str:
    """Without tags, entities decoded."""
    for pattern in (_SECTION, _RAW, _CODE, _TAGS):
        text = pattern.sub("", text)
    return html.unescape(text)


def _without_markdown(text: str) -> str:
    for pattern, to in _MARKDOWN:
        text = pattern.sub(to, text)
    return text


def folded(text: str) -> str:
    """Without white space, and without what stands for code and marks of Markdown, which may be meant."""
    return "".join(_MARKS.sub("", text).split())


def written(finding: dict[str, Any]) -> str:
    """What the file has between the reported places."""
    source, starts = lines_of(finding["path"])
    start = starts[finding["line"] - 1] + finding["column"] - 1
    return source[start : starts[finding["end_line"] - 1] + finding["end_column"] - 1]


@cache
def lines_of(path: str) -> tuple[str, list[int]]:
    data = Path(path).read_bytes()
    declared = _DECLARED.match(data)
    text = data.decode(declared[1].decode() if declared else "utf-8").removeprefix("\ufeff")
    return text, [0, *(found.end() for found in re.finditer("\n", text))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
