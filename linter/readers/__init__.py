"""The formats newslint reads, one module each."""

from importlib import import_module

from linter.reading import Reader

READERS = {
    "plain": "linter.readers.plain",
    "html": "linter.readers.html",
}
SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
}


def reader(name: str) -> Reader:
    """The reader of a format; its module is only imported when the format is met."""
    read: Reader = import_module(READERS[name]).read
    return read
