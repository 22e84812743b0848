"""What every reader takes and gives."""

from collections.abc import Callable, Iterable

from linter.document import Document, Source
from linter.reading import HTML, Broken, Reading

__all__ = ["HTML", "Broken", "Reader", "Reading", "primary"]

Reader = Callable[[Source, Reading], Iterable[Document]]


def primary(tag: str) -> str:
    """The language in a language tag: "en" of "en-GB"."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()
