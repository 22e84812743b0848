"""Markdown taken apart by markdown-it-py, with the place of each token.

The library knows the lines of blocks, but not where in them a word stands. So its rules are wrapped:
those for blocks note where the lines of a block begin and end at that moment, without the marks of the
lists and quotations round it; those for what stands inside lines note where they began and ended.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import dropwhile, pairwise
from typing import Any

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from linter.text import Builder, Text

Env = dict[str, Any]  # what links refer to
_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_InlineRule = Callable[[StateInline, bool], bool]

_NESTING = 100  # levels; what is nested deeper is not read
_P = ["paragraph", "reference"]
_BLOCK_RULES: dict[str, tuple[_BlockRule, list[str]]] = {  # with what they may interrupt
    "table": (rules_block.table, _P),
    "code": (rules_block.code, []),
    "fence": (rules_block.fence, [*_P, "blockquote", "list"]),
    "html_block": (rules_block.html_block, [*_P, "blockquote"]),
    "heading": (rules_block.heading, [*_P, "blockquote"]),
    "lheading": (rules_block.lheading, []),
    "paragraph": (rules_block.paragraph, []),
}
_INLINE_RULES: dict[str, _InlineRule] = {
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "entity": rules_inline.entity,
}
_LINES, _SPAN = "lines", "span"
_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED_BAR = re.compile(r"\\\|")
_CLOSING = re.compile(r"[ \t]#+[ \t]*\Z")


def block_tokens(text: str, env: Env) -> Iterator[Token]:
    """The blocks of a text whose lines end with line feeds, with no more in memory than one of them."""
    if "]:" in text:
        for _ in _blocks(text, env):
            pass  # what links refer to may come after them
    yield from _blocks(text, env)


def _blocks(text: str, env: Env) -> Iterator[Token]:
    state = StateBlock(text, _parser(), env, [])
    rules = _parser().block.ruler.getRules("")
    while (line := state.skipEmptyLines(state.line)) < state.lineMax:
        any(rule(state, line, state.lineMax, False) for rule in rules)
        yield from state.tokens
        state.tokens.clear()


def inline_tokens(content: str, env: Env) -> list[Token]:
    """What stands inside the lines of a block."""
    return _parser().inline.parse(content, _parser(), env, [])


def span(token: Token) -> tuple[int, int]:
    """Where in the content an inline token stands; a link, all of it."""
    found: tuple[int, int] = token.meta[_SPAN]
    return found


def content_of(text: Text, token: Token) -> Text:
    """The content of a paragraph or a heading, with its places."""
    places: list[tuple[int, int]] = token.meta[_LINES]
    places = list(dropwhile(lambda place: not mdTrim(text.text[slice(*place)]), places))
    places = places[: token.content.count("\n") + 1]
    if places:
        start, end = places[-1]
        places[-1] = start, start + _stripped(text.text[start:end])
    return _with_places(text, token.content, places)


def lines_of(text: Text, token: Token) -> Text:
    """The lines of a block of HTML or of code, with their places."""
    return _with_places(text, token.content, token.meta[_LINES][int(token.type == "fence") :])


def _with_places(text: Text, content: str, places: Sequence[tuple[int, int]]) -> Text:
    """A content: each of its lines is what a line of the text ends with."""
    builder = Builder(text)
    for number, (line, (_, end)) in enumerate(zip(content.split("\n"), places, strict=False)):
        if number:
            before = places[number - 1][1]
            builder.copy(before, before + 1)
        core = line.lstrip(" \t")  # before it, parts of tabs may have been made spaces
        builder.stand_for(line[: len(line) - len(core)], end - len(core), end - len(core))
        builder.copy(end - len(core), end)
    return builder.build()


def cells_of(text: Text, token: Token) -> list[Text]:
    """The cells of the row of a table that a token of a cell belongs to; a backslash before a bar goes."""
    start, end = _trimmed(text.text, *token.meta[_LINES][0])
    bars = [bar.start() for bar in _BAR.finditer(text.text, start, end)]
    cells = [(left + 1, right) for left, right in pairwise([start - 1, *bars, end])]
    if cells and cells[0][0] == cells[0][1]:
        del cells[0]
    if cells and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    return [_without_backslashes(text, *_trimmed(text.text, *cell)) for cell in cells]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    for name, (rule, interrupted) in _BLOCK_RULES.items():
        parser.block.ruler.at(
            name, _with_lines(rule, _heading if name == "heading" else _line), {"alt": interrupted}
        )
    for name, inline_rule in _INLINE_RULES.items():
        parser.inline.ruler.at(name, _with_span(inline_rule))
    return parser


def _with_lines(rule: _BlockRule, place: Callable[[StateBlock, int], tuple[int, int]]) -> _BlockRule:
    def noting(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        for token in state.tokens[before:]:
            if token.map and not token.nesting:
                token.meta[_LINES] = [place(state, line) for line in range(*token.map)]
        return True

    return noting


def _line(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def _heading(state: StateBlock, line: int) -> tuple[int, int]:
    """Without the number signs on either side."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    while state.src.startswith("#", start):
        start += 1
    closing = _CLOSING.search(state.src, start, end)
    return start, closing.start() if closing else end


def _with_span(rule: _InlineRule) -> _InlineRule:
    def noting(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[before:]:
            if token.type != "text":  # these come from before the rule, or from rules inside it
                token.meta.setdefault(_SPAN, (start, state.pos))
        return True

    return noting


def _stripped(line: str) -> int:
    """How long a line is without the white space at its end, as the library sees it."""
    return len(mdTrim("x" + line)) - 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stop = start + _stripped(text[start:end])
    return stop - len(mdTrim(text[start:stop])), stop


def _without_backslashes(text: Text, start: int, end: int) -> Text:
    builder = Builder(text)
    done = start
    for escape in _ESCAPED_BAR.finditer(text.text, start, end):
        builder.copy(done, escape.start())
        done = escape.end() - 1
    builder.copy(done, end)
    return builder.build()
