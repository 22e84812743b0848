"""Whatever could be a name, found fast: words with a capital, one or several in a row.

This is the first look, over every article; `people` reads names closely where a check needs it.
"""

import re
from collections import Counter
from collections.abc import Iterable

from linter.source import once

POSSESSIVE = re.compile(r"[’']s?$")  # an ending, or the apostrophe alone behind an s
_RUN = re.compile(rb"A[Aa0'_-]*+(?: A[Aa0'_-]*+)*+")


class Names:
    """The runs of capitalised words of a text, in order: where each begins and ends, and its words."""

    def __init__(self, spans: list[tuple[int, int]], texts: list[str]) -> None:
        self.spans = spans
        self.texts = texts

    @once
    def longer(self) -> list[str]:
        """Those of several words."""
        return [text for text in self.texts if " " in text]

    @once
    def words(self) -> Counter[str]:
        """How often each word stands in all of them."""
        return Counter(without_endings(self.texts).split())


def find_names(prose: str, classes: bytes) -> Names:
    """The runs in order; a stop ends one, that of an abbreviation too."""
    spans = [match.span() for match in _RUN.finditer(classes)]
    return Names(spans, [prose[start:end] for start, end in spans])


def without_ending(text: str) -> str:
    """A name without its possessive ending."""
    return text[:-2] if text.endswith(("’s", "'s")) else text


def without_endings(texts: Iterable[str]) -> str:
    """These texts without possessive endings, a space before and after each word."""
    return " ".join(["", *texts, ""]).replace("’s ", " ").replace("'s ", " ")
