"""Shape: two words that lost the space between them, one of them a word such as “the” or “said”."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from linter.checks.punctuation import is_address
from linter.document import Document
from linter.shadow import encode
from linter.wordlists import common_words

Stretch = tuple[int, int]

_LINKS = (
    "the and for was were said that with from have has had which their this they been will would could "
    "should who his her are not about into when than then"
).split()
_ENDS = tuple(encode(word) for word in _LINKS)
_STARTS = tuple(encode(word) for word in _LINKS if word not in ("for", "his"))  # formate, Hispanics
_MOST = 50_000
_whole: set[bytes] = set()  # words seen before that are one; no more than so many
_PART = 3  # letters of the other word, at least


@cache
def _common() -> frozenset[bytes]:
    return frozenset(encode("\n".join(common_words())).split(b"\n"))  # all at once: 3 ms, one by one 30


def run_together(document: Document) -> Iterator[Stretch]:
    """Each place where a word that is none falls into two that are."""
    common = _common()
    if len(_whole) > _MOST:
        _whole.clear()
    for word in sorted(document.long_words - _whole):
        at = 0 if word in common else _seam(word, common)
        if at:
            yield from _places(document, word.decode("cp1252"), at)
        else:
            _whole.add(word)


def _seam(word: bytes, common: frozenset[bytes]) -> int:
    """How many letters the first of the two words has; 0 if there are no two."""
    if not (word.endswith(_ENDS) or word.startswith(_STARTS)):
        return 0
    for at in range(_PART, len(word) - _PART + 1):
        first, second = word[:at], word[at:]
        if (first in _STARTS or second in _ENDS) and first in common and second in common:
            return at
    return 0


def _places(document: Document, word: str, seam: int) -> Iterator[Stretch]:
    """Where the word stands in small letters, or with a capital at the seam only (“TheWrap” is a name)."""
    prose = document.prose
    for found in re.finditer(rf"\b{re.escape(word)}\b", prose, re.IGNORECASE):
        text = found.group()
        first, second = text[:seam], text[seam:]
        plain = first.islower() and (second.islower() or second.istitle())
        ended = first.istitle() and second == "The"  # a heading that ran into its text
        if (plain or ended) and not is_address(prose, found.start()):
            yield found.span()


RUN_TOGETHER: dict[str, Callable[[Document], Iterator[Stretch]]] = {"run-together": run_together}
