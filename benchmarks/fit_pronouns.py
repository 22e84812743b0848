"""Fit the weights of rules/reference/pronoun.yml.

    python benchmarks/fit_pronouns.py ORPHANS.jsonl.gz NEWS.jsonl.gz...

ORPHANS: pronouns with gold coreference, as written and with the antecedent cut out (fields text, offset,
class, label, hard, lead, doc). NEWS: articles (field text) whose pronouns are taken to be good: weights
fitted on the orphans alone cry wolf on news.

The documents are few and each gives many pronouns that look alike, so counting those found would put the
weights on the edge of one document. Hence three precautions: a pronoun counts the more the farther it is on
its side of the threshold, up to a point (the threshold itself is 1; the weights find their scale); a
document counts by the square root of its pronouns; and whatever the data do not speak against stays near
round numbers, START. The figures printed last are cross-validated: each fifth of the documents is judged
by weights that were fitted without it.
"""

import gzip
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from linter.checks import excuses, pronouns, referents
from linter.checks.antecedent import Pronouns
from linter.checks.base import Rule
from linter.checks.nouns import Nouns
from linter.document import Document, Source
from linter.lexicon import NOTHING, Lexicon
from linter.readers.base import Reading
from linter.readers.plain import read
from linter.rules import bundled, load_rules

START = {
    **{"name": 5.0, "pronoun": 3.0, "noun": 5.0, "unknown-name": 2.0, "unknown-noun": 0.4, "shape": 1.0},
    **{"acting-name": 6.0, "acting-noun": 2.0, "acting-shape": 2.5, "lasting": 0.2},
}
FADING = 0.5  # not fitted: 0.55 and 0.6 do nearly as well
WORTH = {"easy": 1.0, "hard": 1.0, "opens": 0.3, "written": -6.0}  # of all pronouns of a kind
ALARM = -10.0  # of one finding in a thousand words of news
STEEP = 5  # how fast a pronoun counts fully beyond the threshold
STAY = 1.0  # what it costs a weight to go e times as high or low as in START
AMPLE = 8.0  # salience with the weights of START that no weights will take below the threshold
FOLDS, STEPS = 5, 60
Weights = dict[str, float]


class Item(NamedTuple):
    """A pronoun to judge, and what each weight is multiplied with."""

    kind: str  # written, easy, hard, opens, news
    document: str
    start: int
    present: list[float]
    excused: bool


class Data(NamedTuple):
    """The items, and how many there are of each kind (thousands of words, of news)."""

    items: list[Item]
    size: dict[str, float]


def main() -> None:
    """Print the best weights, and how they do."""
    data = Reader().all(sys.argv[1], sys.argv[2:])
    weights = fit(data.items, data.size)
    print("weights:")
    for name, weight in weights.items():
        print(f"  {name}: {weight:.2g}")
    print(f"  fading: {FADING}")
    for threshold in (0.8, 1.0, 1.25):
        print(
            f"all items, threshold {threshold}:",
            shares(data, Counter(flagged(data.items, weights, threshold))),
        )
    print("cross-validated:", cross_validated(data))


class Reader:
    """Turns texts into items: how much each pronoun has before it, and whether it is excused."""

    def __init__(self) -> None:
        rule: Rule = next(f.rule for f in load_rules([bundled()]).files if f.rule.id == "reference.pronoun")
        self.lexicon = Lexicon([Pronouns([rule]).literals])
        self.nouns = Nouns()

    def all(self, orphans: str, news: Sequence[str]) -> Data:
        items: list[Item] = []
        size: Counter[str] = Counter()
        for row in rows(orphans):
            if row["class"] in "mf":
                kind = "opens" if row["lead"] else "hard" if row["hard"] else "easy"
                kind = kind if row["label"] else "written"
                size[kind] += 1
                found = self.items(row["text"], kind, row["doc"])
                items += [item for item in found if item.start == row["offset"]]
        words = 0
        for path in news:
            for index, row in enumerate(rows(path)):
                words += len(row["text"].split())
                items += self.items(row["text"], "news", f"{path}.{index}")
        return Data(items, {**size, "news": words / 1000})

    def items(self, text: str, kind: str, name: str) -> Iterator[Item]:
        document: Document = read(Source(name, text), Reading())[0]
        found = referents.pronouns(self.lexicon.scan(document).get(0, NOTHING))
        if not found or pronouns.are_clear(document, found):
            return
        mentions = self.mentions(document, found)
        judged = pronouns.saliences(document, mentions, {**START, "fading": FADING})
        for (mention, much), present in zip(judged, presence(document, mentions), strict=True):
            if much < AMPLE:
                excused = excuses.excused(document, mention, mentions)
                excused = excused or excuses.is_awaited(document, mention, mentions)
                yield Item(kind, name, mention.start, present, excused)

    def mentions(self, document: Document, found: Sequence[referents.Pronoun]) -> list[referents.Referent]:
        """Everybody in the whole text, looked at closely."""
        end = len(document.prose)
        spoken, named = referents.by_pronoun(document, found), referents.by_name(document, end)
        mentions = sorted([*spoken, *named, *referents.by_noun(document, self.nouns, end)])
        return referents.closely(document, mentions, {sex for _, _, sex in found}, end)


