"""Where sentences begin: after a stop and what closes with it, before a capital; not after abbreviations."""

import re

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Adm|Maj|Cmdr|Cpl|Pvt|Hon|Det|"
    r"vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|approx|Ave|Blvd|Ft|Mt)|\b[A-Z]|\.[A-Za-z])\.$"
)
_NUMBER = re.compile(r"\bNos?\. \d")
_AFTER = rb"[\"')\]]*+ ++(?=[\"'(\[]?[A0])"
_STOP = re.compile(rb"\." + _AFTER)
_OTHERS = (  # each mark by itself: one character is looked for much faster than any of several
    re.compile(rb"\n\s*+"),
    re.compile(rb"!" + _AFTER),
    re.compile(rb"\?" + _AFTER),
)


def sentence_starts(prose: str, classes: bytes) -> list[int]:
    """The offset at which each sentence begins; a line feed always ends one."""
    starts = [0]
    for pattern in _OTHERS:
        starts += [end.end() for end in pattern.finditer(classes)]
    for end in _STOP.finditer(classes):
        if not _is_inside(prose, classes, end.start()):
            starts.append(end.end())
    starts.sort()
    return starts


def _is_inside(prose: str, classes: bytes, stop: int) -> bool:
    """Does a full stop belong to an abbreviation?"""
    if classes[stop - 4 : stop] == b"aaaa" and prose[stop - 1] != "x":
        return False  # most words; of those without a capital only "approx." is so long
    if prose[stop] == "." and _ABBREVIATED.search(prose, max(0, stop - 7), stop + 1):
        return True
    return prose[stop - 1] in "os" and _NUMBER.search(prose, max(0, stop - 3), stop + 3) is not None
