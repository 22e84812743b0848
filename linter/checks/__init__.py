"""The kinds of rule, one module each."""

from linter.checks import (
    altered_name,
    antecedent,
    boilerplate,
    consistency,
    existence,
    marks,
    mojibake,
    punctuation,
    repetition,
    structure,
    substitution,
)
from linter.checks.base import Kind

KINDS: dict[str, Kind] = {
    "altered-name": altered_name,
    "antecedent": antecedent,
    "boilerplate": boilerplate,
    "consistency": consistency,
    "existence": existence,
    "marks": marks,
    "mojibake": mojibake,
    "punctuation": punctuation,
    "repetition": repetition,
    "structure": structure,
    "substitution": substitution,
}
