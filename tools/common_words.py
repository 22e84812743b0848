"""Writes linter/data/common-words.txt: English words, American and British, in small letters.

Run by hand: apt-get download scowl, unpack it, then
    python tools/common_words.py path/to/usr/share/dict/scowl
"""

import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "linter" / "data" / "common-words.txt"
LEVELS = (10, 20, 35, 40, 50)  # SCOWL's; beyond them stand words that nobody knows
KINDS = ("english", "american", "british", "british_z")
PARTS = ("words", "contractions")


def main(folder: Path) -> None:
    """Write the file from SCOWL's lists in this folder."""
    words = sorted({word for level in LEVELS for word in words_of(folder, level)})
    OUT.write_text("\n".join(words) + "\n", encoding="ascii")
    print(len(words), "words")


def words_of(folder: Path, level: int) -> list[str]:
    """The words of one level."""
    files = [folder / f"{kind}-{part}.{level}" for kind in KINDS for part in PARTS]
    found = " ".join(f.read_text(encoding="latin-1") for f in files if f.is_file()).split()
    return [word for word in found if is_word(word)]


def is_word(word: str) -> bool:
    """Is it plain English, and no possessive (a reader of the list takes off the 's himself)?"""
    letters = word.replace("'", "")
    return letters.isascii() and letters.isalpha() and word.islower() and not word.endswith("'s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
