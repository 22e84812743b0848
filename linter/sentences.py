"""Where sentences begin: after a stop and what closes with it, before a capital; not after abbreviations."""

import re

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Adm|Maj|Cmdr|Cpl|Pvt|Hon|Det|"
    r"vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|approx|Ave|Blvd|Ft|Mt)|\b[A-Z]|\.[A-Za-z])\.$"
)
_NUMBER = re.compile(r"\bNos?\. \d")
_END = re.compile(rb"[.!?\n](?:(?<=\n)\s*+|[\"')\]]*+ ++(?=[\"'(\[]?[A0]))")


def sentence_starts(prose: str, classes: bytes) -> list[int]:
    """The offset at which each sentence begins; a line feed always ends one."""
    starts = [0]
    for end in _END.finditer(classes):
        stop = end.start() + 1
        if prose[stop - 1] == "." and _ABBREVIATED.search(prose, max(0, stop - 8), stop):
            continue
        if not _NUMBER.search(prose, max(0, stop - 4), stop + 2):
            starts.append(end.end())
    return starts
