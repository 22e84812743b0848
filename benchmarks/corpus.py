"""The articles that are measured: somebody's own, or made up from a vocabulary of some hundred words."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

_PEOPLE = (
    "Anna Holt|Dan Lane|Maria Ruiz|Omar Haddad|Li Wei|Jean Moreau|Ivan Petrov|Grace Okafor|Tom Baker".split(
        "|"
    )
)
_PLACES = "Cadiz|Boston|Nairobi|Lyon|Osaka|Warsaw|Lima|Leeds|Mosul|Detroit|Hanoi|Dakar".split("|")
_BODIES = (
    "the council|the ministry|the United Nations|the World Bank|police|the court|parliament|the FBI"
).split("|")
_VERBS = "said|added|announced|denied|confirmed|told reporters|warned|wrote in a statement".split("|")
_WORDS = (
    "after among budget build case change city claim close country court crisis day deal decision demand "
    "early east election energy evidence family farm fear few final fire food force former free fund "
    "growth harbour health high hospital hour house idea increase industry inquiry issue job judge large "
    "late law leader level line local loss major market measure meeting member military million money "
    "month national new night north number offer office oil old open order parent part party past peace "
    "plan plant point policy port power price problem project public quarter question rain rate region "
    "relief report result rise river road rule safety school season second security service share short "
    "side small south staff state storm street strike student supply support system talks tax team term "
    "trade train travel treaty trial union vote wage wall war water way week west winter woman work "
    "worker world year young of the the the to to in in a a and and for on with by as at from that it its "
    "was were is are has had will would not but or which who their "
).split()
_FURNITURE = ("Share", "Advertisement", "Read more: The vote in pictures", "Story continues below")


def taken(path: Path) -> Iterator[str]:
    """The texts of a folder, or of a file with one JSON object a line whose `text` they are."""
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield file.read_text(encoding="utf-8")
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            yield json.loads(line)["text"]


def made(size: int) -> Iterator[str]:
    """Made-up articles, the same ones every time, of about so many characters together."""
    chance = random.Random(7)
    length = 0
    while length < size:
        article = _article(chance)
        length += len(article)
        yield article


def _article(chance: random.Random) -> str:
    paragraphs = [" ".join(chance.choices(_WORDS, k=8)).capitalize()]
    for _ in range(chance.randint(8, 24)):
        if chance.random() < 0.05:
            paragraphs.append(chance.choice(_FURNITURE))
        paragraphs.append(" ".join(_sentence(chance) for _ in range(chance.randint(1, 3))))
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random) -> str:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(8, 22)))
    who, place = chance.choice(_PEOPLE + _BODIES), chance.choice(_PLACES)
    if chance.random() < 0.3:
        return f"“{words.capitalize()},” {who} {chance.choice(_VERBS)} in {place}."
    said = f"{who[0].upper()}{who[1:]} {chance.choice(_VERBS)} on Monday that {words} in {place}"
    return f"{said}, and he or she {words[:20].strip()}."


def write(folder: Path, texts: Iterable[str], per_folder: int = 5_000) -> int:
    """Put each text into a file of its own; returns the number of bytes."""
    size = 0
    for number, text in enumerate(texts):
        data = text.encode()
        below = folder / f"{number // per_folder:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:06}.txt").write_bytes(data)
        size += len(data)
    return size


def pieces(text: str, length: int = 3_000) -> Iterator[str]:
    """The same bytes in short articles, cut at the ends of lines."""
    part: list[str] = []
    size = 0
    for line in text.splitlines(keepends=True):
        part.append(line)
        size += len(line)
        if size >= length:
            yield "".join(part)
            part, size = [], 0
    yield "".join(part)