def rows(path: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def presence(document: Document, mentions: Sequence[referents.Referent]) -> list[list[float]]:
    """For each pronoun what each weight is multiplied with: salience is linear in all but the fading."""
    columns = []
    for name in START:
        alone = {**dict.fromkeys(START, 0.0), name: 1.0, "fading": FADING}
        columns.append([much for _, much in pronouns.saliences(document, mentions, alone)])
    return [list(row) for row in zip(*columns, strict=True)]


def fit(items: Sequence[Item], size: dict[str, float]) -> Weights:
    """The best weights, by steps uphill that grow while they go the same way (Rprop)."""
    judged = [item for item in items if not item.excused]
    gains = gain_of_each(judged, size)
    points = [item.present for item in judged]
    start = [math.log(weight) for weight in START.values()]
    at, steps, before = list(start), [0.1] * len(start), [0.0] * len(start)
    for _ in range(STEPS):
        slope = slopes(points, gains, at, start)
        for index, here in enumerate(slope):
            steps[index] *= 1.2 if here * before[index] > 0 else 0.5
            at[index] += math.copysign(steps[index], here)
        before = slope
    return dict(zip(START, map(math.exp, at), strict=True))


def gain_of_each(items: Sequence[Item], size: dict[str, float]) -> list[float]:
    """What it is worth to report each item: that of its kind, shared among the documents."""
    of_document = Counter((item.kind, item.document) for item in items)
    total: dict[str, float] = defaultdict(float)
    for (kind, _), number in of_document.items():
        total[kind] += math.sqrt(number)
    return [
        ALARM / size["news"]
        if item.kind == "news"
        else WORTH[item.kind] / total[item.kind] / math.sqrt(of_document[item.kind, item.document])
        for item in items
    ]


def slopes(
    points: Sequence[list[float]], gains: Sequence[float], at: Sequence[float], start: Sequence[float]
) -> list[float]:
    """How what the weights are worth changes with the logarithm of each."""
    weights = [math.exp(each) for each in at]
    found = [-2 * STAY * (here - there) for here, there in zip(at, start, strict=True)]
    for point, gain in zip(points, gains, strict=True):
        much = max(1e-4, sum(map(float.__mul__, point, weights)))
        if much > AMPLE:
            continue
        share = 1 / (1 + much**STEEP)  # how far it counts as reported
        change = -gain * STEEP * share * (1 - share) / much
        for index, each in enumerate(point):
            found[index] += change * each * weights[index]
    return found


def flagged(items: Sequence[Item], weights: Weights, threshold: float = 1) -> list[str]:
    """The kinds of the items that are reported."""
    of_each = list(weights.values())
    return [
        item.kind
        for item in items
        if not item.excused and sum(map(float.__mul__, item.present, of_each)) < threshold
    ]


def shares(data: Data, said: Counter[str]) -> dict[str, float]:
    """The share of each kind that is reported; of news, findings per 1,000 words."""
    return {kind: round(said[kind] / size, 4) for kind, size in data.size.items()}


def cross_validated(data: Data) -> dict[str, float]:
    names = sorted({item.document for item in data.items})
    random.Random(2).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    said: Counter[str] = Counter()
    for number in range(FOLDS):
        size = {**data.size, "news": data.size["news"] * (1 - 1 / FOLDS)}
        weights = fit([item for item in data.items if fold[item.document] != number], size)
        said.update(flagged([item for item in data.items if fold[item.document] == number], weights))
    return shares(data, said)


if __name__ == "__main__":
    main()
