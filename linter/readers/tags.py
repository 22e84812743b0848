"""HTML as browsers take it apart: text, references, tags and comments, each with its place.

The states of the tokenizer of the HTML standard, as patterns. None of them looks at a stretch of text a
second time, so that the time is linear in the text whatever it holds.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import Literal, NamedTuple

TokenKind = Literal["text", "reference", "start", "end", "comment", "cut"]

_SPACE = r"[\t\n\f\r ]"
_VALUE = rf"""{_SPACE}*+={_SPACE}*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >"'][^\t\n\f\r >]*+)|(?=>))"""
_ENDLESS = rf"""{_SPACE}*+={_SPACE}*+(?:"[^"]*+\Z|'[^']*+\Z)"""
_NAME = r"(?:=[^\t\n\f\r />=]*+|[^\t\n\f\r />=]++)"
_IN_TAG = rf"[\t\n\f\r /]++|{_NAME}(?:{_VALUE.replace('([', '(?:[')}|{_ENDLESS})?+"
_HTML = rf"""
    (?P<text>(?:[^<&]++|&(?![#A-Za-z])|<(?![A-Za-z/!?]))++)
    |(?P<tag><(?P<slash>/?)(?P<name>[A-Za-z][^\t\n\f\r />]*+)(?:{_IN_TAG})*+>)
    |(?P<reference>&(?:\#(?:[0-9]++|[xX][0-9A-Fa-f]++);?|[A-Za-z][A-Za-z0-9]*+;?))
    |(?P<comment><!--(?:-?>|(?P<inner>.*?)(?:--!?>|(?P<endless>\Z))))
    |(?P<bogus><[!?][^>]*+>?|</(?![A-Za-z])[^>]++>?|</>)
    |(?P<cut></?[A-Za-z].*+)
    |(?P<mark>[<&])"""
_XML = rf"(?P<section><!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z))|{_HTML}"
_PATTERNS = {False: re.compile(_HTML, re.S | re.X), True: re.compile(_XML, re.S | re.X)}
_ATTRIBUTE = re.compile(rf"({_NAME})(?:{_VALUE})?+", re.S)
DRAWINGS = frozenset(["svg", "math"])
# HTML that stands in a drawing by mistake ends the drawing:
OUT_OF_DRAWINGS = frozenset(
    """b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing
    menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var""".split()
)
_LONGEST = 1 + max(map(len, html5))
_RAW = {
    name: re.compile(rf"</{name}(?=[\t\n\f\r />])", re.I)
    for name in "style xmp iframe noembed noframes noscript title textarea".split()
}
_RAW["plaintext"] = re.compile("(?!)")
_RAW["script"] = re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.I)


class Token(NamedTuple):
    """A piece of mark-up from `start` to `end`.

    `value` is the name of a tag, what a reference stands for, or what a comment says. A `cut` is a tag,
    a comment or a script that never ends, so that browsers show nothing of the rest of the text.
    """

    kind: TokenKind
    start: int
    end: int
    value: str = ""


def tokens(text: str, start: int, end: int, *, xml: bool = False) -> Iterator[Token]:
    """The tokens between two places, but for what stands inside scripts, styles and the like.

    In XML nothing is raw, but there are CDATA sections.
    """
    match, nothing_is_raw = _PATTERNS[xml].match, xml
    while start < end:
        found = match(text, start, end)
        if found is None:  # no: whatever a text begins with is one of the alternatives
            return
        token = _token(found)
        start = found.end()
        if token is None:
            continue
        yield token
        if token.kind == "reference":
            start = token.end
        elif token.value in DRAWINGS:
            nothing_is_raw = xml or (token.kind == "start" and text[start - 2] != "/")
        elif token.kind == "start" and token.value in OUT_OF_DRAWINGS:
            nothing_is_raw = xml
        elif token.kind == "start" and token.value in _RAW and not nothing_is_raw:
            start = _raw_end(text, token.value, start, end)
            if start == end:
                yield Token("cut", token.start, end)


def attributes(text: str, tag: Token) -> dict[str, str]:
    """The attributes of a start tag; of two with the same name the first counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(text, tag.start + 1 + len(tag.value), tag.end - 1):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found


def _token(found: re.Match[str]) -> Token | None:
    kind, (start, end) = found.lastgroup, found.span()
    if kind == "text" or kind == "mark":
        return Token("text", start, end)
    if kind == "tag":
        return Token("end" if found["slash"] else "start", start, end, found["name"].lower())
    if kind == "reference":
        return _reference(found.group(), start)
    if kind == "comment":
        endless = found["endless"] is not None
        return Token("cut" if endless else "comment", start, end, found["inner"] or "")
    if kind == "section":
        return Token("text", *found.span("data"))
    return Token("cut", start, end) if kind == "cut" else None


def _reference(written: str, start: int) -> Token:
    """`&amp;`, `&#8217;`; some do without the semicolon."""
    if written[1] == "#":
        return Token("reference", start, start + len(written), unescape(written))
    for length in range(min(len(written), _LONGEST), 1, -1):
        value = html5.get(written[1:length])
        if value is not None:
            return Token("reference", start, start + length, value)
    return Token("text", start, start + len(written))


def _raw_end(text: str, name: str, start: int, end: int) -> int:
    """Where the raw text of an element ends: at its end tag, or with the text.

    A script may hold `<!-- <script> </script> -->` and go on.
    """
    escaped = nested = False
    for mark in _RAW[name].finditer(text, start, end):
        written = mark.group()
        if name != "script":
            return mark.start()
        if written == "<!--":
            escaped = True
        elif written == "-->":
            escaped = nested = False
        elif mark[1] and not nested:
            return mark.start()
        elif escaped:
            nested = not mark[1]
    return end
