"""The body of an XML article as blocks of prose: NITF, and HTML without its looser habits."""

from collections.abc import Mapping

from linter.blocks import BlockKind
from linter.document import Comment
from linter.readers.article import NOTHING, Add
from linter.readers.markup import Markup
from linter.readers.prose import Prose
from linter.readers.xmltree import Element, Run, outer
from linter.text import Text

_Kinds = Mapping[str, BlockKind | None]
_KINDS: _Kinds = {  # elements that are blocks; None: of the kind around them
    **dict.fromkeys("p block div section article body body.content lede ul ol dl tr note fn blurb".split()),
    **dict.fromkeys("hl2 h2 h3 h4 h5 h6 crosshead".split(), "heading"),
    **dict.fromkeys(("hl1", "h1"), "headline"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("td", "th"), "table"),
    **dict.fromkeys(("bq", "blockquote"), "blockquote"),
    **dict.fromkeys(("media-caption", "caption", "figcaption"), "caption"),
    **dict.fromkeys(("media-producer", "credit"), "credit"),
    **dict.fromkeys(("byline", "tagline"), "byline"),
    "dateline": "dateline",
    "pre": "code",
}
_LEFT_OUT = frozenset(
    """media-reference media-metadata media-object alt-code head style script datasource bibliography
    custom-table nitf-table-metadata""".split()
)
_NOT_FOR_PRINT = "npa"


def blocks(kind: BlockKind, text: Text, element: Element) -> Add:
    """What stands in an element, a block for each paragraph and the like."""

    def add(prose: Prose, comments: list[Comment]) -> Markup:
        prose.block(kind)
        _flow(prose, text, element, kind)
        return NOTHING

    return add


def line(kind: BlockKind, text: Text, element: Element) -> Add:
    """What stands in an element as one block, whatever is in it."""

    def add(prose: Prose, comments: list[Comment]) -> Markup:
        prose.block(kind)
        _flow(prose, text, element, kind, {})
        return NOTHING

    return add


def _flow(prose: Prose, text: Text, element: Element, kind: BlockKind, kinds: _Kinds = _KINDS) -> None:
    for item in element.content:
        if not isinstance(item, Element):
            _run(prose, text, item)
        elif item.name == "br":
            prose.line_break(text, *outer(text, item))
        elif item.name in _LEFT_OUT or item.attributes.get("type") == _NOT_FOR_PRINT:
            continue
        elif item.name in kinds:
            inner = kinds[item.name] or kind
            prose.block(inner)
            _flow(prose, text, item, inner, kinds)
            prose.block(kind)
        else:
            _flow(prose, text, item, kind, kinds)


def _run(prose: Prose, text: Text, run: Run) -> None:
    if run.words is None:
        prose.flow(text, run.start, run.end)
    else:
        prose.stand_for(run.words, text, run.start, run.end)
