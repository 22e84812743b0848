"""How somebody with one name stands in the text: whether he speaks, and what tells that it is a person."""

import re

from linter.checks import introductions
from linter.people import Run
from linter.vocabulary import SPEECH

_BETWEEN = "also|has|had|later|then|himself|herself|who|further|previously|recently"
_SPEECH = "|".join([*sorted(SPEECH), "did not", "declined"])
_SPEAKS = re.compile(rf" (?:(?:{_BETWEEN}) )*(?:{_SPEECH})\b(?! from [A-Z])")
_SPEECH_BEFORE = (
    "said ", "says ", "added ", "adds ", "wrote ", "writes ", "explained ", "replied ", "continued ",
    "noted ", "warned ", "asked ", "according to ",
)  # fmt: skip
_SPOKEN_BY = re.compile(rf"\b(?:{'|'.join(_SPEECH_BEFORE)})$")
# How a verb of speech begins after a name, and ends before it: a quick look, never too narrow.
_LETTERS_BEFORE = frozenset(words[-3:] for words in _SPEECH_BEFORE)
_LETTERS_AFTER = frozenset(f" {word[:3]}" for word in f"{_BETWEEN}|{_SPEECH}".split("|"))
_SAID = re.compile(r",? (?:said|says|added|adds|asked|told|explained|wrote|noted|continued)\b")
_AFTER_SPEECH = re.compile(
    r"[,.?!…](?:[”\"]|[’']{1,2}) ?[”\"]? (?:(?:said|says|added|adds|asked|explained|wrote|noted) )?"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?$"
)
_INVERTED = re.compile(r"[a-z\d%)], (?:(?:said|says) )?(?:(?:Mr|Ms|Mrs|Dr)\.? )?$")
_SPOKEN = re.compile(r"\b[a-z]+ (?:\w+\.? )?$")
_HE = re.compile(r"\b(?:he|she|his|her)\b")
_NOT_A_NAME = re.compile(r"\b(?:[Oo]f|[Ff]or|[Ii]n|[Aa]t|[Oo]n|[Tt]o|[Bb]y|[Ff]rom|[Ww]ith) $")
_ENDS = re.compile(
    r"[,.;:”\"!?)\n]|$| (?:in|on|at|of|who|as|during|after|when|while|with|before|told|last)\b"
)
_IT = re.compile(r",? \w+ (?:that )?its?\b")
_TITLES = tuple(f"{title}{stop} " for title in ("Mr", "Ms", "Mrs", "Dr") for stop in (".", ""))
_CLAUSE = 120  # characters in which "he" may follow


def is_paper(prose: str, mention: Run) -> bool:
    """Barron's reported: a paper that is called after a person."""
    return mention.text.endswith("s") and prose.startswith(" reported", mention.end)


def is_it(prose: str, mention: Run) -> bool:
    """Does a name that is on no list do what bodies do?"""
    return bool(_IT.match(prose, mention.end)) or introductions.is_a_body(prose, mention.end)


def is_sure(prose: str, mention: Run) -> bool:
    """Is it a person, though its name is on no list?"""
    return is_quoted(prose, mention) or has_courtesy(prose, mention) or _is_he(prose, mention)


def _is_he(prose: str, mention: Run) -> bool:
    """Does a pronoun follow in the same sentence: "Blyler said her work ..."?"""
    return _HE.search(prose, mention.end, _line_end(prose, mention.end)) is not None


def _line_end(prose: str, start: int) -> int:
    end = prose.find(". ", start, start + _CLAUSE)
    return end if end >= 0 else start + _CLAUSE


def is_quoted(prose: str, mention: Run) -> bool:
    """“...,” Pelloux said; ..., Pelloux said: a capital there is a name's."""
    before = prose[max(0, mention.start - 24) : mention.start]
    speech = _AFTER_SPEECH.search(before) or _INVERTED.search(before)
    if speech is None:
        return False
    return bool((_ENDS if _SPOKEN.search(speech.group()) else _SAID).match(prose, mention.end))


def has_courtesy(prose: str, mention: Run) -> bool:
    """Does a courtesy title stand before the name?"""
    return prose.endswith(_TITLES, 0, mention.start)


def opens(prose: str, mention: Run) -> bool:
    """Does the name open a sentence, where any word has a capital?"""
    before = prose[max(0, mention.start - 2) : mention.start].strip(" ")[-1:]
    return before in ("", ".", "!", "?", "\n", "“", '"', "‘", "'", ":")


def speaks(prose: str, start: int, end: int) -> bool:
    """Is a name the subject of a verb of speech, before it or after?"""
    if prose[start - 3 : start] in _LETTERS_BEFORE and _SPOKEN_BY.search(prose, max(0, start - 16), start):
        return _ENDS.match(prose, end) is not None
    if prose[end : end + 4] not in _LETTERS_AFTER or not _SPEAKS.match(prose, end):
        return False
    return _NOT_A_NAME.search(prose, max(0, start - 8), start) is None
