"""Which format a file is in: by its suffix, then by how it begins."""

import os
import re

from linter.readers import SUFFIXES, XML
from linter.readers.base import Foreign

_START = re.compile(
    r"""[\s\ufeff]*+(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^\[>]*+(?:\[.*?\]\s*)?>|\s)*+
    <(?:[\w.-]+:)?(?P<root>[\w.-]+)""",
    re.S | re.X,
)
_HEAD = 1 << 16  # characters of a file among which its first element is looked for
_ROOTS = {
    "nitf": "nitf",
    "NewsML": "newsml1",
    "rss": "rss",
    "RDF": "rss",
    "feed": "atom",
    "entry": "atom",
    **dict.fromkeys(
        """newsMessage newsItem packageItem conceptItem knowledgeItem planningItem catalogItem
        contentMeta contentSet groupSet conceptSet newsCoverageSet""".split(),
        "newsml-g2",
    ),
}
_HTML = frozenset(
    "html body article section div p span a img b i em strong h1 h2 h3 ul ol table figure".split()
)
_CONTROL = 100  # characters among which wire copy has its start of heading
_TAG = re.compile(r"[\s\ufeff]*<[?!A-Za-z]")
_JSON = re.compile(r'[\s\ufeff]*(?:\{|\[\s*\{)\s*["}]')
_ANPA = re.compile(r"[\x00-\x20]*\x16*\x01[a-z]\d{4}\x1f|\x16\x16\x01", re.I)
_IPTC_7901 = re.compile(r"(?:ZCZC\s*)?[\x00-\x20]*\x01[A-Za-z]{1,8} ?\d+ \d ")


def format_of(path: str, text: str) -> str:
    """The name of the format. Raises Foreign for XML that is none of ours."""
    known = SUFFIXES.get(os.path.splitext(path)[1].lower(), "")
    if known in ("", "plain") and "\x01" in text[:_CONTROL]:
        known = _wire(text) or known
    if known == XML:
        return _of_root(text, named=True)
    return known or _inside(text)


def _wire(text: str) -> str:
    if _ANPA.match(text):
        return "anpa"
    return "iptc7901" if _IPTC_7901.match(text) else ""


def _inside(text: str) -> str:
    """The format of a file whose suffix does not tell it."""
    if _JSON.match(text):
        return "json"
    return (
        _of_root(text, named=text.lstrip("\ufeff \r\n").startswith("<?xml")) if _TAG.match(text) else "plain"
    )


def _of_root(text: str, *, named: bool) -> str:
    """The format of XML by its first element; `named` if it is said to be XML."""
    found = _START.match(text, 0, _HEAD)
    root = found["root"] if found else ""
    if root in _ROOTS:
        return _ROOTS[root]
    if root.lower() in _HTML:
        return "html"
    if not named:
        return "plain"
    if not root:
        return "nitf"  # whose reader says what is wrong with it
    raise Foreign(
        f"Leave this file out with exclude: its XML (<{root}>) is none of NITF, NewsML, RSS and Atom. "
        "If it is, name its format with --format."
    )
