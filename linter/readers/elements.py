"""The elements of HTML: which make blocks, which end others, which are shown."""

import re
from collections.abc import Mapping

from linter.blocks import BlockKind

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS = HEADINGS | frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset header hgroup hr html legend li listing main marquee menu nav ol
    p pre search section summary table tbody td tfoot th thead tr ul""".split()
)
VOID = frozenset("area base br col embed hr img input keygen link meta param source track wbr".split())
CODE = frozenset(["code", "kbd", "samp"])  # inside a line
LEFT_OUT = frozenset(
    """audio button canvas datalist del iframe label math nav noembed noframes noscript object plaintext rp
    script select style svg template textarea title video xmp""".split()
)
KINDS: Mapping[str, tuple[BlockKind, int]] = {
    "h1": ("headline", 1),
    **{f"h{level}": ("heading", level) for level in range(2, 7)},
    **dict.fromkeys(("li", "dt", "dd"), ("list", 0)),
    **dict.fromkeys(("caption", "figcaption"), ("caption", 0)),
    **dict.fromkeys(("td", "th"), ("table", 0)),
    **dict.fromkeys(("pre", "listing"), ("code", 0)),
    "blockquote": ("blockquote", 0),
}

# What must not be looked across when an open element is looked for, in the words of the standard:
_SPECIAL = BLOCKS | frozenset("button object applet select template iframe svg math".split())
_SCOPE = frozenset("applet button caption html marquee object table td template th".split())
_TABLE = frozenset(["table", "template", "html"])
TABLE_PARTS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
_ROWS = frozenset(["tbody", "tfoot", "thead"])
_CELLS = frozenset(["td", "th", "caption"])
_ITEMS = _SPECIAL - {"address", "div", "p", "li", "dd", "dt"}
_NO_P_INSIDE = BLOCKS - {"body", "html", "frameset", "caption", "tbody", "td", "tfoot", "th", "thead", "tr"}

Sought = tuple[frozenset[str], frozenset[str]]  # open elements of these names, and how far to look
_P: Sought = (frozenset(["p"]), _SCOPE)
DRAWING: Sought = (frozenset(["svg", "math"]), frozenset(["foreignobject", "template"]))
_BEFORE: Mapping[str, tuple[Sought, ...]] = {
    "li": ((frozenset(["li"]), _ITEMS | {"ul", "ol"}), _P),
    **dict.fromkeys(("dd", "dt"), ((frozenset(["dd", "dt"]), _ITEMS | {"dl"}), _P)),
    **dict.fromkeys(("td", "th"), ((_CELLS, _TABLE),)),
    "tr": ((frozenset(["tr", "caption"]), _TABLE),),
    **dict.fromkeys(_ROWS, ((_ROWS | {"caption"}, _TABLE), (frozenset(["tr"]), _TABLE))),
}
_TELLING = re.compile(r"hidden|style|role|lang|<dialog", re.I)
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_CONTROLS = frozenset("navigation menu menubar toolbar search button tablist alertdialog".split())


def ended_by(name: str) -> tuple[Sought, ...]:
    """The open elements that a start tag ends."""
    if name in HEADINGS:
        return (_P,)
    return _BEFORE.get(name) or ((_P,) if name in _NO_P_INSIDE else ())


def matching(name: str) -> Sought:
    """The open element that an end tag ends."""
    if name in HEADINGS:
        return HEADINGS, _SCOPE
    if name in _CELLS | _ROWS or name in ("tr", "table"):
        return frozenset([name]), _TABLE
    return frozenset([name]), _SCOPE if name in _SPECIAL else _SPECIAL


def is_telling(tag: str) -> bool:
    """Could the attributes of this tag matter? Most do not, and reading them takes its time."""
    return bool(_TELLING.search(tag))


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Do the attributes say that the element is not shown, or is there to be clicked?"""
    return (
        "hidden" in attributes
        or bool(_UNSEEN.search(attributes.get("style", "")))
        or attributes.get("role", "").lower() in _CONTROLS
        or (name == "dialog" and "open" not in attributes)
    )
