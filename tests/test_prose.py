"""Prose from mark-up: blocks, spaces, and the place of each character."""

from linter.document import Document, Source
from linter.readers.prose import Prose
from linter.text import Builder, Text


def read(html: str, *parts: tuple[int, int]) -> Document:
    prose = Prose()
    for start, end in parts:
        prose.flow(Text(html), start, end)
    return prose.document(Source("a.html", html))


def test_spaces_are_one_and_stand_where_they_stood() -> None:
    html = "<p> the\n  <b> the</b> end </p>"
    document = read(html, (3, 10), (13, 17), (21, 26))
    assert document.prose == "the the end"
    assert [html[slice(*document.in_file(i, i + 1))] for i in (0, 3, 4, 7, 8)] == ["t", "\n  ", "t", " ", "e"]
    assert not document.verbatim(0, 7)
    assert document.verbatim(4, 7)


def test_blocks_stand_apart() -> None:
    prose, text = Prose(), Text("One. Two&amp;3. Four.")
    prose.block("headline")
    prose.flow(text, 0, 5)
    prose.block("paragraph")
    prose.flow(text, 5, 8)
    prose.stand_for("&", text, 8, 13)
    prose.flow(text, 13, 16)
    prose.line_break(text, 15, 16)
    prose.flow(text, 16, 21)
    prose.block("caption")
    document = prose.document(Source("a", text.text))
    assert document.prose == "One.\n\nTwo&3.\nFour."
    assert [(b.kind, document.prose[b.start : b.end]) for b in document.blocks] == [
        ("headline", "One."),
        ("paragraph", "Two&3.\nFour."),
    ]
    assert document.in_file(9, 10) == (8, 13)


def test_texts_inside_texts_keep_their_places() -> None:
    file = Text('{"body": "a \\u0026amp; b"}')
    inner = Builder(file)
    inner.copy(10, 12)
    inner.stand_for("&", 12, 18)
    inner.copy(18, 24)
    html = inner.build()
    assert html.text == "a &amp; b"
    prose = Prose()
    prose.flow(html, 0, 2)
    prose.stand_for("&", html, 2, 7)
    prose.flow(html, 7, 9)
    document = prose.document(Source("a.json", file.text))
    assert document.prose == "a & b"
    assert document.in_file(2, 3) == (12, 22)
