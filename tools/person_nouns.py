"""Writes linter/data/person-nouns.txt: English nouns that mean a person before anything else.

Run by hand: apt-get download wordnet-base, unpack it, then
    python tools/person_nouns.py path/to/usr/share/wordnet
WordNet 3.0 (its own licence, free) orders the senses of a word by how often they were met in tagged text.
A word counts if its first sense is somebody and most of its tagged uses are; where nothing was tagged the
first sense decides. Words of the vocabulary that tell a sex are left out there, not here.
"""

import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "linter" / "data" / "person-nouns.txt"
PERSON = 18  # a lexicographer file
SHARE = 0.7  # of the tagged uses
FEWEST = 3  # letters
# Words that are no adjectives or verbs, but mean something else in news copy than a person.
NOT = """
    anti backstop beneficiary behemoth bellwether brownie bullshit bunny calculator changer chosen counsel
    cruiser cutter don earl emptor fed fodder fossil gas grad hog incendiary insured jet loader macaroni
    maker mater mill miss moor mutation nonstarter ouster outlier outpatient pol powerhouse privates pro
    probable provider pursued recipient rector retailer scanner sentinel server shrimp smoothie splitter
    stroller stunner subsidiary supplier toaster torpedo tracker tuner unicorn voucher watchdog waver
    whiz wiper departed chased converted bereaved deceased fresher kin offspring homeless fatty
    lightweight juvenile referral
""".split()


def main(folder: Path) -> None:
    """Write the list from WordNet's index, data and counts."""
    others = {lemma for part in ("adj", "adv", "verb") for lemma, _ in index(folder / f"index.{part}")}
    files = dict(lexicographer_files(folder / "data.noun"))
    counts = tag_counts(folder / "cntlist.rev")
    found = []
    for lemma, senses in index(folder / "index.noun"):
        kinds = [files[sense] for sense in senses]
        told = [counts.get((lemma, number), 0) for number in range(1, len(kinds) + 1)]
        if not lemma.replace("-", "").isalpha() or len(lemma) < FEWEST or lemma in NOT or lemma in others:
            continue
        meant = sum(n for kind, n in zip(kinds, told, strict=True) if kind == PERSON)
        if kinds[0] == PERSON and meant >= SHARE * sum(told):
            found.append(f"{lemma}\n")
    OUT.write_text("".join(sorted(found)), encoding="ascii")
    print(len(found), "nouns")


def lexicographer_files(path: Path) -> list[tuple[str, int]]:
    """The file each sense belongs to, by its offset; -1 for the names of single people."""
    lines = [line for line in path.read_text("latin-1").splitlines() if not line.startswith(" ")]
    return [(line.split()[0], -1 if " @i " in line else int(line.split()[1])) for line in lines]


def index(path: Path) -> list[tuple[str, list[str]]]:
    """Each noun with its senses, the most frequent first."""
    found = []
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            found.append((fields[0], fields[-int(fields[2]) :]))
    return found


def tag_counts(path: Path) -> dict[tuple[str, int], int]:
    """How often each sense of a noun was met in tagged text."""
    found = {}
    for line in path.read_text("latin-1").splitlines():
        key, sense, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith("1:"):
            found[lemma, int(sense)] = int(count)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
