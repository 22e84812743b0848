"""People of whom only one name is given: "Welsh acknowledged concerns", and who is Welsh?

Somebody counts as introduced by a first name, a title, a role or an age that stands with the name, before
it or soon after. Who speaks is surely a person; of other lone names a courtesy title tells it. Names inside
quotations are the speaker's, not the writer's, and are left alone.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from linter.checks import introductions, voices
from linter.checks.alike import sound
from linter.checks.lone import COMMON, COURTESY, RARE, lone_words, without_article
from linter.checks.voices import speaks
from linter.document import Document
from linter.names import without_ending
from linter.people import Run
from linter.vocabulary import FIRST_NAMES, PLACES, STARTERS
from linter.wordlists import common_words, first_names, surnames

_INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3}$")
_WITH_COURTESY = re.compile(r"(?:^|.*? )(?:Mr|Mrs|Ms|Miss|Dr)\.? (?=\S+$)")
_BETWEEN = re.compile(r"[ –]|[’']s\b|\. ?|\b(?:[Aa]l|[Ee]l)-")
_ENDS_LINES = frozenset(".!?:;,…”\"’')")
_FREQUENT = 3_000  # a common word of this rank is one even where it opens a sentence
_FAR = 1 << 62
_SOON = 1_500  # characters after the first mention in which the full name may still follow


class Stranger(NamedTuple):
    """The first mention of somebody who is never introduced; `first`: by a first name only."""

    start: int
    end: int
    first: bool


def strangers(document: Document) -> Iterator[Stranger]:
    """The first mention of each speaker who has but one name."""
    for name in _lone_speakers(document):
        bare = without_article(name)
        runs = _holding(document, bare)
        mentions = _lone_mentions(document, runs).get(name, [])
        if not any(speaks(document.prose, mention.start, mention.end) for mention in mentions):
            continue
        start = mentions[0].start
        if bare in _introduced(runs, start) or not _is_stranger(document, bare.lower(), mentions):
            continue
        if not _is_misspelt(bare, _known(document, start, bare[0])):
            yield Stranger(start, start + len(name), _is_first_name(bare.lower()))


def _lone_speakers(document: Document) -> Collection[str]:
    """The names that stand alone where somebody speaks, without those that a quick look sees introduced;
    none if each of them stands beside another, too."""
    prose = document.prose
    speakers = dict.fromkeys(
        name for name, start, end in lone_words(document) if not name.isupper() and speaks(prose, start, end)
    )
    if not speakers:
        return ()
    longer = "\n".join(document.names.longer)
    if all(_stands_beside(longer, name) for name in speakers):
        return ()
    return [name for name in speakers if not _begins_in_full(document, name)]


def _holding(document: Document, letters: str) -> list[Run]:
    """The names that hold these letters, without what is no introduction."""
    return [_untitled(Run(*run)) for run in document.name_runs if letters in run[2]]


def _known(document: Document, mention: int, initial: str) -> set[str]:
    """Whoever is introduced, or mentioned more than once, and may have a name with this capital."""
    runs = _holding(document, initial)
    usual = {name for name, mentions in _lone_mentions(document, runs).items() if len(mentions) > 1}
    return _introduced(runs, mention) | usual


def _introduced(runs: Sequence[Run], mention: int) -> set[str]:
    """The words that stand beside another name before a mention or soon after; then no initials will do."""
    texts = [
        run.text
        for run in runs
        if " " in run.text
        and run.start < mention + _SOON
        and (run.start < mention or not _INITIALS.match(run.text.rpartition(" ")[0]))
    ]
    return set(_BETWEEN.split(" ".join(texts)))


def _lone_mentions(document: Document, runs: Sequence[Run]) -> dict[str, list[Run]]:
    """The mentions of each name that stands alone: outside quotations, or as one (known as “Conal”).

    A name that a headline gives alone is known to readers, and left out."""
    found: dict[str, list[Run]] = {}
    headlines = {without_ending(run.text) for run in runs if _is_in_headline(document, run.start)}
    for run in runs:
        if " " in run.text or without_ending(run.text) in headlines:
            continue
        if not document.is_quoted(run.start) or _stands_in_marks(document, run):
            found.setdefault(without_ending(run.text), []).append(run)
    return found


def _is_in_headline(document: Document, start: int) -> bool:
    block = document.block_at(start)
    if block not in document.blocks[:2]:
        return False
    return document.prose[block.start : block.end].rstrip()[-1:] not in _ENDS_LINES


def _stands_in_marks(document: Document, run: Run) -> bool:
    return document.prose[run.start - 1] in "“\"‘'" and document.prose[run.end : run.end + 1] in "”\"’',"


def _stands_beside(longer: str, name: str) -> bool:
    """Is a name part of a longer one that says more of its owner than a courtesy title does? Each of the
    longer ones has a line."""
    place = longer.find(name)
    while place >= 0:
        opening = longer[longer.rfind("\n", 0, place) + 1 :].partition("\n")[0].rpartition(" ")[0]
        if opening not in COURTESY:
            return True
        place = longer.find(name, place + 1)
    return False


def _begins_in_full(document: Document, name: str) -> bool:
    """Does more than a courtesy title stand before a name at once: Ari Green, Gregory T. Wolf?"""
    prose, names = document.prose, document.names
    start = prose.find(name)
    if prose[start - 2 : start] == ". ":
        return start > 3 and prose[start - 3].isupper() and prose[start - 4] == " "
    words = names.texts[bisect_left(names.spans, (start, _FAR)) - 1].split()
    return len(words) > 1 and without_ending(words[-1]) == name and words[-2] not in COURTESY


def _untitled(run: Run) -> Run:
    """A courtesy title, and the first word of a sentence, are no introduction: "When Mr. Welsh" is Welsh."""
    text = run.text
    if " " not in text:
        return run
    courtesy = _WITH_COURTESY.search(text)
    if courtesy:
        return Run(run.start + courtesy.end(), run.end, text[courtesy.end() :])
    first, _, rest = text.partition(" ")
    if first.lower() in STARTERS:
        return Run(run.start + len(first) + 1, run.end, rest)
    return run


def _is_stranger(document: Document, name: str, mentions: list[Run]) -> bool:
    """A speaker whom nothing introduces, and whose name is no common word here and no body's."""
    prose = document.prose
    if any(introductions.is_introduced(prose, m.start) or voices.is_paper(prose, m) for m in mentions):
        return False
    speaking = [mention for mention in mentions if speaks(prose, mention.start, mention.end)]
    first = _is_first_name(name)
    if first and introductions.is_described(document, mentions[0].start):
        return False
    if (first or name not in surnames()) and any(
        introductions.is_explained(prose, m.start, m.end, m in speaking and not first) for m in mentions
    ):
        return False
    if name in common_words() or name in PLACES:
        return _is_name_here(document, name, mentions, speaking)
    if first or name in surnames():
        return True
    return any(voices.is_sure(prose, mention) for mention in speaking) and not any(
        voices.is_it(prose, m) for m in mentions
    )


