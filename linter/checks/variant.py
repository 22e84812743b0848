"""What every discovery of variants reports."""

from typing import NamedTuple


class Variant(NamedTuple):
    """A mention in a rarer form, and the usual one; `here`: that form itself stands in the article, too."""

    start: int
    end: int
    usual: str
    here: bool = True
