"""One name under several spellings, found without a list: what differs must be the same to the ear, or
nearly the same to the eye and no word at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.checks.alike import OFTEN, is_first_name, is_known, is_slip, may_be_name, may_vary, sounded
from linter.document import Document
from linter.memory import Memory
from linter.people import Run
from linter.vocabulary import FAMOUS, PERSONS, SPEECH, STARTERS, TITLES
from linter.wordlists import common_words, first_names

_TAIL = re.compile(r"[’']s?$")
_TAILS = frozenset("s’'")
_HANDLES = frozenset("@#")


class Mention(NamedTuple):
    """A word of a name where it stands, with the words of the same name before and after it."""

    start: int
    end: int
    before: str
    after: str


class Variant(NamedTuple):
    """A mention in a rarer spelling, and the usual one."""

    start: int
    end: int
    usual: str


def spellings(document: Document) -> Iterator[Variant]:
    """The mentions, outside quotations, of names in a spelling that is not their usual one here."""
    if not may_vary(document.names):
        return
    words = _words(document.prose, document.name_runs)
    sounds: dict[str, list[str]] = defaultdict(list)
    for word, heard in zip(words, sounded(list(words)), strict=False):
        sounds[heard].append(word)
    for alike in sounds.values():
        if len(alike) > 1:
            usual, *rarer = sorted(alike, key=lambda word: -len(words[word]))
            for word in rarer:
                if _same_name(words, usual, word):
                    yield from _outside_quotations(document, words[word], usual)
    yield from _slips(document, words)


def _words(prose: str, runs: list[Run]) -> dict[str, list[Mention]]:
    """The words of all names, without possessives, abbreviations and handles, each with its mentions."""
    words: dict[str, list[Mention]] = defaultdict(list)
    for run in runs:
        start = run.start
        if prose[start - 1 : start] in _HANDLES:
            continue
        parts = run.text.split(" ")
        bare = [_TAIL.sub("", part) if part[-1:] in _TAILS else part for part in parts]
        for part, word, before, after in zip(parts, bare, ["", *parts], [*bare[1:], ""], strict=False):
            word = word.rstrip("-")
            if len(word) > 1 and word[0].isupper() and may_be_name(word):
                words[word].append(Mention(start, start + len(word), before, after))
            start += len(part) + 1
    return words


def _same_name(words: dict[str, list[Mention]], usual: str, rare: str) -> bool:
    """May two spellings that sound alike be one name? Not where each has a name of its own round it."""
    if usual.replace("’", "'") == rare.replace("’", "'"):
        return False
    if usual.lower() == rare.lower() or (not is_known(rare) and len(words[usual]) > len(words[rare])):
        return True
    if usual.lower() in common_words() or rare.lower() in common_words():
        return False
    after = {mention.after for mention in words[usual]}
    if any(mention.after and mention.after not in after for mention in words[rare]):
        return False
    first = {mention.before for mention in words[usual] if mention.before.lower() in first_names()}
    own = {mention.before for mention in words[rare] if mention.before.lower() in first_names()}
    if first and own and not first & own:
        return False
    return len(words[usual]) > len(words[rare]) or bool(first & own)


def _slips(document: Document, words: dict[str, list[Mention]]) -> Iterator[Variant]:
    """Words that are none, one letter away from a name that is frequent here."""
    often = [word for word in words if len(words[word]) >= OFTEN]
    full = [word for word in words if any(mention.after for mention in words[word])]
    for rare in [word for word in words if len(words[word]) < OFTEN]:
        if not is_known(rare):
            candidates = often
        else:
            candidates = full if _is_lone_first_name(words, rare) else []
        for usual in candidates:
            if usual[0] == rare[0] and is_slip(usual.lower(), rare.lower()):
                yield from _outside_quotations(document, words[rare], usual)
                break


def _is_lone_first_name(words: dict[str, list[Mention]], word: str) -> bool:
    """A first name with no surname anywhere: it may be a slip for one that has ("George" for "Georgy")."""
    return is_first_name(word) and not any(mention.after or mention.before for mention in words[word])


def _outside_quotations(document: Document, mentions: list[Mention], usual: str) -> Iterator[Variant]:
    for mention in mentions:
        if not document.is_quoted(mention.start):
            yield Variant(mention.start, mention.end, usual)


_TITLED = re.compile(r"M(?<!\wM)(?:rs?|s|iss)\.? ([A-Z][\w’'-]*\w)(?! [A-Z])")
_AFTER_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|St|Adm|Maj|[A-Z])\.? $"
)
_ACTS = re.compile(
    r" (?:(?:also|later|then|has|had) )?"
    rf"(?:{'|'.join(sorted(SPEECH))}|was|is|has|had|did|will|would|could|went|met|\w+ed)\b"
)


def courtesy_titles(document: Document) -> Iterator[Variant]:
    """People who are Mr. in some places and not in others: the rarer way of this article is reported."""
    names, prose = document.names, document.prose
    if not any(title in names.words for title in ("Mr", "Mrs", "Ms", "Miss")):
        return
    titled: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _TITLED.finditer(prose):
        if _is_told(document, match.start()):
            titled[_TAIL.sub("", match.group(1))].append(match.span())
    if titled.keys().isdisjoint(names.texts):
        return
    bare: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (start, end), text in zip(names.spans, names.texts, strict=True):
        untitled = not _AFTER_TITLE.search(prose, max(0, start - 7), start)
        if " " not in text and untitled and _ACTS.match(prose, end) and _is_told(document, start):
            bare[text].append((start, end))
    by_title = sum(map(len, titled.values())) > sum(map(len, bare.values()))
    for name in sorted(titled.keys() & bare.keys()):
        title = prose[slice(*titled[name][0])].split(" ")[0]
        if title.rstrip(".") != "Mr" and FAMOUS.get(name.lower()) == "m":
            continue  # Mrs. Trump and Trump are two people
        usual = f"{title} {name}" if by_title else name
        for start, end in bare[name] if by_title else titled[name]:
            yield Variant(start, end, usual)


def _is_told(document: Document, start: int) -> bool:
    """Does this stand in the story itself: in a paragraph, and not in a quotation?"""
    return document.block_at(start).kind == "paragraph" and not document.is_quoted(start)


_DOTTED = re.compile(rb"A\.A(?<![Aa0_]A\.A)(?:\.A)*(?![Aa0_])\.?")
_STATES = frozenset("NY NJ NH NM NC SC ND SD RI WV DC".split())


def acronyms(document: Document) -> Iterator[Variant]:
    """Acronyms with their stops in some places and without in others: F.B.I. and FBI, U.S. and U.S"""
    if b"A.A" not in document.classes:
        return
    dotted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _DOTTED.finditer(document.classes):
        start, end = match.span()
        dotted[document.prose[start:end].replace(".", "")].append((start, end))
    for letters, places in dotted.items():
        whole = [place for place in places if document.prose[place[1] - 1] == "."]
        short = [place for place in places if place not in whole]
        written = ".".join(letters) + "."
        if whole and short:
            yield from _acronyms_at(document, short, written)
        if whole and letters not in _STATES:
            plain = list(_without_stops(document.prose, letters))
            rarer, usual = (plain, written) if len(plain) <= len(whole) else (whole, letters)
            if plain:
                yield from _acronyms_at(document, rarer, usual)


def _without_stops(prose: str, letters: str) -> Iterator[tuple[int, int]]:
    """Where an acronym stands as a word of its own, not beside another stop or before another name."""
    if letters in prose:
        for match in re.finditer(rf"{letters}(?<![\w@#.]{letters})(?![\w.]| [A-Z][a-z])", prose):
            yield match.span()


def _acronyms_at(document: Document, places: list[tuple[int, int]], usual: str) -> Iterator[Variant]:
    for start, end in places:
        block = document.block_at(start)
        shouted = document.prose[block.start : block.end].isupper()
        if block.kind == "paragraph" and not shouted and not document.is_quoted(start):
            yield Variant(start, end, usual)


def capitals(document: Document) -> Iterator[Variant]:
    """Names whose last words lose their capital in some places: ABC News and ABC news."""
    counts = Counter(filter(None, [_plain_names[text] for text in _telling_names(document.names.longer)]))
    for name, count in counts.items():
        first, _, rest = name.partition(" ")
        acronym = first.replace(".", "").isupper()
        if count < 2 and not acronym:
            continue
        small = f"{first} {rest.lower()}"
        if small not in document.prose:
            continue
        inside = "" if acronym else r"(?<=[\w,;’”)] )"  # where a sentence begins any word has a capital
        pattern = rf"{inside}(?<!\w){re.escape(small)}(?!\w)"
        places = [match.span() for match in re.finditer(pattern, document.prose)]
        if 2 * len(places) <= count or count == len(places) == 1:
            yield from _acronyms_at(document, places, name)


def _telling_names(names: Sequence[str]) -> list[str]:
    """Of names of several words those that have an acronym in them, or the same last word as another."""
    lasts = [name.rpartition(" ")[2] for name in names]
    times = Counter(lasts)
    return [
        name
        for name, last in zip(names, lasts, strict=True)
        if times[last] > 1 or not name.istitle() or _SHOUTED.search(name)
    ]


_SHOUTED = re.compile(r"(?<![^ ])[^a-z ]+ ")  # a word without small letters, before another


def _plain_name(text: str) -> str:
    """A run of capitalised words without those that only open its sentence; nothing if one is left."""
    while text.partition(" ")[0].lower() in STARTERS:
        text = text.partition(" ")[2]
    return text if " " in text and not _is_office(text) else ""


_plain_names = Memory(_plain_name)


def _is_office(name: str) -> bool:
    """Words that have a capital before a name and none elsewhere: South Korean President Park."""
    last = name.rpartition(" ")[2].lower()
    return last in PERSONS or last in TITLES or last.isdigit()
