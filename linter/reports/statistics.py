"""How often each rule spoke, in how many files, and how much of it newslint can fix."""

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.reports import FileReport, Look, other_languages


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """A line for each rule, the most frequent first, and the total."""
    counts: Counter[str] = Counter()
    places: Counter[str] = Counter()
    fixable: Counter[str] = Counter()
    total = foreign = 0
    for file in files:
        total += 1
        foreign += file.foreign
        rules = [finding.rule for finding in file.findings]
        counts.update(rules)
        places.update(set(rules))
        fixable.update(finding.rule for finding in file.findings if finding.fix)
    width = max(map(len, counts), default=0)
    if counts:
        yield f"{'rule':{width}}  findings  files  fixable\n"
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{rule:{width}}  {count:8}  {places[rule]:5}  {fixable[rule]:7}\n"
    yield f"{counts.total()} finding{'s' * (counts.total() != 1)} in {total} file{'s' * (total != 1)}.\n"
    yield other_languages(foreign)
