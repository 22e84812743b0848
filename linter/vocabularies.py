"""A house's vocabularies, as Vale keeps them: folders with words to accept and words to reject."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter.config import Vocabulary
from linter.mistake import Mistake
from linter.rule import Rule

_PLAIN = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")
ACCEPT, REJECT = "accept.txt", "reject.txt"
TERMS, AVOID = "Vale.Terms", "Vale.Avoid"  # the rules that Vale makes of them


def read(folder: str, mistakes: list[Mistake]) -> Vocabulary:
    """The vocabulary in a folder; what is wrong with it is added to `mistakes`."""
    accept = tuple(_words(os.path.join(folder, ACCEPT), mistakes))
    reject = tuple(_words(os.path.join(folder, REJECT), mistakes))
    if not accept and not reject and not mistakes:
        mistakes.append(Mistake(folder, 1, 1, "a folder without words", f"{ACCEPT} or {REJECT} in it"))
    return Vocabulary(accept, reject)


def _words(path: str, mistakes: list[Mistake]) -> Iterator[str]:
    from linter.dialect import PatternError, translate  # nothing that a run without a vocabulary needs

    if not os.path.exists(path):
        return
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(Mistake(path, 1, 1, str(error), "a readable file in UTF-8"))
        return
    for number, line in enumerate(lines, 1):
        word = line.strip()
        if not word or word.startswith("# "):
            continue
        try:
            translate(word)
        except PatternError as error:
            found = f"{error.problem} in “{word}”"
            mistakes.append(
                Mistake(path, number, error.position + 1, found, "a word or a regular expression")
            )
        else:
            yield word


def rules(vocabulary: Vocabulary) -> Iterator[Rule]:
    """What Vale makes of a vocabulary: rules for how words are written, and for words to avoid."""
    swap = {word: word for word in vocabulary.accept if _PLAIN.fullmatch(word)}
    if swap:
        yield _rule(TERMS, "substitution", "Use “%s” instead of “%s”.", swap=swap, ignorecase=True)
    if vocabulary.reject:
        yield _rule(AVOID, "existence", "Avoid using “%s”.", tokens=list(vocabulary.reject))


def _rule(identity: str, kind: str, message: str, **given: Any) -> Rule:
    from linter.checks import KINDS  # 25 ms, 70 where their expressions are not known: see Rulebook

    module = KINDS[kind]
    fields = {name: field.default for name, field in module.FIELDS.items()} | given | {"vocab": False}
    data = module.prepare(fields, _no_complaints)
    description = "The vocabularies in the config say so."
    fix = "unsafe" if kind == "substitution" else "none"
    return Rule(identity, kind, "error", message, ("text",), fix, "", 0, "", description, True, "", data)


def _no_complaints(key: str, found: str, expected: str, *, grave: bool = True) -> None:
    raise AssertionError(f"{key}: {found}, expected {expected}")


def joined(vocabularies: Iterable[Vocabulary]) -> Vocabulary:
    """Several vocabularies as one."""
    all_of_them = list(vocabularies)
    return Vocabulary(
        tuple(dict.fromkeys(word for each in all_of_them for word in each.accept)),
        tuple(dict.fromkeys(word for each in all_of_them for word in each.reject)),
    )
