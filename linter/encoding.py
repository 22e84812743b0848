"""Bytes -> text: which codec reads them, and the first byte that is not text."""

import codecs

from linter.reading import Broken

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
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
            f"Save this file as {encoding.upper()}, or name its encoding with --encoding: "
            f"byte {start} (0x{data[start]:02X}) is not {codec.upper()}.",
            before.count(b"\n") + 1,
            len(before[before.rfind(b"\n") + 1 :].decode(codec, "replace")) + 1,
        ) from error


def codec_of(data: bytes, encoding: str) -> tuple[str, int]:
    """What reads the text in these bytes, and after how many of them: a byte order mark counts most."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    name = codecs.lookup(encoding).name
    if name == "utf-8-sig":
        return "utf-8", len(codecs.BOM_UTF8) * data.startswith(codecs.BOM_UTF8)
    return _PLAIN.get(name, name), 0
