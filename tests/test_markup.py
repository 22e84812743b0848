"""HTML to prose: blocks as browsers show them, and the place of each character."""

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import newslint

import linter
from linter import compile_rules, lint
from linter.config import Config, ConfigError
from linter.document import Comment, Document, Source
from linter.readers.base import HTML, Reading
from linter.readers.markup import Markup, add_markup
from linter.readers.prose import Prose
from linter.settings import check_settings
from linter.text import Text

SOUP = """the |word|&amp;|&nbsp;|&#8217;|&|&notit;|é| |\n|<|>|<p>|</p>|<b>|</b>|<br>|<li>|<ul>|</ul>|<td>|<table>|</table>
    |<script>|</script>|<!--|-->|<code>|</code>|<span hidden>|</span>|<h1>|</h2>|<div title="a>b">|</div>|<a href='|">
    |<pre>|</pre>|<svg>|</svg>|&shy;|<![CDATA[|]]>|<title>|</title>""".split("|")


def read(html: str, *, xml: bool = False) -> tuple[Document, Markup]:
    prose, comments = Prose(), list[Comment]()
    markup = add_markup(prose, Text(html), comments=comments, xml=xml)
    return prose.document(Source("a.html", html), comments=comments), markup


def shown(html: str, *, xml: bool = False) -> str:
    """The blocks, each with the first letters of its kind and its level."""
    document, _ = read(html, xml=xml)
    return "|".join(
        f"{block.kind[:4]}{block.level or ''} {document.prose[block.start : block.end]}"
        for block in document.blocks
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Fire</h1><h2>At <i>sea</i></h2><p>It burned.", "head1 Fire|head2 At sea|para It burned."),
        ("<p>One<p>Two<div>Three</div>Four", "para One|para Two|para Three|para Four"),
        ("<ul><li>a<li><p>b</p>c</ul>d", "list a|list b|list c|para d"),
        ("<blockquote><p>a</p></blockquote>", "bloc a"),
        ("<figure><img alt=x><figcaption>A <b>fire</b></figcaption></figure>", "capt A fire"),
        ("<table><caption>c</caption><tr><th>a<td>b<tr><td><p>p</table>d", "capt c|tabl a|tabl b|para p|para d"),
        ("a<br>b<br/> <br> c<br></p>d", "para a\nb|para c|para d"),
        ("<dl><dt>a<dd>b<dd>c</dl>", "list a|list b|list c"),
        ("<h2>a<h3>b</h2>c", "head2 a|head3 b|para c"),
        ("<pre>let a</pre>b", "code let a|para b"),
        ("Use <code>a b</code>.", "para Use \ufffc."),
        # References:
        ("A &amp; B&nbsp;&#8217;&#x2019; AT&T R&D &copy2 &notit; &unknown;", "para A & B ’’ AT&T R&D ©2 ¬it; &unknown;"),
        ("soft&shy;ly &lt;b&gt;", "para softly <b>"),
        # Not shown:
        ("a<script>if (a</p) '<b>'</script>b<style>p{}</style>c", "para abc"),
        ("<script><!-- <script> </script> --> x</script>a", "para a"),
        ("a<span hidden>b<b>c</b></span>d<p style='display: none'>e<p>f", "para ad|para f"),
        ("<nav><ul><li>Home</ul></nav><button>Share</button><p>a", "para a"),
        ("<svg><style/><title>t</title></svg>a<svg>b<p>c", "para a|para c"),
        ("<template><p>a</template><noscript>b</noscript><textarea><b></textarea>c", "para c"),
        ("<dialog>a</dialog><dialog open>b</dialog>", "para b"),
        # Broken, as browsers read it:
        ("a <5 < b </ c>d</>e <? f>g<!doctype html>h", "para a <5 < b de gh"),
        ("<p title='a>b'>c<p title=\"d>e", "para c"),
        ("a</span></div>b</p>c", "para ab|para c"),
        ("<table><tr><td>a</p></div>b</table>", "tabl a|tabl b"),
        ("a<!-- b -- > c", "para a"),
        ("a<!--> b <!---> c <!--d--!>e", "para a b c e"),
        ("<b>a<p>b</b>c", "para a|para bc"),
    ],
)  # fmt: skip
def test_blocks(html: str, expected: str) -> None:
    assert shown(html) == expected


def test_xml_knows_empty_elements_and_sections() -> None:
    assert shown("<p/>a<script/>b<![CDATA[<c> &amp;]]>", xml=True) == "para ab<c> &amp;"
    assert shown("a<div/>b<![CDATA[c>]]>") == "para a|para b]]>"


def blocks_of(document: Document) -> list[str]:
    return [document.prose[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>In the <b>the</b> end.", "the <b>the"),
        ("<p>In the&nbsp;the end.", "the&nbsp;the"),
        ("<p>In the\n <!-- x --> th&#101; end.", "the\n <!-- x --> th&#101;"),
        ("<p>In the<script>the</script> <i></i>the end.", "the<script>the</script> <i></i>the"),
        ("<p>In th&shy;e <span hidden>very</span>the end.", "th&shy;e <span hidden>very</span>the"),
    ],
)
def test_a_doubled_word_is_found_where_it_is_written(html: str, written: str) -> None:
    document, _ = read(html)
    (finding,) = lint(document, compile_rules(select=["duplication.doubled-word"]))
    source = document.source
    start, end = (
        source.offset(finding.line, finding.column),
        source.offset(finding.end_line, finding.end_column),
    )
    assert (finding.match.split(), html[start:end], finding.fix) == (["the", "the"], written, None)


