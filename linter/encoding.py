"""Bytes -> text: which codec reads them, and the first byte that is not text."""

import codecs
import re

from linter.reading import Broken

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_MARK = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))  # how XML begins in them
_XML = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)""")
_HTML = re.compile(rb"""\s*<[!?a-z].*?<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)""", re.I | re.S)
_HEAD = 1024  # bytes among which HTML names its encoding
_USUAL = "utf-8"
_PLAIN = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}  # where there is no mark


def decode(data: bytes, encoding: str) -> str:
    """The text of a file. Raises Broken with the place of the first byte that is not text."""
    codec, skipped = codec_of(data, encoding)
    if not codec.startswith(("utf-16", "utf-32")) and b"\0" in data[:8192]:
        raise Broken("This is not a text file; leave it out with exclude.")
    try:
        return data[skipped:].decode(codec)
    except UnicodeDecodeError as error:
        start = error.start + skipped
        before = data[:start]
        raise Broken(
            f"Save this file as {codec.upper()}, or name its encoding with --encoding: "
            f"byte {start} (0x{data[start]:02X}) is not {codec.upper()}.",
            before.count(b"\n") + 1,
            len(before[before.rfind(b"\n") + 1 :].decode(codec, "replace")) + 1,
        ) from error


def codec_of(data: bytes, encoding: str) -> tuple[str, int]:
    """What reads the text in these bytes, and after how many of them: a byte order mark counts most, then
    an encoding that was asked for, then what XML and HTML say of themselves. Raises Broken."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    for mark, codec in _WITHOUT_MARK:
        if data.startswith(mark):
            return codec, 0
    name = codecs.lookup(encoding).name
    if name == _USUAL:
        name = _declared(data) or name
    if name == "utf-8-sig":
        return "utf-8", len(codecs.BOM_UTF8) * data.startswith(codecs.BOM_UTF8)
    return _PLAIN.get(name, name), 0


def _declared(data: bytes) -> str:
    """The encoding that XML or HTML names at its beginning, if any: one that could hold this beginning."""
    found = _XML.match(data)
    if found is None:
        return _named_by_html(data)
    name = found[1].decode()
    try:
        return _as_declared(name)
    except LookupError as error:
        raise Broken(
            f"Name the encoding of this file with --encoding: {name}, as it says, is none."
        ) from error


def _named_by_html(data: bytes) -> str:
    """As browsers do: what they do not know counts for nothing, and Latin-1 is Windows-1252."""
    found = _HTML.match(data, 0, _HEAD)
    try:
        codec = _as_declared(found[1].decode()) if found else ""
    except LookupError:
        return ""
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def _as_declared(name: str) -> str:
    """The codec of this name. Raises LookupError."""
    "".encode(name)
    codec = codecs.lookup(name).name
    return "" if codec.startswith(("utf-16", "utf-32")) else codec
