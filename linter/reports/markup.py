"""Text put into XML, whatever it holds."""

import re
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    """As what an element holds; characters that XML cannot hold are shown as �."""
    return escape(_NOT_XML.sub("\ufffd", text))


def attribute(text: str) -> str:
    """As the value of an attribute, in quotes."""
    return quoteattr(_NOT_XML.sub("\ufffd", text))