@given(st.lists(st.sampled_from(SOUP), max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_each_character_comes_from_its_place(html: str) -> None:
    document, _ = read(html)
    for n, character in enumerate(document.prose):
        written = html[slice(*document.in_file(n, n + 1))]
        assert character in (written, unescape(written), "\ufffc") or (
            character.isspace() and (not written.strip() or written[0] in "<&")
        )


@pytest.mark.parametrize(
    ("tags", "times"),
    [("<div>", 100_000), ("<span hidden>", 100_000), ("<ul><li>", 20_000), ("<table><tr><td>", 20_000)],
)
def test_nesting_is_bounded(tags: str, times: int) -> None:
    document, _ = read(tags * times + "a")
    assert document.prose == ("" if "hidden" in tags else "a")


@pytest.mark.parametrize(
    ("html", "cut"),
    [
        ("a <b", "<b"),
        ("a <p title='x>b</p>", "<p title='x>b</p>"),
        ("a <!-- b", "<!-- b"),
        ("a <script>b", "<script>b"),
        ("a <script></script> <5", None),
    ],
)
def test_what_never_ends_is_known(html: str, cut: str | None) -> None:
    _, markup = read(html)
    assert (html[slice(*markup.cut)] if markup.cut else None) == cut


def test_what_never_ends_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>It rained.</p>\n<!-- <p>It snowed.</p>\n<!-- <p>It was dry.</p>\n")
    ran = newslint("check", "--output-format", "concise", cwd=tmp_path)
    assert ran.out.splitlines() == [
        "a.html:2:1: file.endless-markup Close what begins with “<!-- <p>It snowed.</p>”: it never ends, "
        "so that nothing of the file after it is shown or checked."
    ]


def test_the_language_is_that_of_most_of_the_text() -> None:
    german = '<html lang="de-AT"><p>Das Haus brannte ab.<blockquote lang=en>No.</blockquote></html>'
    assert read(german)[1].language == "de"
    assert read("<p>It burned down.")[1].language == ""


@pytest.mark.parametrize(("language", "count"), [("en-GB", 1), ("", 1), ("de", 0)])
def test_rules_for_english_alone_are_silent_elsewhere(language: str, count: int) -> None:
    html = f"<p lang='{language}'>Die Preise stiegen um 3 % im Jahr."
    (document,) = linter.read(html, "a.html")
    assert len(lint(document, compile_rules(select=["typography.percent-spacing"]))) == count


def test_comments_silence_rules(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<p>In the the end.</p><!-- newslint-disable-line duplication -->\n"
        "<p>At the the pier.</p>\n"
        "<!-- newslint-disable-next-line -->\n<p>In the the end.</p>\n"
    )
    ran = newslint("check", "--output-format", "concise", cwd=tmp_path)
    assert [line.split()[0] for line in ran.out.splitlines()] == ["a.html:2:7:"]


PAGE = (
    "<!doctype html><html lang=en><head><title>Harbour wall - The Pier</title></head><body><div class=menu>"
    "<ul><li><a href=/>Home</a><li><a href=/sport>Sport</a><li><a href=/mail>The the newsletter</a></ul></div>"
    "<h1>Council backs the harbour wall</h1><div class=article>"
    + "".join(
        f"<p>The council voted on {day} to build the wall along the harbour, said Anna Berg, the mayor. "
        "Residents, traders and fishermen had asked for it since the storm, which took three boats.</p>"
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday")
    )
    + "</div><div class=footer><p><a href=/terms>Terms of the the use</a></p></div></body></html>"
)


def test_the_article_alone() -> None:
    (document,) = linter.read(PAGE, "a.html", reading=Reading(html="article"))
    assert blocks_of(document)[0] == "Council backs the harbour wall"
    assert len(document.blocks) == 5
    assert "Terms" not in document.prose
    assert "Home" not in document.prose
    start = document.prose.index("Wednesday")
    assert PAGE[slice(*document.in_file(start, start + 9))] == "Wednesday"


@pytest.mark.parametrize("page", ["", "<p>One.", "<div></div>", "<a href=x>Home</a><a href=y>Sport</a>"])
def test_a_page_without_an_article_is_read_whole(page: str) -> None:
    (whole,), (article,) = (linter.read(page, "a.html", reading=Reading(html=what)) for what in HTML)
    assert article.prose == whole.prose


def test_the_option_goes_before_the_config(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / ".newslint.yml").write_text("html: article\nselect: [duplication.doubled-word]\n")
    assert newslint("check", cwd=tmp_path).code == 0
    assert newslint("check", "--html", "whole", cwd=tmp_path).out.count("doubled-word") == 2


def test_the_article_needs_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"pip install 'newslint\[article\]'"):
        check_settings(Config(reading=Reading(html="article")), ())
    check_settings(Config(), ())
