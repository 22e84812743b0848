"""The formats newslint reads, one module each."""

from importlib import import_module

from linter.reading import Reader

READERS = {
    "plain": "linter.readers.plain",
    "html": "linter.readers.html",
    "markdown": "linter.readers.markdown",
    "json": "linter.readers.json",
    "ninjs": "linter.readers.ninjs",
    "nitf": "linter.readers.nitf",
    "newsml-g2": "linter.readers.newsml_g2",
    "newsml1": "linter.readers.newsml1",
    "rss": "linter.readers.rss",
    "atom": "linter.readers.atom",
    "anpa": "linter.readers.anpa",
    "iptc7901": "linter.readers.iptc7901",
}
XML = "xml"  # what suffixes of XML stand for; which format it is is told by the first element
SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".ninjs": "ninjs",
    **dict.fromkeys((".xml", ".nitf", ".newsml", ".rss", ".rdf", ".atom"), XML),
    **dict.fromkeys((".anpa", ".iptc"), "plain"),
}


def reader(name: str) -> Reader:
    """The reader of a format; its module is only imported when the format is met."""
    read: Reader = import_module(READERS[name]).read
    return read
