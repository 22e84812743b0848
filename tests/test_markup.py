"""HTML to prose: blocks as browsers show them, and the place of each character."""

import pytest

from linter.document import Comment, Document, Source
from linter.readers.markup import Markup, add_markup
from linter.readers.prose import Prose
from linter.text import Text


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
