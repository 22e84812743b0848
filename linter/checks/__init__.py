"""The kinds of rule, one module each."""

from linter.checks import (
    altered_name,
    antecedent,
    boilerplate,
    capitalization,
    conditional,
    consistency,
    existence,
    marks,
    metric,
    mojibake,
    occurrence,
    punctuation,
    readability,
    repetition,
    structure,
    substitution,
)
from linter.checks.base import Arranged, Kind

KINDS: dict[str, Kind] = {
    "altered-name": altered_name,
    "antecedent": antecedent,
    "boilerplate": boilerplate,
    "capitalization": capitalization,
    "conditional": conditional,
    "consistency": consistency,
    "existence": existence,
    "marks": marks,
    "metric": metric,
    "mojibake": mojibake,
    "occurrence": occurrence,
    "punctuation": punctuation,
    "readability": readability,
    "repetition": repetition,
    "structure": structure,
    "substitution": substitution,
}
ARRANGED: dict[str, Arranged] = {"altered-name": altered_name, "boilerplate": boilerplate}
