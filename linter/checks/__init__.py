"""The kinds of rule, one module each."""

from linter.checks import (
    boilerplate,
    consistency,
    existence,
    mojibake,
    punctuation,
    repetition,
    structure,
    substitution,
)
from linter.checks.base import Kind

KINDS: dict[str, Kind] = {
    "boilerplate": boilerplate,
    "consistency": consistency,
    "existence": existence,
    "mojibake": mojibake,
    "punctuation": punctuation,
    "repetition": repetition,
    "structure": structure,
    "substitution": substitution,
}
