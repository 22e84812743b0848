"""Text put into HTML, whatever it holds, and the colour of a family."""

from html import escape

_HUES = (  # as page.css numbers them
    "boilerplate", "duplication", "wire", "naming", "reference",
    "spun", "quotes", "structure", "typography", "readability",
)  # fmt: skip


def shown(text: str) -> str:
    """As the content of an element or the value of an attribute; a browser has no NUL."""
    return escape(text).replace("\0", "\ufffd")


def hue(family: str) -> str:
    """The class that gives a family its colour; styles of a house share those of ours."""
    number = _HUES.index(family) if family in _HUES else sum(family.encode("utf-8", "replace")) % len(_HUES)
    return f"hue-{number}"
