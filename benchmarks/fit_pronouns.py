"""Fit the weights of rules/reference/pronoun.yml.

    python benchmarks/fit_pronouns.py ORPHANS.jsonl.gz NEWS.jsonl.gz

ORPHANS: pronouns with gold coreference, as written and with the antecedent cut out (fields text, offset,
class, label, hard, lead, doc). NEWS: articles (field text) whose pronouns are taken to be good: a model
fitted on the orphans alone cries wolf on news. The weights are found by random steps uphill; the figures
printed last are cross-validated by document: each fifth of the documents is judged by weights that never
saw it.
"""

import gzip
import json
import random
import sys
from collections import Counter
from typing import Any, NamedTuple

from linter.checks import pronouns
from linter.checks.base import Rule
from linter.document import Document, Source
from linter.engine import ruleset
from linter.readers.base import Reading
from linter.readers.plain import read
from linter.rules import bundled, load_rules

FOLDS = 5
STEPS = 400
MOST_IN_NEWS = 10 / 600_000  # findings a word
Weights = dict[str, float]


class Item(NamedTuple):
    """A document with the pronoun to judge (every one, if `offset` is None)."""

    kind: str  # written, easy, hard, opens, news
    document: str
    beats: list[pronouns.Beat]
    excused: frozenset[int]
    offset: int | None
    words: int


def main() -> None:
    rule = next(f.rule for f in load_rules([bundled()]).files if f.rule.id == "reference.pronoun")
    items = [*orphans(rule, sys.argv[1]), *news(rule, sys.argv[2])]
    start: Weights = dict(rule.data["weights"])
    best = fit(items, start, random.Random(1))
    print("weights:")
    for name, weight in best.items():
        print(f"  {name}: {weight:.3g}")
    print("all items:        ", shares(items, best))
    print("cross-validated:  ", cross_validated(items, best))


def orphans(rule: Rule, path: str) -> list[Item]:
    found = []
    for row in rows(path):
        if row["class"] not in "mf":
            continue
        kind = "opens" if row["lead"] else "hard" if row["hard"] else "easy"
        found.append(item(rule, row["text"], kind if row["label"] else "written", row["doc"], row["offset"]))
    return found


def news(rule: Rule, path: str) -> list[Item]:
    return [item(rule, row["text"], "news", f"news{n}", None) for n, row in enumerate(rows(path))]


def item(rule: Rule, text: str, kind: str, name: str, offset: int | None) -> Item:
    document: Document = read(Source(name, text), Reading())[0]
    matches = ruleset([rule]).lexicon.scan(document).get(0, [])
    mentions = pronouns.evidence(document, matches)
    beats = pronouns.beats(document, mentions)
    excused = frozenset(
        beat.mention.start
        for beat in beats
        if beat.judged and pronouns.excused(document, beat.mention, mentions)
    )
    return Item(kind, name, beats, excused, offset, len(text.split()))


def rows(path: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def flagged(one: Item, weights: Weights) -> int:
    """How many pronouns of a document are reported; for an orphan whether the one in question is."""
    return sum(
        much < 1 and mention.start not in one.excused and one.offset in (None, mention.start)
        for mention, much in pronouns.saliences(one.beats, weights)
    )


def shares(items: list[Item], weights: Weights) -> dict[str, float]:
    """The share of each kind that is reported; of news, findings per 1,000 words."""
    said: Counter[str] = Counter()
    size: Counter[str] = Counter()
    for one in items:
        said[one.kind] += flagged(one, weights)
        size[one.kind] += one.words / 1000 if one.kind == "news" else 1
    return {kind: round(said[kind] / size[kind], 3) for kind in sorted(size)}


def worth(items: list[Item], weights: Weights) -> float:
    """What is asked of the rule: orphans found, the good left alone, and hardly a word on news."""
    share = shares(items, weights)
    found = share.get("opens", 1) + min(share.get("easy", 1), 0.93) + min(share.get("hard", 1), 0.68)
    alarms = 5 * max(0, share.get("written", 0) - 0.012)
    return found - alarms - 25 * max(0, share["news"] - 1000 * MOST_IN_NEWS) - share["news"]


def fit(items: list[Item], weights: Weights, chance: random.Random) -> Weights:
    best, value = weights, worth(items, weights)
    for _ in range(STEPS):
        new = dict(best)
        name = chance.choice(sorted(new))
        if name == "fading":
            new[name] = min(0.98, max(0.3, new[name] + chance.gauss(0, 0.06)))
        else:
            new[name] = max(0.01, new[name] * 2 ** chance.gauss(0, 0.6))
        if (gained := worth(items, new)) >= value:
            best, value = new, gained
    return best


def cross_validated(items: list[Item], start: Weights) -> dict[str, float]:
    names = sorted({one.document for one in items})
    random.Random(2).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    said: Counter[str] = Counter()
    size: Counter[str] = Counter()
    for number in range(FOLDS):
        seen = [one for one in items if fold[one.document] != number]
        weights = fit(seen, start, random.Random(number))
        for one in items:
            if fold[one.document] == number:
                said[one.kind] += flagged(one, weights)
                size[one.kind] += one.words / 1000 if one.kind == "news" else 1
    return {kind: round(said[kind] / size[kind], 3) for kind in sorted(size)}


if __name__ == "__main__":
    main()
