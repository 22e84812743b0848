"""Fit the weights of rules/reference/pronoun.yml.

    python benchmarks/fit_pronouns.py ORPHANS.jsonl.gz NEWS.jsonl.gz...

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
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from linter.checks import excuses, pronouns
from linter.checks.antecedent import Pronouns
from linter.checks.base import Rule
from linter.document import Document, Source
from linter.lexicon import Lexicon
from linter.readers.base import Reading
from linter.readers.plain import read
from linter.rules import bundled, load_rules

FOLDS = 5
STEPS = 150
ARTICLES = 1_500  # of each file of news
ALARM = 5.0  # what one finding in a thousand words of news costs, in shares of orphans
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
    """Print the best weights, and how they do."""
    rule = next(f.rule for f in load_rules([bundled()]).files if f.rule.id == "reference.pronoun")
    reader = Reader(rule)
    items = reader.orphans(sys.argv[1])
    for number, path in enumerate(sys.argv[2:]):
        items += reader.news(path, number)
    best = fit(items, dict(rule.data["weights"]), random.Random(1))
    print("weights:")
    for name, weight in best.items():
        print(f"  {name}: {weight:.3g}")
    print("all items:        ", shares(items, best))
    print("cross-validated:  ", cross_validated(items, best))


class Reader:
    """Turns texts into items: the mentions in each, and which pronouns are excused."""

    def __init__(self, rule: Rule) -> None:
        self.checker = Pronouns([rule])
        self.lexicon = Lexicon([self.checker.literals])

    def orphans(self, path: str) -> list[Item]:
        found = []
        for row in rows(path):
            if row["class"] in "mf":
                kind = "opens" if row["lead"] else "hard" if row["hard"] else "easy"
                kind = kind if row["label"] else "written"
                found.append(self.item(row["text"], kind, row["doc"], row["offset"]))
        return found

    def news(self, path: str, number: int) -> list[Item]:
        """Some articles; one without a pronoun to judge counts for its words alone."""
        chosen = rows(path)
        random.Random(3).shuffle(chosen)
        found = []
        for index, row in enumerate(chosen[:ARTICLES]):
            item = self.item(row["text"], "news", f"news{number}.{index}", None)
            judged = any(beat.judged and beat.mention.start not in item.excused for beat in item.beats)
            found.append(item if judged else item._replace(beats=[]))
        return found

    def item(self, text: str, kind: str, name: str, offset: int | None) -> Item:
        document: Document = read(Source(name, text), Reading())[0]
        mentions = self.checker.mentions(document, self.lexicon.scan(document).get(0, []))
        beats = pronouns.beats(document, mentions)
        excused = frozenset(
            beat.mention.start
            for beat in beats
            if beat.judged
            and (
                excuses.excused(document, beat.mention, mentions)
                or excuses.is_awaited(document, beat.mention, mentions)
            )
        )
        return Item(kind, name, beats, excused, offset, len(text.split()))


def rows(path: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def flagged(one: Item, weights: Weights, threshold: float = 1) -> int:
    """How many pronouns of a document are reported; for an orphan whether the one in question is."""
    return sum(
        much < threshold and mention.start not in one.excused and one.offset in (None, mention.start)
        for mention, much in pronouns.saliences(one.beats, weights)
    )


def shares(items: list[Item], weights: Weights, threshold: float = 1) -> dict[str, float]:
    """The share of each kind that is reported; of news, findings per 1,000 words."""
    said: Counter[str] = Counter()
    size: Counter[str] = Counter()
    for one in items:
        said[one.kind] += flagged(one, weights, threshold)
        size[one.kind] += one.words / 1000 if one.kind == "news" else 1
    return {kind: round(said[kind] / size[kind], 4) for kind in sorted(size)}


def worth(items: list[Item], weights: Weights) -> float:
    """What is asked of the rule: orphans found, the good left alone, and hardly a word on news. Taken at
    three thresholds, so that no weight sits on an edge; each document counts the same, however many of its
    pronouns are in the data."""
    return sum(_worth(by_document(items, weights, threshold)) for threshold in (0.85, 1, 1.15)) / 3


def by_document(items: list[Item], weights: Weights, threshold: float) -> dict[str, float]:
    """The mean share of each kind over documents; of news, findings per 1,000 words."""
    said: dict[tuple[str, str], list[int]] = defaultdict(list)
    news = [one for one in items if one.kind == "news"]
    for one in items:
        if one.kind != "news":
            said[one.kind, one.document].append(flagged(one, weights, threshold))
    kinds: dict[str, list[float]] = defaultdict(list)
    for (kind, _), found in said.items():
        kinds[kind].append(sum(found) / len(found))
    alarms = sum(flagged(one, weights, threshold) for one in news) / sum(one.words for one in news)
    return {"news": 1000 * alarms, **{kind: sum(each) / len(each) for kind, each in kinds.items()}}


def _worth(share: dict[str, float]) -> float:
    found = share.get("opens", 1) + min(share.get("easy", 1), 0.95) + min(share.get("hard", 1), 0.75)
    return found - 5 * max(0, share.get("written", 0) - 0.01) - ALARM * share["news"]


def fit(items: list[Item], weights: Weights, chance: random.Random) -> Weights:
    best, value = weights, worth(items, weights)
    for _ in range(STEPS):
        new = dict(best)
        name = chance.choice(sorted(new))
        if name == "fading":
            new[name] = min(0.98, max(0.3, new[name] + chance.gauss(0, 0.06)))
        else:
            new[name] = min(20, max(0.01, new[name] * 2 ** chance.gauss(0, 0.6)))
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
    return {kind: round(said[kind] / size[kind], 4) for kind in sorted(size)}


if __name__ == "__main__":
    main()
