"""Text put onto a terminal, whatever it holds."""

_SHOWN = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if code != 9}


def printable(text: str) -> str:
    """The same number of characters, none of which moves the cursor or changes a colour."""
    return text if text.isprintable() else text.translate(_SHOWN)
