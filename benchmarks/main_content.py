"""How well `--html article` tells an article from the page round it.

    python benchmarks/main_content.py FOLDER

FOLDER holds ground-truth.json, by page name an object with the gold `articleBody`, and html/NAME.html.gz,
as the article extraction benchmark of Scrapinghub has them. Printed are the mean F1 of the words that are
linted against the gold, beside that of the library alone; then, of the furniture that is left in the
articles and of the lines of gold, how much the rules about boilerplate flag.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import readability
from lxml.html import fromstring

import linter
from linter.document import Document
from linter.engine import Ruleset
from linter.readers.base import Reading

WORDS = re.compile(r"\w+")
ARTICLE = Reading(html="article")


class Line(NamedTuple):
    """A block that is linted: is it of the gold body, and do rules about boilerplate flag it?"""

    text: str
    kind: str
    gold: bool
    flagged: bool


def main(folder: Path) -> None:
    gold = {
        name: page["articleBody"]
        for name, page in json.loads((folder / "ground-truth.json").read_text()).items()
    }
    rules = linter.compile_rules()
    ours, bodies, theirs, lines = [], [], [], list[Line]()
    for name, body in gold.items():
        page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        (document,) = linter.read(page, "page.html", reading=ARTICLE)
        ours.append(f1(texts(document), body))
        bodies.append(f1(texts(document, without="headline"), body))
        theirs.append(f1([fromstring(readability.Document(page).summary()).text_content()], body))
        lines += judged(document, body, rules)
    print(f"{len(gold)} pages, mean F1 of words against the gold body:")
    print(f"  {mean(ours):.4f} newslint --html article")
    print(f"  {mean(bodies):.4f} the same without headlines, which are not in the gold")
    print(f"  {mean(theirs):.4f} readability-lxml alone")
    report("furniture that is left", [line for line in lines if not line.gold])
    report("lines of the gold body", [line for line in lines if line.gold])


def texts(document: Document, without: str = "") -> list[str]:
    return [document.prose[b.start : b.end] for b in document.blocks if b.kind != without]


def f1(found: Iterable[str], gold: str) -> float:
    ours, right = words(" ".join(found)), words(gold)
    both = (ours & right).total()
    return 2 * both / (ours.total() + right.total()) if both else 0.0


def words(text: str) -> Counter[str]:
    return Counter(WORDS.findall(text.lower()))


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def judged(document: Document, gold: str, rules: Ruleset) -> Iterator[Line]:
    """Each block but headlines and captions, which gold has or has not by chance."""
    known = " ".join(WORDS.findall(gold.lower()))
    flags = [f for f in linter.lint(document, rules) if f.family == "boilerplate" and f.level != "suggestion"]
    places = [document.source.offset(finding.line, finding.column) for finding in flags]
    for block in document.blocks:
        text = document.prose[block.start : block.end]
        said = " ".join(WORDS.findall(text.lower()))
        if block.kind not in ("headline", "caption") and said:
            place = document.in_file(block.start, block.end)
            flagged = any(place.start <= at < place.end for at in places)
            yield Line(text, block.kind, f" {said} " in f" {known} ", flagged)


def report(what: str, lines: list[Line]) -> None:
    flagged = [line for line in lines if line.flagged]
    share = 100 * len(flagged) / max(1, len(lines))
    print(f"{what}: {len(lines)}, flagged as boilerplate {len(flagged)} ({share:.1f} %)")
    for line in lines if "-v" in sys.argv else ():
        print(f"    {'flagged' if line.flagged else '-':8}{line.kind:11}{' '.join(line.text.split())[:120]}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
