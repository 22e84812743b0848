"""Writes linter/data/surnames.txt: the most frequent surnames of the United States and their ranks.

Run by hand: pip download --no-deps --no-binary :all: names==0.3.0, unpack it, then
    python tools/surnames.py path/to/names/dist.all.last
That file is the Census Bureau's of 1990 (public domain): a name, its share, the shares added up, its rank.
"""

import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "linter" / "data" / "surnames.txt"
MOST = 25_000  # rarer ones are as often common words: measured on pronouns and on unknown surnames


def main(census: Path) -> None:
    """Write the file from the Census Bureau's."""
    lines = census.read_text(encoding="ascii").splitlines()[:MOST]
    ranks = {line.split()[0].lower(): rank for rank, line in enumerate(lines)}
    OUT.write_text("".join(f"{name}\t{ranks[name]}\n" for name in sorted(ranks)), encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
