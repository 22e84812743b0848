"""People who are Mr. in some places and not in others."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from linter.checks.variant import Variant
from linter.document import Document
from linter.lexicon import Match
from linter.names import POSSESSIVE, Names
from linter.vocabulary import FAMOUS, SPEECH
from linter.wordlists import first_names

_TITLED = re.compile(r"M(?:rs?|s|iss)\.? ([A-Z][\w’'-]*\w)(?! [A-Z])")
_AFTER_TITLE = re.compile(
    r"-$|\b(?:Mr|Mrs|Ms|Miss|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Adm|Maj|[A-Z])\.? $"
)
_ACTS = re.compile(
    r" (?:(?:also|later|then|has|had) )?"
    rf"(?:{'|'.join(sorted(SPEECH))}|was|is|has|had|did|will|would|could|went|met|\w+ed)\b"
)
TITLES = ("Mr", "Mrs", "Ms", "Miss")

_Mentions = Mapping[str, list[tuple[int, int]]]


def courtesy_titles(document: Document, _matches: Sequence[Match]) -> Iterator[Variant]:
    """The mentions of a person in the way, with or without title, that is the rarer one here for this person.

    Where both are as frequent, that of the article for everybody counts.
    """
    if not any(title in document.names.words for title in TITLES):
        return
    titled = _titled(document)
    bare = _bare(document, titled)
    both = [name for name in sorted(bare) if _is_one(document.names, name, _title(document, titled, name))]
    if not both:
        return
    everybody = _bare(document, document.names.words)
    by_title = sum(map(len, titled.values())) > sum(map(len, everybody.values()))
    alone = Counter(POSSESSIVE.sub("", text) for text in document.names.texts if " " not in text)
    for name in both:
        dotted = sum("." in document.prose[start:end] for start, end in titled[name])  # a run without title
        more = len(titled[name]) - (alone[name] - dotted)
        wanted = by_title if more == 0 else more > 0
        usual = f"{_title(document, titled, name)} {name}" if wanted else name
        for start, end in bare[name] if wanted else titled[name]:
            yield Variant(start, end, usual)


def _titled(document: Document) -> _Mentions:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _TITLED.finditer(document.prose):
        if not document.prose[match.start() - 1 : match.start()].isalnum() and _is_told(
            document, match.start()
        ):
            found[POSSESSIVE.sub("", match.group(1))].append(match.span())
    return found


def _bare(document: Document, wanted: Container[str]) -> _Mentions:
    """The mentions of people by surname alone, where they act or speak."""
    prose = document.prose
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (start, end), text in zip(document.names.spans, document.names.texts, strict=True):
        if text not in wanted or _AFTER_TITLE.search(prose, max(0, start - 7), start):
            continue
        if _ACTS.match(prose, end) and _is_told(document, start):
            found[text].append((start, end))
    return found


def _title(document: Document, titled: _Mentions, name: str) -> str:
    start, end = titled[name][0]
    return document.prose[start:end].partition(" ")[0]


def _is_one(names: Names, name: str, title: str) -> bool:
    """Are there no two people of this name, as far as can be seen? Mrs. Trump and Trump are two."""
    sex = "m" if title.startswith("Mr") and not title.startswith("Mrs") else "f"
    full = [text.split(" ") for text in names.texts if " " in text]
    own = {words[-2].lower() for words in full if words[-1] == name} & first_names().keys()
    family = {words[1] for words in full if words[0] == name}  # Kim Jong-un, Kim Yo-jong
    if len(own) > 1 or len(family) > 1:
        return False
    sexes = {first_names()[first] for first in own} or {FAMOUS.get(name.lower(), "u")}
    return sexes <= {sex, "u"}


def _is_told(document: Document, start: int) -> bool:
    """Does this stand in the story itself: in a paragraph, and not in a quotation?"""
    return document.block_at(start).kind == "paragraph" and not document.is_quoted(start)
