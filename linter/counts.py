"""What can be counted in an article, by the names that formulas in rule files give it (Vale's names)."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from linter.document import Document
from linter.scopes import units

NAMES = (
    "words sentences paragraphs characters syllables long_words polysyllabic_words complex_words "
    "list blockquote pre heading_h1 heading_h2 heading_h3 heading_h4 heading_h5 heading_h6"
).split()
_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_LONG = 6  # letters; a long word has more
_SUFFIXES = ("es", "ed", "ing")
_BY_SYLLABLES = frozenset(["syllables", "polysyllabic_words", "complex_words"])


def beginning(document: Document) -> int:
    """Where what is measured begins."""
    return next((unit.start for unit in units(document, ("summary",))), 0)


def prose(document: Document) -> str:
    """What is measured: the running text, less headlines and headings where the file marks them."""
    return "\n\n".join(document.prose[u.start : u.end] for u in units(document, ("summary",)))


def count(document: Document, names: Sequence[str]) -> dict[str, float]:
    """The numbers that go by these names, and that of words; none at all where there is no word."""
    words = document.keep("counted words", lambda: _WORD.findall(prose(document)))
    if not words:
        return {}
    found = document.keep("counts", lambda: _counted(document, words))
    if _BY_SYLLABLES.isdisjoint(names):
        return {name: found[name] for name in ("words", *names)}
    syllables = document.keep("syllables", lambda: _syllables(words))
    return {name: {**found, **syllables}[name] for name in ("words", *names)}


def _counted(document: Document, words: Sequence[str]) -> Mapping[str, float]:
    kinds = Counter(f"heading_h{b.level}" if b.kind == "heading" else b.kind for b in document.blocks)
    counted = {
        "words": len(words),
        "sentences": len(units(document, ("sentence",))) or 1,
        "paragraphs": kinds["paragraph"],
        "characters": sum(map(str.isalnum, "".join(words))),
        "long_words": sum(len(word) > _LONG for word in words),
        "list": kinds["list"],
        "blockquote": kinds["blockquote"],
        "pre": kinds["code"],
        **{f"heading_h{level}": kinds[f"heading_h{level}"] for level in range(1, 7)},
    }
    counted["heading_h1"] += kinds["headline"] * document.is_marked
    return {name: float(number) for name, number in counted.items()}


def _syllables(words: Sequence[str]) -> Mapping[str, float]:
    measure = measures()["syllable_count"]
    number = {word: int(measure(word)) for word in set(words)}
    complex_words = sum(number[w] - w.endswith(_SUFFIXES) > 2 for w in words)
    return {
        "syllables": float(sum(number[word] for word in words)),
        "polysyllabic_words": float(sum(number[word] > 2 for word in words)),
        "complex_words": float(complex_words),
    }


# What textstat calls its measures of a whole text; those that tell a number.
MEASURES = (
    "automated_readability_index char_count coleman_liau_index dale_chall_readability_score difficult_words "
    "flesch_kincaid_grade flesch_reading_ease gunning_fog letter_count lexicon_count linsear_write_formula "
    "lix long_word_count mcalpine_eflaw miniword_count monosyllabcount polysyllabcount reading_time rix "
    "sentence_count smog_index spache_readability syllable_count words_per_sentence"
).split()


def measures() -> Mapping[str, Callable[[str], float]]:
    """textstat's measures by name."""
    import textstat  # type: ignore[import-untyped]  # 150 ms, and 2 s at its first question; only for a rule that measures

    made: dict[str, Any] = {name: getattr(textstat, name) for name in MEASURES}
    return made
