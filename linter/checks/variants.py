"""One name under several spellings, found without a list: what differs must be the same to the ear, or
nearly the same to the eye and no word at all."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Document
from linter.memory import Memory
from linter.names import Names
from linter.people import Run
from linter.vocabulary import BODIES, FAMOUS, NO_NAMES, PERSONS, PLACES, SPEECH, STARTERS, TITLES
from linter.wordlists import common_words, first_names, surnames

# Spellings that transliterations and slips exchange (Shoygu, Shoigu; Burress, Buress), in the order they are
# evened out; doubled letters count as one. After the ALA-LC and BGN/PCGN tables for Russian and Arabic.
_ALIKE = (
    ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("ae", "e"), ("oe", "e"),
    ("ei", "i"), ("ie", "i"), ("ey", "i"), ("ay", "ai"), ("y", "i"), ("oo", "u"), ("ou", "u"), ("q", "k"),
    ("c", "k"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_TAIL = re.compile(r"[’']s?$")
_NAME = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]{2,})*(?<![’'](?:ve|re|ll))")
_HANDLES = frozenset("@#")
_SHORTEST = 4
_OF_A_PLACE = ("an", "ine", "ish", "ese")
_LONG = 5  # letters of a first name that may be a slip for another
_OFTEN = 3  # mentions that make a spelling the usual one for slips of a letter


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
    if not _may_vary(document.names):
        return
    words = _words(document.prose, document.name_runs)
    sounds: dict[str, list[str]] = defaultdict(list)
    for word in words:
        sounds[sound(word)].append(word)
    for alike in sounds.values():
        if len(alike) > 1:
            usual, *rarer = sorted(alike, key=lambda word: -len(words[word]))
            for word in rarer:
                if _same_name(words, usual, word):
                    yield from _outside_quotations(document, words[word], usual)
    yield from _slips(document, words)


def _may_vary(names: Names) -> bool:
    """Are there two words that sound alike, or a slip of one for another? A quick look, never too narrow."""
    words = names.words
    keyed = [word for word in words if _keys[word]]
    if len({_keys[word] for word in keyed}) < len(keyed) and _sound_alike(keyed):
        return True
    slips = [word for word in keyed if _may_slip[word] and words[word] < _OFTEN]
    if not slips:
        return False
    often = {word for word in keyed if words[word] >= _OFTEN}
    firsts = {text.partition(" ")[0] for text in names.texts if " " in text}
    for slip in slips:
        size = len(slip)
        for usual in often if _may_slip[slip] == "word" else firsts:
            if usual[0] == slip[0] and -2 < len(usual) - size < 2 and _is_slip(usual.lower(), slip.lower()):
                return True
    return False


def _sound_alike(words: list[str]) -> bool:
    alike: dict[str, list[str]] = defaultdict(list)
    for word in words:
        alike[_keys[word]].append(word)
    return any(
        len(group) > 1 and len({_sounds[word] for word in group}) < len(group) for group in alike.values()
    )


def _key(word: str) -> str:
    """The consonants of a word that `sound` cannot lose, whatever their order; nothing for no name."""
    word = word.rstrip(".-,")
    if len(word) < _SHORTEST or word.isupper() or not _NAME.fullmatch(word):
        return ""
    bare = word.lower() if word.isascii() else _plain(word)
    for spelling, plain in (("sch", "sh"), ("ph", "f"), ("dj", "j")):
        bare = bare.replace(spelling, plain)
    return "".join(sorted(set(bare.translate(_SKELETON)))) or bare[0]


def _slip_kind(word: str) -> str:
    """May a word be a slip: "word" because it is none, "name" because it is a first name; else nothing."""
    if not _keys[word]:
        return ""
    if not _is_known(word):
        return "word"
    return "name" if len(word) >= _LONG and word.lower() in first_names() else ""


_SKELETON = str.maketrans("cqwx", "kkvk", "aeiouyhgs’'-")  # what _ALIKE adds or takes away is left out
_keys = Memory(_key)
_may_slip = Memory(_slip_kind)


def _words(prose: str, runs: list[Run]) -> dict[str, list[Mention]]:
    """The words of all names, without possessives, abbreviations and handles, each with its mentions."""
    words: dict[str, list[Mention]] = {}
    for run in runs:
        start = run.start
        if prose[start - 1 : start] in _HANDLES:
            continue
        parts = run.text.split(" ")
        for number, part in enumerate(parts):
            word = _TAIL.sub("", part).rstrip("-")
            if len(word) >= _SHORTEST and word[0].isupper() and not word.isupper() and _NAME.fullmatch(word):
                before = parts[number - 1] if number else ""
                after = _TAIL.sub("", parts[number + 1]) if number + 1 < len(parts) else ""
                words.setdefault(word, []).append(Mention(start, start + len(word), before, after))
            start += len(part) + 1
    return words


def sound(word: str) -> str:
    """What is left of a word when spellings that are exchanged are evened out."""
    return _sounds[word]


def _sounded(word: str) -> str:
    sound = _plain(word)
    for spelling, plain in _ALIKE:
        sound = sound.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", sound)


def _plain(word: str) -> str:
    """The letters of a word, small and without accents."""
    return "".join([c for c in unicodedata.normalize("NFD", word.lower()) if c.isalpha()])


_sounds = Memory(_sounded)


def _same_name(words: dict[str, list[Mention]], usual: str, rare: str) -> bool:
    """May two spellings that sound alike be one name? Not where each has a name of its own round it."""
    if usual.replace("’", "'") == rare.replace("’", "'"):
        return False
    if usual.lower() == rare.lower() or (not _is_known(rare) and len(words[usual]) > len(words[rare])):
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
    often = [word for word in words if len(words[word]) >= _OFTEN]
    full = [word for word in words if any(mention.after for mention in words[word])]
    for rare in words:
        if len(words[rare]) >= _OFTEN:
            continue
        for usual in full if _is_lone_first_name(words, rare) else [] if _is_known(rare) else often:
            if usual[0] == rare[0] and _is_slip(usual.lower(), rare.lower()):
                yield from _outside_quotations(document, words[rare], usual)
                break


def _is_lone_first_name(words: dict[str, list[Mention]], word: str) -> bool:
    """A first name with no surname anywhere: it may be a slip for one that has ("George" for "Georgy")."""
    if len(word) < _LONG or word.lower() not in first_names() or word.lower() in common_words():
        return False
    return not any(mention.after or mention.before for mention in words[word])


def _is_known(word: str) -> bool:
    lower = word.lower()
    return any(
        lower in names for names in (common_words(), first_names(), surnames(), PLACES, NO_NAMES, BODIES)
    )


def _is_slip(usual: str, rare: str) -> bool:
    """One letter more, less or other, or two exchanged; endings ("Clintons", "Libyan") are no slips."""
    if abs(len(usual) - len(rare)) > 1 or usual.startswith(rare) or rare.startswith(usual):
        return False
    if sound(usual) == sound(rare) or (usual in PLACES and rare.endswith(_OF_A_PLACE)):
        return False
    same = 0
    while usual[same] == rare[same]:
        same += 1
        if same == min(len(usual), len(rare)):
            return False
    if len(usual) > len(rare):
        return usual[same + 1 :] == rare[same:]
    if len(usual) < len(rare):
        return usual[same:] == rare[same + 1 :]
    swapped = usual[same : same + 2] == rare[same : same + 2][::-1]
    return usual[same + 1 :] == rare[same + 1 :] or (swapped and usual[same + 2 :] == rare[same + 2 :])


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
    counts = Counter(filter(None, [_plain_names[text] for text in document.names.texts if " " in text]))
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
