"""Markdown to prose: what it shows, and the place of each character."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linter.document import Comment, Document, Source
from linter.readers.base import Reading
from linter.readers.markdown import read as read_all
from linter.readers.markup import add_markup
from linter.readers.prose import Prose
from linter.text import Text

LIBRARY = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
PIECES = [
    "a", "the ", "word", "é", "“", "\xa0", " ", "\t", "    ", "\n", "\n\n", "  \n", "\\\n", "\r\n", "*", "**",
    "_", "~~", "`", "``", "[", "]", "(", ")", "](x)", '](x "t")', "[r]", "[r]: /u\n", "![", "<b>", "</b>",
    "<br>", "<!-- c -->", "<http://u.v>", "&amp;", "&", "&#65;", "\\", "\\*", "\\|", "|", "> ", "- ", "1. ", "# ",
    "## ", " #", "---\n", "===\n", "```\n", "| a | b |\n|--|--|\n", "| c | d", "<div>\n", "</div>\n",
]  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def read(text: str) -> Document:
    (document,) = read_all(Source("a.md", text), Reading())
    return document


def shown(document: Document) -> str:
    """The blocks, each with the first letters of its kind and its level."""
    return "|".join(
        f"{block.kind[:4]}{block.level or ''} {document.prose[block.start : block.end]}"
        for block in document.blocks
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Fire #\n\nAt *sea*\nand **on** ~~land~~.", "head1 Fire|para At sea and on land."),
        ("Fire\n===\n\nSea\n---\nx", "head1 Fire|head2 Sea|para x"),
        ("> a\n> b\nc\n\nd", "bloc a b c|para d"),
        ("- a\n- b\n\n  c\n\n1.\td\n2. > e", "list a|list b|list c|list d|bloc e"),
        ("a  \nb\\\nc", "para a\nb\nc"),
        ("[the *report*](http://a.b 'c') and [d][] [e] <http://f.g>\n\n[d]: /d", "para the report and d [e] \ufffc"),
        ("A `let` b\n\n```\nc\n```\n\n    d", "para A \ufffc b|code c|code d"),
        ("![A *fire*](x)\nBy hand\n\nSee ![icon](y) here", "capt A fire|para By hand|para See here"),
        ("| a | *b* |\n|---|---|\n| c\\|d | e |\n| f", "tabl a|tabl b|tabl c|d|tabl e|tabl f"),
        ("&amp; &copy;&nbsp;&#8217; \\* \\q AT&T", "para & © ’ * \\q AT&T"),
        ("a <b>b</b><br>c <!-- d --> e <script>f</script> g", "para a b\nc e g"),
        ("<div>\n\n*a*\n\n<div hidden>\n\nb\n\n</div>\n\n</div>c\n\nd", "para a|para c|para d"),
        ("<!-- a\n\nb -->\n\nc", "para c"),
        ("a\r\nb\r\rc", "para a b|para c"),
        ("---\ntitle: Fire\n---\n# At sea\n", "head1 Fire|head1 At sea"),
        ('+++\ntitle = "A \\u00e9"\n[more]\ntitle = "no"\n+++\nb', "head1 A é|para b"),
        ("---\ntitle: 'It''s'\ntags: [a, b]\n...\nc", "head1 It's|para c"),
        ("---\ntitle: >\n  A fire\n  at sea\n---\nb", "head1 A fire at sea|para b"),
        ("---\ntitle: [\n---\nb", "para b"),
        ("---\n\na", "para a"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: str) -> None:
    assert shown(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ('---\ntitle: "A \\"fire\\" at sea"\n---\nb', '"fire"', '\\"fire\\"'),
        ("> - the **the** end", "the the", "the **the"),
        ("the&nbsp;the", "the the", "the&nbsp;the"),
        ("| a \\| b | c |\n|--|--|", "a | b", "a \\| b"),
        ("a [b c](d) e", "c e", "c](d) e"),
        ("\t- a\n\n\t  b\r\n\tc d", "b c d", "b\r\n\tc d"),
        ("a\n  # *b c* ##", "b c", "b c"),
    ],
)
def test_places(text: str, word: str, written: str) -> None:
    document = read(text)
    start = document.prose.index(word)
    assert text[slice(*document.in_file(start, start + len(word)))] == written


def test_comments_have_their_places() -> None:
    text = "> a <!-- newslint-disable-line -->\n\n<!-- newslint-enable -->\n"
    comments = read(text).comments
    assert [text[c.start : c.end] for c in comments] == [f"<!--{c.text}-->" for c in comments]
    assert comments[0] == Comment(" newslint-disable-line ", 4, 34)
    assert len(comments) == 2


def test_the_language_is_that_of_the_front_matter_or_of_the_html() -> None:
    assert read("---\nlang: de-AT\n---\na").language == "de"
    assert read("<div lang='fr'>\n\na b c\n\n</div>").language == "fr"
    assert read("a").language == "en"


def test_a_comment_without_end_is_known() -> None:
    text = "a\n\n<!-- b\n\nc"
    assert read(text).cut == (3, len(text))
    assert read("a\n\n<div><script>\n\nb</script></div>").cut is None


@given(MARKDOWN)
@settings(max_examples=300, deadline=None)
def test_each_character_comes_from_its_place(text: str) -> None:
    document = read(text)
    for n, character in enumerate(document.prose):
        written = text[slice(*document.in_file(n, n + 1))]
        assert character in (written, html.unescape(written), written[-1:], "\ufffc") or (
            character.isspace() and (not written.strip(" \t\r\n>\xa0") or written[0] in "<\\&")
        )


@given(MARKDOWN.filter(lambda text: not text.startswith("---") and "![" not in text and "<http" not in text))
@settings(max_examples=300, deadline=None)
def test_what_is_shown_is_what_the_library_renders(text: str) -> None:
    rendered = LIBRARY.render(text)
    prose = Prose()
    add_markup(prose, Text(rendered), comments=[])
    there = prose.document(Source("a.html", rendered)).prose
    assert [c for c in read(text).prose if c.isalnum()] == [c for c in there if c.isalnum()]


def test_deep_nesting_is_bounded() -> None:
    assert read("> " * 5_000 + "a").prose == ""
    assert read("[" * 5_000 + "a").prose.endswith("[a")
    assert read("*a " * 2_000).prose.startswith("*a *a")
