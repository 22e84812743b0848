"""Laws that every article in fixtures/ must obey, whatever rules there are."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from linter.config import Config
from linter.document import Source
from linter.encoding import decode
from linter.finding import LEVELS
from linter.mend import Plan, mend
from linter.run import Linter
from linter.sieve import Lines, Sifted
from tests.support import ROOT

ARTICLES = sorted((ROOT / "fixtures").rglob("*.txt"))
MARKED_UP = sorted(
    path for path in (ROOT / "fixtures" / "formats").iterdir() if path.suffix not in (".txt", ".expected")
)
LINTER = Linter(Config())
WAYS = {
    "as it is": lambda text: (text, "utf-8", b""),
    "Windows": lambda text: (text.replace("\n", "\r\n"), "utf-8", b"\xef\xbb\xbf"),
    "no end": lambda text: (text.rstrip("\n"), "utf-8", b""),
    "UTF-16": lambda text: (text, "utf-16-be", b"\xfe\xff"),
}


def look(source: Source, lines: Lines | None) -> Sifted:
    return Sifted(tuple(LINTER.findings(source)), {})


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: str(path.relative_to(ROOT / "fixtures")))
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("way", WAYS)
def test_fixing_twice_is_fixing_once(path: Path, unsafe: bool, way: str) -> None:
    text, encoding, mark = WAYS[way](path.read_text(encoding="utf-8"))
    data = mark + text.encode(encoding)
    text = data.decode("utf-8") if encoding == "utf-8" else text
    plan = Plan(encoding, LEVELS, unsafe)
    first = mend(data, Source("a.txt", text), None, look, plan)
    assert not [f for f in first.left.findings if f.fix and (f.fix.safe or unsafe)]
    second = mend(first.data, Source("a.txt", first.text), None, look, plan)
    assert (second.data, second.findings) == (first.data, ())
    assert first.data.startswith(mark)
    assert first.data.count(b"\r\n") == first.data.count(b"\n") or way != "Windows"


@pytest.mark.parametrize("path", MARKED_UP, ids=lambda path: path.name)
@pytest.mark.parametrize("unsafe", [False, True])
def test_fixes_keep_the_format(path: Path, unsafe: bool) -> None:
    data = path.read_bytes()
    plan = Plan("utf-8", LEVELS, unsafe)
    source = Source(path.name, decode(data, plan.encoding))
    first = mend(data, source, None, look, plan)
    assert first.findings
    assert not [f for f in first.left.findings if f.fix and (f.fix.safe or unsafe)]
    second = mend(first.data, Source(path.name, first.text), None, look, plan)
    assert (second.data, second.findings) == (first.data, ())
    if path.suffix == ".json":
        json.loads(first.data)
    elif path.suffix == ".xml":
        ElementTree.fromstring(first.data)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: str(path.relative_to(ROOT / "fixtures")))
def test_findings_stand_where_they_say(path: Path) -> None:
    source = Source("a.txt", path.read_text(encoding="utf-8"))
    found = LINTER.findings(source)
    assert found == sorted(found, key=lambda finding: finding[1:6])
    for finding in found:
        start = source.offset(finding.line, finding.column)
        end = source.offset(finding.end_line, finding.end_column)
        assert source.text[start:end] == finding.match
