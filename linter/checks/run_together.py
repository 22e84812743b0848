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
_MOST = 50_000  # words that are remembered
_PART = 3  # letters of the other word, at least


@cache
def _whole() -> set[bytes]:
    """Words seen before that are not two."""
    return set()


def run_together(document: Document) -> Iterator[Stretch]:
    """Each place where a word that is none falls into two that are."""
    whole = _whole()
    if len(whole) > _MOST:
        whole.clear()
    for word in sorted(document.long_words - whole):
        at = _seam(word)
        if at:
            yield from _places(document, word.decode("cp1252"), at)
        else:
            whole.add(word)


def _seam(word: bytes) -> int:
    """How many letters the first of the two words has; 0 if there are no two, or it is a word by itself."""
    if not (word.endswith(_ENDS) or word.startswith(_STARTS)):
        return 0
    common, text = common_words(), word.decode("cp1252")
    if text in common:
        return 0
    for at in range(_PART, len(word) - _PART + 1):
        first, second = word[:at], word[at:]
        if (first in _STARTS or second in _ENDS) and text[:at] in common and text[at:] in common:
            return at
    return 0


def _places(document: Document, word: str, seam: int) -> Iterator[Stretch]:
    """Where the word stands in small letters, or with a capital at the seam only (“TheWrap” is a name)."""
    prose = document.prose
    first, second = word[:seam], word[seam:]
    texts = [word, first + second.title()]
    if second == "the":
        texts.append(first.title() + "The")  # a heading that ran into its text
    for text in texts:
        if text in prose:
            for found in re.finditer(rf"\b{re.escape(text)}\b", prose):
                if not is_address(prose, found.start()):
                    yield found.span()


RUN_TOGETHER: dict[str, Callable[[Document], Iterator[Stretch]]] = {"run-together": run_together}
