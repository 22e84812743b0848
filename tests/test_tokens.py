"""Patterns are tried only where they can match: that must never lose a match."""

from collections.abc import Iterator

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.checks.base import Rule
from linter.checks.existence import compile as existence
from linter.checks.existence import prepare
from linter.dialect import is_anchored, translate
from linter.document import Document, Source
from linter.lexicon import NOTHING, Lexicon
from linter.patterns import DIGIT, EDGE, SPACE, gate
from linter.readers import reader
from linter.reading import Reading
from linter.scopes import paragraphs, units

_PIECES = (
    r"the The there is a kind cat s? cats? no[nt] x é _ - ' \s \s* \s+ \b \d \d{1,2} [0-9] [0-9]+ [1-3] [\s,] "
    r"[;-]\s [\s\d] \w+ [\w]+ed [^.] \. \.? [ap]m (?:a|is|the)\s (?:cat|dog){2} (?:cat|x)+ \s?"
).split()
_WORDS = "the The THE there is cat cats dog kind of am pm not used é 1 10 7 ٣ x ２".split()
_BETWEEN = [" ", "  ", "\n", "\n\n", "\u00a0", "\u2003", "\t", "-", "; ", ", ", ".", "'", "", "_", "\u200b"]
_TOKENS = (
    st.lists(st.sampled_from([*_PIECES, " ", "kind of", " ?"]), min_size=1, max_size=5)
    .map("".join)
    .filter(str.strip)
)
_TEXTS = st.lists(st.sampled_from([*_WORDS, *_BETWEEN]), max_size=25).map("".join)


def _document(text: str) -> Document:
    (document,) = reader("plain")(Source("a.txt", text), Reading())
    return document


def _rule(fields: dict[str, object]) -> Rule:
    given = {"append": False, "exceptions": [], "vocab": True, "action": None, **fields}
    data = prepare(given, lambda *_, **__: None)
    return Rule(
        "style.rule", "existence", "error", "%s", ("text",), "none", "", 0, "", "", True, "r.yml", data
    )


def _found(fields: dict[str, object], document: Document) -> list[tuple[int, int]]:
    """What such a rule finds, if what the lexicon has for it lets it look at all."""
    (checker,) = existence([_rule(fields)])
    matches = Lexicon([checker.literals]).scan(document)
    asked = checker.always or 0 in matches
    return [hit[1:3] for hit in checker.find(document, matches.get(0, NOTHING))] if asked else []


def _by_itself(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """What a pattern matches, tried everywhere; as in Vale, nothing is tried twice at a place."""
    at = 0
    while at <= len(text) and (match := regex.compile(pattern).search(text, at)):
        at = match.end() + (match.end() == match.start())
        if match.end() > match.start():
            yield match.span()


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(_TOKENS, min_size=1, max_size=4),
    st.sampled_from(["", r"\b(is|the)\b\s*", "very "]),
    _TEXTS,
    *[st.booleans()] * 2,
)
@example([r"\d{1,2} ?[ap]m"], "", "at 10 pm, at ٣pm", False, True)
@example([r"the\sthe"], "", "the\u2003the and the\nthe", False, False)
@example(["[0-9]+ ?x ?[0-9]+", r"\.\.\."], "", "3x4 ...", True, True)
def test_no_gate_loses_a_match(
    tokens: list[str], raw: str, text: str, nonword: bool, ignorecase: bool
) -> None:
    fields = {"tokens": tokens, "raw": [raw], "nonword": nonword, "ignorecase": ignorecase}
    edge = "" if nonword else r"\b"
    pattern = f"{'(?i)' if ignorecase else ''}{raw}(?m){edge}(?:{'|'.join(tokens)}){edge}"
    document = _document(text)
    found = _found(fields, document)
    assert found == list(_by_itself(translate(pattern), document.prose))


_BEGINNINGS = ["^", r"(?:^[^\w]*|[;-]\s)", r"\A", r"(?:^|\. )", r"(?<=\s)^", r"^[^.]*", r"(?:^|and) ?"]
_ENDS = ["", r"\b", "$", r"\w*$", r"\s\w+", "[.;]", "(?= cat)", "(?!s)", r"\Z"]


@settings(max_examples=800, deadline=None)
@given(st.sampled_from(_BEGINNINGS), _TOKENS, st.sampled_from(_ENDS), _TEXTS, st.booleans())
@example(r"(?:^[^\w]*|[;-]\s)", r"the\b\s(is|cat)", r"\b", "- the cat; the cat\n\nthe is, the is", True)
def test_nor_where_it_matters_how_a_text_begins(
    begin: str, token: str, end: str, text: str, ignorecase: bool
) -> None:
    fields = {"tokens": [], "raw": [begin, token, end], "nonword": False, "ignorecase": ignorecase}
    document = _document(text)
    found = _found(fields, document)
    pattern = translate(f"{'(?i)' if ignorecase else ''}{begin}{token}{end}")
    expected: dict[int, int] = {}
    parts = [*units(document, ("text",)), *paragraphs(document, ("text",))] if is_anchored(pattern) else []
    for part in parts or units(document, ("text",)):
        for start, stop in _by_itself(pattern, document.prose[part.start : part.end]):
            expected.setdefault(start + part.start, stop + part.start)
    assert found == sorted(expected.items())


@pytest.mark.parametrize(
    ("pattern", "beginnings", "landmarks"),
    [
        (r"\b(am|is)\b\s*\w+", {"|am|", "|is|"}, {"|am|", "|is|"}),
        (r"the\sthe", {"the the"}, {"the the"}),
        (r"So[\s,]", {"So "}, {"So "}),
        (r"\w+ cat\b", None, {" cat|"}),
        (r"[0-4]+ ?x", set("01234"), {f"{n}{space}x" for n in "01234" for space in ("", " ")}),
        (r"\dth", {f"{n}th" for n in "#0123456789"}, {f"{n}th" for n in "#0123456789"}),
        (r"(?:ab)+c", {"ab"}, {"abc"}),
        (r"[^.]+", None, None),
    ],
)
def test_what_a_pattern_cannot_match_without(
    pattern: str, beginnings: set[str] | None, landmarks: set[str] | None
) -> None:
    known = gate(pattern)

    def read(texts: tuple[str, ...] | None) -> set[str] | None:
        signs = str.maketrans({EDGE: "|", SPACE: " ", DIGIT: "#"})
        return {text.translate(signs) for text in texts} if texts else None

    assert (read(known.beginnings), read(known.landmarks)) == (beginnings, landmarks)
