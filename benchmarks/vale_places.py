"""Puts newslint's findings through a model of how Vale looks for the place of a match, and compares.

    python benchmarks/vale_places.py DIR

DIR holds styles/, articles/*.txt and expected.jsonl, Vale's own findings: {"path", "line", "column", "rule"}.
Vale tries each paragraph, then the whole text. For each match it searches the text for the same words, from
the paragraph on if it still reads as it did, then crosses out their first occurrence anywhere, even inside
another word.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from linter.engine import lint
from linter.library import compile_rules, read

Place = tuple[int, int]
QUOTES = {"'": "['‘’]", '"': '["“”]'}


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in re.findall(r".*?(?:\n\n|\Z)", text, re.S):
        if part:
            yield start, start + len(part)
            start += len(part)


def search(text: str, part: str, match: str) -> int:
    """Where Vale sees a match, in a text some of which is crossed out; -1 for nowhere."""
    begin = text.find(part)
    seen = re.sub(r"[^\n]", "@", text[:begin]) + text[begin:] if begin > 0 else text
    words = "".join(QUOTES.get(character, re.escape(character)) for character in match)
    places = [found.span() for found in re.finditer(rf"(?:^|\b|_){words}(?:_|\b|$)", seen, re.A)]
    if not places:
        return seen.find(match)
    in_code = [(a > 1 and seen[a - 1] in "`-") or seen[b + 1 : b + 2] in ("`", "-") for a, b in places]
    place = places[in_code.index(False)][0] if False in in_code else places[0][0]
    return place + (seen[place] == "_")


def reported(text: str, matches: list[tuple[int, int]], whole: bool) -> set[Place]:
    """Line and column of what Vale would report of these matches."""
    places: set[Place] = set()
    for begin, end in [*paragraphs(text), *[(0, len(text))] * whole]:
        left = text
        for start, stop in matches:
            if begin <= start and stop <= end:
                match = text[start:stop]
                at = search(left, text[begin:end], match)
                left = left.replace(match, re.sub(r"[^\n]", "#", match), 1)
                if at >= 0:
                    places.add((text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
    return places


def main() -> None:
    where = Path(sys.argv[1])
    styles = sorted(path.name for path in (where / "styles").iterdir() if path.is_dir())
    rules = compile_rules(select=styles, folders=[str(where / "styles")])
    of_paragraphs = {rule.id for rule in rules.rules if rule.scope == ("paragraph",)}
    vale: dict[tuple[str, str], set[Place]] = defaultdict(set)
    for line in (where / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        vale[row["path"], row["rule"]].add((row["line"], row["column"]))
    ours: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (where / "articles").glob("*.txt")}
    for name, text in texts.items():
        for document in read(text, name):
            for f in lint(document, rules):
                offset = document.source.offset
                ours[name, f.rule].append((offset(f.line, f.column), offset(f.end_line, f.end_column)))
    modelled = {
        key: reported(texts[key[0]], found, key[1] not in of_paragraphs) for key, found in ours.items()
    }
    both = sum(len(places & modelled.get(key, set())) for key, places in vale.items())
    counts = (sum(map(len, each.values())) for each in (vale, modelled))
    print("{} by Vale, {} by the model, {} the same".format(*counts, both))


if __name__ == "__main__":
    main()
