"""What every reader takes and gives."""

from linter.reading import HTML, Broken, Reader, Reading

__all__ = ["HTML", "Broken", "Reader", "Reading", "primary"]


def primary(tag: str) -> str:
    """The language in a language tag: "en" of "en-GB"."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()
