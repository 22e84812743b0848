"""Whatever could be a name, found fast: words with a capital, one or several in a row.

This is the first look, over every article; `people` reads names closely where a check needs it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_RUN = re.compile(rb"A[Aa0'_-]*+(?: A[Aa0'_-]*+)*+")


class Names(NamedTuple):
    """The runs of capitalised words of a text: where each begins and ends, and its words.

    `words` counts the words of all runs, without possessive endings.
    """

    spans: list[tuple[int, int]]
    texts: list[str]
    words: Counter[str]


def find_names(prose: str, classes: bytes) -> Names:
    """The runs in order; a stop ends one, that of an abbreviation too."""
    spans = [match.span() for match in _RUN.finditer(classes)]
    texts = [prose[start:end] for start, end in spans]
    return Names(spans, texts, count_words(texts))


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in these texts, without possessive endings."""
    return Counter(" ".join([*texts, ""]).replace("’s ", " ").replace("'s ", " ").split())