def _is_name_here(document: Document, name: str, mentions: list[Run], speaking: list[Run]) -> bool:
    """Is a surname that is a common word or a place as well the name of a speaker here?"""
    prose = document.prose
    rank = surnames().get(name, RARE)
    if rank >= RARE or re.search(rf"\b{re.escape(name)}\b", prose):
        return False
    if name in PLACES:
        sure = rank < COMMON and any(voices.is_quoted(prose, mention) for mention in speaking)
        return sure and not introductions.is_a_place(prose, mentions)
    if any(voices.is_quoted(prose, m) or voices.has_courtesy(prose, m) for m in speaking):
        return True
    opening = all(voices.opens(prose, mention) for mention in speaking)
    return not (opening and (name.endswith("s") or rank > _FREQUENT))


def _is_first_name(name: str) -> bool:
    """Is it a first name rather than a surname, of the many that are both?"""
    return name in first_names() and (name in FIRST_NAMES or surnames().get(name, RARE) >= COMMON)


def _is_misspelt(name: str, known: set[str]) -> bool:
    """Is it a slip for somebody who is introduced? Then the name is wrong, not missing."""
    from difflib import SequenceMatcher  # 2 ms, and only for a name that would be reported

    for other in known:
        if other == name or other[:1] != name[:1] or abs(len(other) - len(name)) > 2 or len(name) < 4:
            continue
        if sound(other) == sound(name):
            return True
        if other.lower() not in common_words() and SequenceMatcher(None, other, name).ratio() >= 0.83:
            return True
    return False
