"""Ten times the rules: for each bundled one nine made-up ones, mostly of plain texts."""

import random
from pathlib import Path

_LETTERS = "aeioubcdfglmnprstvaeiou"
_PER_RULE = 24  # texts, as in the larger bundled rules


def write(folder: Path, bundled: Path, times: int = 9) -> int:
    """Put so many rules for each bundled one into a folder; returns their number."""
    chance = random.Random(11)
    number = times * sum(1 for _ in bundled.glob("*/*.yml"))
    style = folder / "made-up"
    style.mkdir(parents=True, exist_ok=True)
    for rule in range(number):
        tokens = [_phrase(chance) for _ in range(_PER_RULE)]
        if rule % 10 == 0:
            tokens.append(rf"{tokens[0]}(?:s|ed)? \w+ly")
        lines = "\n".join(f"  - '{token}'" for token in tokens)
        text = (
            f'extends: existence\nmessage: "Not “%s”."\nlevel: warning\nignorecase: true\ntokens:\n{lines}\n'
        )
        (style / f"rule-{rule:05}.yml").write_text(text, encoding="utf-8")
    return number


def _phrase(chance: random.Random) -> str:
    """One to three words that look like words; few of them ever stand in a text."""
    return " ".join(
        "".join(chance.choices(_LETTERS, k=chance.randint(4, 9))) for _ in range(chance.randint(1, 3))
    )
