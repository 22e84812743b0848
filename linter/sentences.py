"""Where sentences begin: after a stop and what closes with it, before a capital; not after abbreviations."""

import re

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Adm|Maj|Cmdr|Cpl|Pvt|Hon|Det|"
    r"vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|approx|Ave|Blvd|Ft|Mt)|\b[A-Z]|\.[A-Za-z])\.$"
)
_NUMBER = re.compile(r"\bNos?\. \d")
_END = re.compile(r"[.!?…][\"”’'»)\]]* +(?=[\"“‘'«(\[]?[A-Z0-9])|\n+\s*")


def sentence_starts(prose: str) -> list[int]:
    """The offset at which each sentence begins; a line feed always ends one."""
    starts = [0]
    for end in _END.finditer(prose):
        if prose[end.start()] != "." or not _ABBREVIATED.search(
            prose, max(0, end.start() - 7), end.start() + 1
        ):
            starts.append(end.end())
    return starts
