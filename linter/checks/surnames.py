"""Speakers of whom only one name is given: "Welsh acknowledged concerns", and who is Welsh?"""

import re
from collections.abc import Iterator

from linter.checks.alike import sound, sounded
from linter.document import Document
from linter.memory import Memory
from linter.people import Run
from linter.vocabulary import (
    BODIES,
    MEN,
    NO_NAMES,
    OUTLETS,
    PERSONS,
    PLACES,
    SPEECH,
    STARTERS,
    TITLES,
    TITLES_MEN,
    TITLES_WOMEN,
    WOMEN,
    WORLD_KNOWN,
)
from linter.wordlists import common_words, first_names, surnames

_SPEECH = "|".join(sorted(SPEECH))
_SPEAKS = re.compile(
    r" (?:(?:also|has|had|later|then|himself|herself|who|further|previously|recently) )*"
    rf"(?:{_SPEECH}|did not|declined)\b(?! from [A-Z])"
)
_SPEECH_BEFORE = (
    "said ", "says ", "added ", "adds ", "wrote ", "writes ", "explained ", "replied ", "continued ",
    "noted ", "warned ", "according to ",
)  # fmt: skip
_SPOKEN_BY = re.compile(rf"\b(?:{'|'.join(_SPEECH_BEFORE)})$")
_SAID = re.compile(r",? (?:said|says|added|asked|told)\b")
_WORD_BEFORE = re.compile(r"\b([\w-]+)(,?) $")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|\d+) $")
_NOT_A_NAME = re.compile(r"\b(?:[Oo]f|[Ff]or|[Ii]n|[Aa]t|[Oo]n|[Tt]o|[Bb]y|[Ff]rom|[Ww]ith) $")
_NICKNAME = re.compile(r"[A-Z][\w.]* [“\"‘\[][^”\"’\]]+[”\"’\]] $|\] $")
_COURTESY = re.compile(r"(?:^|.*? )(?:Mr|Mrs|Ms|Miss)\.? (?=\S+$)")
_BETWEEN = re.compile(r"[ –]|[’']s\b|\. ?|\b(?:al|el)-")
_LETTERS = re.compile(r"(?:[DOL][’'])?[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
_INNER_CAPITAL = re.compile(r"[a-z](?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!La)(?<!Le)(?<!Du)[A-Z]")
_AGED = re.compile(r", \d\d?\b")
_ENDS = re.compile(
    r"[,.;:”\"!?)\n]|$| (?:in|on|at|of|who|as|during|after|when|while|with|before|told|last)\b"
)
_IT = re.compile(r",? \w+ (?:that )?(?:its?|they|their)\b")
_NOUNS = OUTLETS | PERSONS | TITLES | TITLES_MEN | TITLES_WOMEN | MEN | WOMEN
_NO_INTRODUCTION = {word.capitalize() for word in STARTERS | {"mr", "mrs", "ms", "miss"}}
_RARE = 20_000  # ranks of surnames: a common word of this rank is no name
_FREQUENT = 3_000  # a common word of this rank is one even where it opens a sentence


def strangers(document: Document) -> Iterator[Run]:
    """The first mention of each speaker who has but one name, in the whole text."""
    if not _any_lone_speaker(document):
        return
    runs = [_untitled(run) for run in document.name_runs]
    known = set(_BETWEEN.split(" ".join([run.text for run in runs if " " in run.text])))
    sounds = {*sounded(list(known))}
    single: dict[str, list[Run]] = {}
    for run in runs:
        if " " not in run.text:
            single.setdefault(_possessor(run.text), []).append(run)
    for name, mentions in single.items():
        if name in known or not _may_be_a_person(name) or sound(name) in sounds:
            continue
        if _is_stranger(document.prose, name.lower(), mentions):
            yield mentions[0]._replace(end=mentions[0].start + len(name))


def _any_lone_speaker(document: Document) -> bool:
    """Is there a speaker whose one name never stands beside another? A quick look, never too narrow."""
    prose = document.prose
    lone = _lone_names(document.names.texts)
    if not lone:
        return False
    for (start, end), text in zip(document.names.spans, document.names.texts, strict=True):
        near = text in lone and (_SPEAKS.match(prose, end) or prose.endswith(_SPEECH_BEFORE, 0, start))
        if near and _speaks(prose, Run(start, end, text)):
            return True
    return False


def _lone_names(texts: list[str]) -> set[str]:
    """The runs of capitalised words with one name alone that no longer run has."""
    longer = {text for text in texts if " " in text}
    bare = {text for text in longer if _is_bare(text)}
    beside = " ".join(longer - bare)
    return {
        text
        for text in {*texts} - longer | bare
        if (name := _possessor(text.rpartition(" ")[2])) not in beside and _lone[name]
    }


def _is_bare(text: str) -> bool:
    """One name, though a courtesy title or the first word of the sentence stands before it."""
    return text.rpartition(" ")[0] in _NO_INTRODUCTION


def _may_be_alone(name: str) -> bool:
    """Could a word be the one name of a person?"""
    lower = name.lower()
    if lower in common_words() and surnames().get(lower, _RARE) >= _RARE:
        return False
    return _may_be_a_person(name)


_lone = Memory(_may_be_alone)


def _untitled(run: Run) -> Run:
    """A courtesy title, and the first word of a sentence, are no introduction: "When Mr. Welsh" is Welsh."""
    text = run.text
    courtesy = _COURTESY.search(text)
    if courtesy:
        return Run(run.start + courtesy.end(), run.end, text[courtesy.end() :])
    first, _, rest = text.partition(" ")
    if rest and first.lower() in STARTERS:
        return Run(run.start + len(first) + 1, run.end, rest)
    return run


def _possessor(name: str) -> str:
    return name[:-2] if name.endswith(("’s", "'s")) else name


def _may_be_a_person(name: str) -> bool:
    lower = name.lower()
    if len(name) < 3 or not _LETTERS.fullmatch(name) or name.isupper():
        return False
    if (
        lower in WORLD_KNOWN
        or lower in PLACES
        or lower in NO_NAMES
        or lower in BODIES
        or lower in STARTERS
        or lower in TITLES
    ):
        return False
    return not _INNER_CAPITAL.search(name)


def _is_stranger(prose: str, name: str, mentions: list[Run]) -> bool:
    """A speaker whom no noun and no title introduces, and whose name is no common word here."""
    speaking = [mention for mention in mentions if _speaks(prose, mention)]
    if not speaking or any(_is_introduced(prose, mention) for mention in mentions):
        return False
    if name not in common_words():
        return name in surnames() or name in first_names() or _is_quoted(prose, speaking)
    rank = surnames().get(name, _RARE)
    opening = all(_opens(prose, mention) for mention in speaking)
    return rank < _RARE and not (opening and (name.endswith("s") or rank > _FREQUENT))


def _is_quoted(prose: str, speaking: list[Run]) -> bool:
    """“...,” Pelloux said: of a name that is on no list, speech is asked for, and nothing that bodies do."""
    if any(_IT.match(prose, mention.end) for mention in speaking):
        return False
    return any(_SAID.match(prose, m.end) or prose[m.start - 2 : m.start] in ("” ", '" ') for m in speaking)


def _opens(prose: str, mention: Run) -> bool:
    """Does the name open a sentence, where any word has a capital?"""
    return prose[max(0, mention.start - 2) : mention.start].strip(" ")[-1:] in ("", ".", "!", "?", "\n")


def _speaks(prose: str, mention: Run) -> bool:
    if _SPOKEN_BY.search(prose, max(0, mention.start - 16), mention.start):
        return _ENDS.match(prose, mention.end) is not None
    if _NOT_A_NAME.search(prose, max(0, mention.start - 8), mention.start):
        return False
    return _SPEAKS.match(prose, mention.end) is not None


def _is_introduced(prose: str, mention: Run) -> bool:
    """Does it say who it is: "witness Cooper", R.D. “Tex” Alles, Lisa, 53, the bank Nonghyup?"""
    before = prose[max(0, mention.start - 24) : mention.start]
    if _ARTICLE.search(before) or _NICKNAME.search(before) or _AGED.match(prose, mention.end):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    return word.group(1).lower() in (OUTLETS if word.group(2) else _NOUNS)
