"""Edits go in whole, in order, and leave every other byte alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Source
from linter.encoding import codec_of, decode
from linter.finding import Edit, Finding, Fix
from linter.fix import Splice, apply, spliced, spliced_bytes, splices_for
from linter.readers.base import Broken


def finding(text: str, *changes: tuple[int, int, str], safe: bool = True, rule: str = "a.b") -> Finding:
    source = Source("a.txt", text)
    edits = tuple(Edit(*source.place(start), *source.place(end), new) for start, end, new in changes)
    start, end, _ = changes[0]
    place = (*source.place(start), *source.place(end))
    return Finding("a.txt", *place, rule, "error", "", text[start:end], Fix(safe, edits))


@pytest.mark.parametrize(
    ("changes", "fixed"),
    [
        ([[(0, 1, "")]], "bcdef"),
        ([[(0, 2, "X")], [(2, 4, "Y")]], "XYef"),  # they meet
        ([[(0, 3, "X")], [(2, 4, "Y")]], "Xdef"),  # they overlap: the second waits
        ([[(2, 4, "Y")], [(0, 3, "X")]], "abYef"),  # whoever comes first
        ([[(2, 2, "X")], [(2, 2, "Y")]], "abXcdef"),  # two at one place: one waits
        ([[(0, 2, "")], [(2, 2, "Y")]], "cdef"),  # meets a deletion: waits
        ([[(0, 1, "X"), (4, 5, "Y")]], "XbcdYf"),  # one fix of two edits
        ([[(0, 1, "X"), (4, 5, "Y")], [(4, 6, "Z")]], "XbcdYf"),
        ([[(4, 6, "Z")], [(0, 1, "X"), (4, 5, "Y")]], "abcdZ"),  # whole or not at all
        ([[(1, 2, "B")], [(3, 4, "D")], [(5, 6, "F")]], "aBcDeF"),
    ],
)
def test_fixes_go_in(changes: list[list[tuple[int, int, str]]], fixed: str) -> None:
    source = Source("a.txt", "abcdef")
    findings = [finding(source.text, *each) for each in changes]
    text, mended = apply(source, findings)
    assert text == fixed
    assert mended == [f for f in findings if f in mended]


def test_unsafe_fixes_only_when_asked_for() -> None:
    source = Source("a.txt", "abc")
    unsafe = finding("abc", (0, 1, ""), safe=False)
    assert apply(source, [unsafe]) == ("abc", [])
    assert apply(source, [unsafe], unsafe=True) == ("bc", [unsafe])


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
CHANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), TEXT), max_size=6)


@given(TEXT, CHANGES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"]))
def test_bytes_are_spliced_as_the_text_is(
    text: str, changes: list[tuple[int, int, str]], encoding: str
) -> None:
    data = text.encode(encoding)
    text = decode(data, encoding)
    source = Source("a.txt", text)
    findings = [
        finding(text, (min(start, len(text)), min(start + length, len(text)), new))
        for start, length, new in changes
    ]
    splices, mended = splices_for(source, findings)
    codec, skipped = codec_of(data, encoding)
    new = spliced_bytes(data, text, splices, codec, skipped)
    assert new[:skipped] == data[:skipped]
    assert new[skipped:].decode(codec) == spliced(text, splices)
    assert len(splices) == len(mended)


def test_bytes_outside_stay_even_where_the_codec_would_write_others() -> None:
    data = b"a\r\n\xef\xbb\xbfb b\n"
    assert spliced_bytes(data, data.decode(), [Splice(5, 7, "")], "utf-8", 0) == b"a\r\n\xef\xbb\xbfb\n"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"caf\xc3\xa9", "utf-8", "café"),
        (b"caf\xe9", "cp1252", "café"),
        (b"\xff\xfea\0", "utf-8", "a"),
        (b"\xfe\xff\0a", "cp1252", "a"),
        (b"\xff\xfe\0\0a\0\0\0", "utf-8", "a"),
        (b"a\0", "utf-16", "a"),
        (b"\xef\xbb\xbfa", "utf-8-sig", "a"),
        (b"", "utf-8", ""),
    ],
)
def test_decoding(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, encoding) == text


@pytest.mark.parametrize(
    ("data", "encoding", "place", "word"),
    [
        (b"ab\ncaf\xe9 x", "utf-8", (2, 4), "byte 6 (0xE9)"),
        (b"\xff", "utf-8", (1, 1), "UTF-8"),
        (b"a\0b", "utf-8", (1, 1), "not a text file"),
        (b"a\x81", "cp1252", (1, 2), "CP1252"),
    ],
)
def test_what_is_not_text_is_told_with_its_place(
    data: bytes, encoding: str, place: tuple[int, int], word: str
) -> None:
    with pytest.raises(Broken, match=word.replace("(", r"\(").replace(")", r"\)")) as caught:
        decode(data, encoding)
    assert (caught.value.line, caught.value.column) == place
