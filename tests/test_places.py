"""Text inside HTML inside JSON or XML: each character of the prose is read back from its own place."""

import json
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Document, Source
from linter.encoding import decode
from linter.readers import reader
from linter.readers.base import Broken, Reading
from linter.readers.sniff import format_of
from linter.text import Span
from tests.support import ROOT

WORD = st.text(st.sampled_from("abtheé’“&<>\"'\\/😀𝐀%0;x"), min_size=1, max_size=5)
TEXT = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
CHOICE = st.integers(0, 5)
TAGS = ("<b>", "</b>", "<!-- the -->", '<a href="the the">', "</a>", "<i></i>")
NAMES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "é": "&eacute;",
    "’": "&rsquo;",
    "“": "&ldquo;",
}
ESCAPES = {'"': '\\"', "\\": "\\\\", "/": "\\/"}


class Written(NamedTuple):
    """How a character of the prose is written; "" if these signs stand for none."""

    character: str
    signs: str


def as_html(character: str, choice: int) -> str:
    written = (character, NAMES.get(character), f"&#{ord(character)};", f"&#x{ord(character):X};")
    signs = written[choice % len(written)] or character
    return NAMES[character] if signs in ("&", "<") else signs


def as_json(signs: str, choice: int) -> str:
    written = []
    for sign in signs:
        escaped = json.dumps(sign)[1:-1]
        code = "".join(f"\\u{unit:04x}" for unit in units(sign))
        written.append(
            (sign, ESCAPES.get(sign, sign), escaped, code, code.upper().replace("\\U", "\\u"))[choice % 5]
        )
        if written[-1] in ('"', "\\"):
            written[-1] = escaped
    return "".join(written)


def units(sign: str) -> list[int]:
    data = sign.encode("utf-16-be")
    return [int.from_bytes(data[i : i + 2]) for i in range(0, len(data), 2)]


def as_xml(signs: str, choice: int) -> str:
    if choice == 5 and "]" not in signs:
        return f"<![CDATA[{signs}]]>"
    written = []
    for sign in signs:
        forms = (sign, f"&#{ord(sign)};", f"&#x{ord(sign):x};", sign, NAMES.get(sign, sign))
        form = forms[choice % 5]
        written.append(NAMES[sign] if form in ("&", "<", ">") else form)
    return "".join(written)


@st.composite
def copy(draw: st.DrawFn, tags: bool = True) -> list[Written]:
    """Prose as HTML, with tags and comments strewn in."""
    found = []
    for character in draw(TEXT):
        if tags and draw(CHOICE) == 0:
            found.append(Written("", draw(st.sampled_from(TAGS))))
        found.append(Written(character, as_html(character, draw(CHOICE))))
    return found


def placed(parts: list[Written], before: str, after: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The whole file, and each character of the prose with its place."""
    at, places = len(before), []
    for part in parts:
        if part.character:
            places.append((part.character, at, at + len(part.signs)))
        at += len(part.signs)
    return before + "".join(part.signs for part in parts) + after, places


def prose(document: Document) -> list[tuple[str, int, int]]:
    return [(sign, *document.in_file(i, i + 1)) for i, sign in enumerate(document.prose)]


def only(documents: list[Document]) -> Document:
    (document,) = documents
    return document


def read(name: str, file: str) -> list[Document]:
    return list(reader(name)(Source("a", file), Reading()))


@given(copy(), st.data())
def test_html_in_json(parts: list[Written], data: st.DataObject) -> None:
    parts = [Written(p.character, as_json(p.signs, data.draw(CHOICE))) for p in parts]
    file, places = placed(parts, '[{"id": "the\\u0020the",\n "body_html": "', '"}]')
    assert prose(only(read("json", file))) == places
    for sign, start, end in places:
        assert unescape(json.loads(f'"{file[start:end]}"')) == sign


@given(TEXT, st.data())
def test_text_in_json(text: str, data: st.DataObject) -> None:
    parts = [Written(sign, as_json(sign, data.draw(CHOICE))) for sign in text]
    file, places = placed(parts, '{"uri": "x", "body_text": "', '"}')
    assert prose(only(read("ninjs", file))) == places


WRAPPED = {
    "rss": ('<rss version="2.0"><channel><item><description>', "</description></item></channel></rss>"),
    "atom": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">',
        "</content></entry></feed>",
    ),
    "newsml-g2": (
        '<newsItem><contentSet><inlineData contenttype="text/html">',
        "</inlineData></contentSet></newsItem>",
    ),
    "newsml1": (
        '<NewsML><NewsItem><NewsComponent><ContentItem><MimeType FormalName="text/html"/><DataContent>',
        "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
    ),
}


@pytest.mark.parametrize("name", WRAPPED)
@given(copy(), st.data())
def test_html_in_xml(name: str, parts: list[Written], data: st.DataObject) -> None:
    written, places, file = [], [], WRAPPED[name][0]
    for part in parts:
        choice = data.draw(CHOICE)
        signs = as_xml(part.signs, choice)
        hidden = len("<![CDATA[") if signs.startswith("<![CDATA[") else 0
        if part.character:
            start = len(file) + hidden
            places.append((part.character, start, len(file) + len(signs) - (len("]]>") if hidden else 0)))
        file += signs
        written.append(signs)
    assert prose(only(read(name, file + WRAPPED[name][1]))) == places


@given(TEXT, st.data())
def test_text_in_xml(text: str, data: st.DataObject) -> None:
    parts = [Written(sign, as_xml(sign, data.draw(st.integers(0, 4)))) for sign in text]
    file, places = placed(
        parts, "<nitf><!-- é --><body><body.content><p>", "</p></body.content></body></nitf>"
    )
    assert prose(only(read("nitf", file))) == places


FIXTURES = sorted(path for path in (ROOT / "fixtures" / "formats").iterdir() if path.suffix != ".expected")
DAMAGE = st.sampled_from(
    ["", "<", "&x;", '"', "\\", "\\ud83d", "{", "]", "]]>", "<p>", "\x00", "\x01", "é", "=", "<!--"]
)


@given(st.sampled_from(FIXTURES), st.floats(0, 1), st.integers(0, 30), DAMAGE)
def test_damaged_files_are_broken_at_worst(path: Path, where: float, gone: int, put_in: str) -> None:
    text = decode(path.read_bytes(), "utf-8")
    at = int(where * len(text))
    source = Source(path.name, text[:at] + put_in + text[at + gone :])
    try:
        documents = list(reader(format_of(path.name, source.text))(source, Reading()))
        places = [document.in_file(0, len(document.prose)) for document in documents]
    except Broken as broken:
        at = source.offset(broken.line, broken.column)
        places = [Span(at, at)]
    for place in places:
        assert 0 <= place.start <= place.end <= len(source.text)
