"""What every reader takes and gives."""

from linter.reading import HTML, Broken, Foreign, Reader, Reading

__all__ = ["DEPTH", "ENGLISH", "HTML", "Broken", "Foreign", "Reader", "Reading", "primary"]

ENGLISH = "en"
DEPTH = 200  # levels to which elements and values may be nested; nobody writes more


def primary(tag: str) -> str:
    """The language in a language tag: "en" of "en-GB"; also of "eng" and "English"."""
    language = tag.strip().replace("_", "-").partition("-")[0].lower()
    return ENGLISH if language in ("eng", "english") else language
