"""What stands inside the lines of Markdown: words, links, pictures, code, HTML."""

from collections.abc import Sequence

from markdown_it.token import Token

from linter.readers.markup import Page
from linter.readers.mdparser import span
from linter.readers.tags import tokens

_SEEN = frozenset(["text", "text_special", "code_inline"])
_AUTOLINK = "autolink"  # <https://example.org>


def add_inline(page: Page, content: str, found: Sequence[Token], base: int = 0) -> None:
    """Tell a page of the tokens of a content, which it has turned to; places in them count from `base`."""
    seen = [number for number, token in enumerate(found) if token.type in _SEEN and token.content.strip()]
    at = base
    in_address = False
    for number, token in enumerate(found):
        if token.markup == _AUTOLINK:
            in_address = token.nesting > 0
            if in_address:
                at = base + span(token)[1]
                page.leave_out(base + span(token)[0], at)
        elif token.type == "text":
            if not in_address:
                page.run(at, at + len(token.content))
                at += len(token.content)
        elif token.type == "link_open":
            at = base + span(token)[0] + 1
        elif token.nesting and token.type != "link_close":
            at += len(token.markup)  # of what is stressed or struck out
        else:
            start, at = (base + place for place in span(token))
            is_inside = bool(seen) and seen[0] < number < seen[-1]
            _add(page, content, token, start, at, is_inside=is_inside)


def _add(page: Page, content: str, token: Token, start: int, end: int, *, is_inside: bool) -> None:
    if token.type == "softbreak":
        page.run(start, start + 1)
    elif token.type == "hardbreak":
        page.open("br", start, end)
    elif token.type == "text_special":
        if token.content == token.markup:
            page.run(start, end)
        else:
            page.stand_for(token.content, start, end)
    elif token.type == "code_inline":
        page.leave_out(start, end)
    elif token.type == "html_inline":
        for each in tokens(content, start, end, xml=True):  # as in XML, what follows a tag is no part of it
            page.take(each)
    elif token.type == "image" and not is_inside:
        page.open("figcaption", start, end)
        add_inline(page, content, token.children or (), start + len("!["))
        page.close("figcaption", start, end)
