"""What a finding is known by, wherever in its file it moves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from linter.finding import Finding
from linter.source import Source

_NEAR = 3  # words on either side that tell a match from another of the same text
_FAR = 200  # characters in which they are looked for
_WORD = re.compile(r"\w+")


def fingerprint(finding: Finding, source: Source) -> str:
    """The rule, and a digest of the match and the words beside it in its line; not of its place."""
    start = end = 0
    if source.text:  # there is none of a file that could not be read
        start = source.offset(finding.line, finding.column)
        end = source.offset(finding.end_line, finding.end_column)
    before = source.text[max(0, start - _FAR) : start].rpartition("\n")[2]
    after = source.text[end : end + _FAR].partition("\n")[0]
    digest = _digest(
        " ".join(finding.match.casefold().split()),
        " ".join(_WORD.findall(before.casefold())[-_NEAR:]),
        " ".join(_WORD.findall(after.casefold())[:_NEAR]),
    )
    return f"{finding.rule}/{digest}"


def rule_of(key: str) -> str:
    """The rule of a finding with this fingerprint."""
    return key.partition("/")[0]


def fingerprints(findings: Iterable[Finding], path: str, text: str) -> Iterator[str]:
    """A digest for each finding of a file that no other finding of any file has."""
    source = Source(path, text)
    seen: Counter[str] = Counter()
    for finding in findings:
        key = fingerprint(finding, source)
        seen[key] += 1
        yield _digest(path, key, str(seen[key]))


def _digest(*parts: str) -> str:
    from hashlib import sha256  # 3 ms that a run without a baseline does not pay

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
