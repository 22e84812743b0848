"""What each format of wires, feeds and archives holds, and where."""

from collections.abc import Sequence

import pytest

from linter.document import Document, Source
from linter.engine import lint, ruleset
from linter.readers import READERS, reader
from linter.readers.base import Broken, Foreign, Reading
from linter.readers.sniff import format_of
from linter.rulefile import read_rule
from tests.conftest import bundled_rules

DOUBLED_WORD = ruleset([bundled_rules()["duplication.doubled-word"]])
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><entry>{}</entry></feed>'
G2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet>{}</contentSet></newsItem>'
NEWSML = "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
RSS = '<rss version="2.0"><channel><item>{}</item></channel></rss>'
NITF = "<nitf><body><body.content>{}</body.content></body></nitf>"
ANPA = "\x16\x16\x01a0456\x1f----\r\nr n\x14\x11 bc-Wall 11-21 0210\r\n\x02^BC-US--Wall,210<\r\n{}\x03AP-NY-11-21-16 1625EST\r\n\x04"
IPTC = "\x01tna014 4 pl 171 TNA 170123-89-00065\r\nWall\r\n\x02{}\r\n\x03231625 JAN 17\r\n\x04"


def read(name: str, file: str, *fields: str) -> list[Document]:
    return list(reader(name)(Source("a", file), Reading(fields=fields)))


def blocks(documents: Sequence[Document]) -> list[list[tuple[str, str]]]:
    return [[(b.kind, d.prose[b.start : b.end]) for b in d.blocks] for d in documents]


# A doubled word stands between ⟦ and ⟧; can the second one (and the space before it) be taken out of the file?
DOUBLED = [
    ("json", '{"body": "Round ⟦the the⟧ wall."}', True),
    ("json", '{"body": "Round ⟦the \\u0074he⟧ wall."}', False),
    ("json", '{"body": "Round ⟦the\\u0020the⟧ wall."}', False),
    ("json", '[{"title": "Wall"},\n {"body": "É \\ud83d\\ude00\\n\\n⟦The the⟧ wall."}]', True),
    ("json", '{"title": "Wall"}\n{"text": "Round ⟦the the⟧ wall."}\n', True),
    ("json", '{"content_html": "<p>Round ⟦the <b class=\\"x\\">the⟧<\\/b> wall.</p>"}', False),
    ("json", '{"content": {"rendered": "Round ⟦the&nbsp;the⟧ wall."}}', False),
    ("json", '{"content_html": "Round ⟦the\\u0026#32;the⟧ wall."}', False),
    ("ninjs", '{"uri": "x", "bodies": [{"value": "Round ⟦the the⟧ wall."}]}', True),
    (
        "ninjs",
        '{"uri": "x", "body_nitf": "<nitf><body><body.content><p>Round ⟦the&#32;\\u0074he⟧ wall.</p></body.content></body></nitf>"}',
        False,
    ),
    ("nitf", NITF.format("<p>Round ⟦the the⟧ wall.</p>"), True),
    ("nitf", NITF.format("<p>Round ⟦the&#32;the⟧ wall.</p>"), False),
    ("nitf", NITF.format("<p>Round ⟦the <em>the⟧</em> wall.</p>"), False),
    ("nitf", NITF.format("<p>Round ⟦the\r\n\t the⟧ wall.</p>"), False),
    ("nitf", NITF.format("<p>Round ⟦the<![CDATA[ the⟧ wall.]]></p>"), True),
    (
        "newsml-g2",
        G2.format("<inlineXML>" + NITF.format("<p>Round ⟦the t&#104;e⟧ wall.</p>") + "</inlineXML>"),
        False,
    ),
    ("newsml-g2", G2.format("<inlineXML><html><p>Round ⟦the the⟧ wall.</p></html></inlineXML>"), True),
    ("newsml-g2", G2.format('<inlineData contenttype="text/plain">Round ⟦the the⟧ wall.</inlineData>'), True),
    ("newsml1", NEWSML.format(NITF.format("<p>Round ⟦the the⟧ wall.</p>")), True),
    ("newsml1", NEWSML.format("<p>Round ⟦the<b> the⟧</b> wall.</p>"), True),
    (
        "rss",
        RSS.format("<description>&lt;p&gt;Round ⟦the&lt;b&gt; the⟧&lt;/b&gt; wall.</description>"),
        True,
    ),
    ("rss", RSS.format("<description><![CDATA[<p>Round ⟦the]]><![CDATA[ the⟧ wall.]]></description>"), True),
    ("rss", RSS.format("<description><![CDATA[<p>Round ⟦the the⟧ wall.]]></description>"), True),
    ("rss", RSS.format("<title>Round ⟦the&amp;#32;the⟧ wall</title>"), False),
    ("atom", ATOM.format("<title>Round ⟦the&#x20;the⟧ wall</title>"), False),
    ("atom", ATOM.format('<summary type="html">&lt;p>Round ⟦the the⟧ wall.</summary>'), True),
    (
        "atom",
        ATOM.format('<content type="xhtml"><div><p>Round ⟦the <b>the⟧</b> wall.</p></div></content>'),
        False,
    ),
    ("anpa", ANPA.format("^Wall<\r\n\tRound ⟦the\r\nthe⟧ wall.\r\n"), False),
    ("anpa", ANPA.format("^Round ⟦the the⟧ wall<\r\n\tIt is short.\r\n"), True),
    ("iptc7901", IPTC.format("Wall =\r\nRound ⟦the the⟧ wall."), True),
]


@pytest.mark.parametrize(("name", "file", "is_verbatim"), DOUBLED)
def test_a_doubled_word_is_found_in_its_place(name: str, file: str, is_verbatim: bool) -> None:
    start, end = file.index("⟦"), file.index("⟧") - 1
    source = Source("a", file.replace("⟦", "").replace("⟧", ""))
    found = [
        finding for document in reader(name)(source, Reading()) for finding in lint(document, DOUBLED_WORD)
    ]
    (finding,) = found
    assert (
        source.offset(finding.line, finding.column),
        source.offset(finding.end_line, finding.end_column),
    ) == (
        start,
        end,
    )
    assert (finding.fix is not None) == is_verbatim


NINJS_3 = """{"uri": "http://a.example/1", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text",
 "versionCreated": "2026-01-02T03:04:05Z", "language": "en-GB", "slugline": "WALL-HARBOUR", "title": "wall 2",
 "subjects": [{"name": "ports"}],
 "bodies": [{"role": "text", "contentType": "text/plain", "value": "The wall is up.\\n\\nIt cost more."},
            {"role": "html", "contentType": "text/html", "value": "<p>The wall is up.</p><p>It cost more.</p>"}],
 "descriptions": [{"value": "What it cost."}], "by": "Ann Lowe", "located": "Port Ellen",
 "headlines": [{"role": "main", "value": "A wall"}, {"role": "subheadline", "value": "Deck"}],
 "associations": [{"name": "pic", "type": "picture", "uri": "x", "descriptions": [
    {"role": "caption", "value": "The wall."}, {"role": "creditline", "value": "TNA"}]}],
 "edNote": "Embargoed.", "usageTerms": "None."}"""
NINJS_1 = """{"uri": "x", "type": "picture", "headline": "Wall", "description_text": "The wall.", "byline": "Ann Lowe",
 "renditions": {"main": {"href": "http://a.example/wall.jpg", "title": "Big"}}}"""
RECORDS = """{"title": "One", "body": ["First.", "Second."], "author": {"name": "Ann Lowe"}, "id": "the the",
 "images": [{"title": "IMG 1", "caption": "A wall.", "credit": "TNA"}], "tags": ["ports"]}
{"meta": {"story": {"headline": "Two", "deck": "Deck", "text": "Third."}}, "language": "en"}
"""
FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
 {"id": "1", "url": "http://a.example/1", "title": "One", "content_html": "<p>First &amp; last.</p><ul><li>A point.</li></ul>"},
 {"id": "2", "content_text": "Only text."}]}"""
WHOLE_NITF = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Wall</title><docdata><correction info="Corrects the sum."/><key-list><keyword key="ports &amp; piers"/>
</key-list></docdata></head><body><body.head><hedline><hl1>A wall&nbsp;is up</hl1><hl2>Deck</hl2></hedline>
<note type="npa"><body.content><p>For editors.</p></body.content></note>
<byline>By <person>Ann Lowe</person>,<byttl>Reporter</byttl></byline><dateline><location>PORT ELLEN</location></dateline>
<abstract><p>What it cost.</p></abstract></body.head><body.content><block><p>The wall is up.</p><hl2>Cost</hl2>
<media media-type="image"><media-reference source="http://a.example/w.jpg"/><media-caption><p>The wall.</p></media-caption>
<media-producer>TNA</media-producer></media><ul><li>One<br/>two</li></ul>
<bq><block><p>A quote.</p></block></bq><table><tr><td>Cell</td></tr></table><pre>1 2 3</pre></block></body.content>
<body.end><tagline>Ann Lowe writes on ports.</tagline></body.end></body></nitf>"""
PACKAGE = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026</sent></header><itemSet>
<newsItem xml:lang="en"><rightsInfo><copyrightNotice>the the</copyrightNotice></rightsInfo>
<itemMeta><title>WALL the the</title><edNote>the the</edNote></itemMeta>
<contentMeta><creator><name>the the</name></creator><language tag="en-US"/><slugline>a</slugline>
<headline>A wall</headline><headline xml:lang="de">Eine Mauer</headline><by>Ann Lowe</by><dateline>PORT ELLEN</dateline>
<description role="drol:summary">What it cost.</description><creditline>TNA</creditline><keyword>ports</keyword></contentMeta>
<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>A wall</hl1></hedline></body.head>
<body.content><p>It is up.</p></body.content></body></nitf></inlineXML>
<inlineData contenttype="image/png" encoding="base64">the the</inlineData></contentSet></newsItem>
<packageItem><groupSet><group><itemRef residref="x"><headline>Two</headline><description>More.</description></itemRef></group></groupSet></packageItem>
<knowledgeItem><conceptSet><concept><conceptId qcode="a:b"/><name>Quay</name><definition>A place for ships.</definition></concept></conceptSet></knowledgeItem>
</itemSet></newsMessage>"""
OLD_NEWSML = """<NewsML><Catalog Href="the the"/><NewsItem xml:lang="en"><NewsComponent><NewsLines><HeadLine>A wall</HeadLine>
<SubHeadLine>Deck</SubHeadLine><ByLine>Ann Lowe</ByLine><DateLine>PORT ELLEN</DateLine><CopyrightLine>the the</CopyrightLine>
<NewsLine><NewsLineText>ADDS vote</NewsLineText></NewsLine></NewsLines>
<NewsComponent><ContentItem><Format FormalName="XHTML"/><DataContent><p>It is up.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>The wall.</DataContent></ContentItem></NewsComponent>
<NewsComponent><DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata><ContentItem><DataContent><p>Le mur.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><ContentItem><MimeType FormalName="text/css"/><DataContent>p {}</DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""
RSS_2 = """<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><language>en-gb</language>
<item><guid>the the</guid><c:encoded><![CDATA[<h2>Cost</h2><p>It is up.]]></c:encoded><title>A wall &amp;amp; more</title>
<description>&lt;p&gt;What it cost.</description><dc:creator>Ann Lowe</dc:creator><category>ports</category>
<media:content><media:description>The wall.</media:description><media:credit>TNA</media:credit></media:content></item>
<item><title>Two</title><description>Short.</description><dc:language>de</dc:language></item></channel></rss>"""
RSS_1 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="a"><title>News</title></channel>
<item rdf:about="b"><title>A wall</title><link>b</link><description>It is up.</description></item></rdf:RDF>"""
ATOM_1 = """<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>News</a:title><a:entry><a:title>A wall</a:title>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is up.</p></div></a:content>
<a:summary>What it cost.</a:summary><a:author><a:name>Ann Lowe</a:name></a:author><a:category term="p" label="ports"/></a:entry>
<a:entry xml:lang="fr"><a:title type="html">Le &lt;i>mur</a:title><a:content src="http://a.example/1"/></a:entry></a:feed>"""
WIRE_1312 = ANPA.format(
    "^A wall is up<\r\n^Eds: ADDS vote, quotes\r\nfrom the mayor.<\r\n^By ANN LOWE=\r\n^TNA Writer=\r\n"
    "\tPORT ELLEN (TNA) _ It is\r\nup.\r\n\t``High,'' he said.<\r\n^Cost<\r\n\tMore.\r\n"
)
WIRE_7901 = IPTC.format(
    "A wall is up after\r\nthe storm =\r\nBy Ann Lowe =\r\nPort Ellen (TNA) - It is\r\nup.\r\n   It cost more.\r\n\r\n"
    "The following information is not for publication\r\nCall us."
)

HOLD = [
    ("ninjs", NINJS_3, [
        [("headline", "A wall"), ("subheadline", "Deck"), ("summary", "What it cost."), ("byline", "Ann Lowe"),
         ("dateline", "Port Ellen"), ("paragraph", "The wall is up."), ("paragraph", "It cost more.")],
        [("paragraph", "The wall is up."), ("paragraph", "It cost more.")],
        [("caption", "The wall."), ("credit", "TNA")],
    ]),
    ("ninjs", NINJS_1, [[("headline", "Wall"), ("byline", "Ann Lowe"), ("caption", "The wall.")]]),
    ("json", RECORDS, [
        [("headline", "One"), ("byline", "Ann Lowe"), ("paragraph", "First."), ("paragraph", "Second."),
         ("caption", "A wall."), ("credit", "TNA"), ("keywords", "ports")],
        [("headline", "Two"), ("subheadline", "Deck"), ("paragraph", "Third.")],
    ]),
    ("json", FEED, [
        [("headline", "News")],
        [("headline", "One"), ("paragraph", "First & last."), ("list", "A point.")],
        [("paragraph", "Only text.")],
    ]),
    ("nitf", WHOLE_NITF, [
        [("headline", "A wall is up"), ("subheadline", "Deck"), ("summary", "What it cost."),
         ("byline", "By Ann Lowe,Reporter"), ("byline", "Ann Lowe writes on ports."), ("dateline", "PORT ELLEN"),
         ("paragraph", "The wall is up."), ("heading", "Cost"), ("caption", "The wall."), ("credit", "TNA"),
         ("list", "One\ntwo"), ("blockquote", "A quote."), ("table", "Cell"), ("code", "1 2 3"),
         ("correction", "Corrects the sum."), ("keywords", "ports & piers")],
    ]),
    ("newsml-g2", PACKAGE, [
        [("headline", "A wall"), ("summary", "What it cost."), ("byline", "Ann Lowe"), ("dateline", "PORT ELLEN"),
         ("paragraph", "It is up."), ("credit", "TNA"), ("keywords", "ports")],
        [("headline", "A wall")],
        [("headline", "Eine Mauer")],
        [("headline", "Two"), ("summary", "More.")],
        [("headline", "Quay"), ("summary", "A place for ships.")],
    ]),
    ("newsml1", OLD_NEWSML, [
        [("headline", "A wall"), ("subheadline", "Deck"), ("byline", "Ann Lowe"), ("dateline", "PORT ELLEN"),
         ("paragraph", "It is up."), ("caption", "The wall.")],
        [("paragraph", "Le mur.")],
    ]),
    ("rss", RSS_2, [
        [("headline", "A wall & more"), ("summary", "What it cost."), ("byline", "Ann Lowe"), ("heading", "Cost"),
         ("paragraph", "It is up."), ("caption", "The wall."), ("credit", "TNA"), ("keywords", "ports")],
        [("headline", "Two"), ("paragraph", "Short.")],
    ]),
    ("rss", RSS_1, [[("headline", "A wall"), ("paragraph", "It is up.")]]),
    ("atom", ATOM_1, [
        [("headline", "A wall"), ("summary", "What it cost."), ("byline", "Ann Lowe"), ("paragraph", "It is up."),
         ("keywords", "ports")],
        [("headline", "Le mur")],
    ]),
    ("anpa", WIRE_1312 * 2, 2 * [
        [("headline", "A wall is up"), ("byline", "By ANN LOWE"), ("byline", "TNA Writer"),
         ("paragraph", "PORT ELLEN (TNA) — It is up."), ("paragraph", "“High,” he said."), ("heading", "Cost"),
         ("paragraph", "More.")],
    ]),
    ("iptc7901", WIRE_7901, [
        [("headline", "A wall is up after the storm"), ("byline", "By Ann Lowe"),
         ("paragraph", "Port Ellen (TNA) - It is up."), ("paragraph", "It cost more.")],
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "file", "expected"), HOLD, ids=[name for name, *_ in HOLD])
def test_what_a_file_holds(name: str, file: str, expected: list[list[tuple[str, str]]]) -> None:
    assert blocks(read(name, file)) == expected


def test_every_format_is_tested() -> None:
    assert (
        {name for name, *_ in HOLD}
        == {name for name, *_ in DOUBLED}
        == set(READERS) - {"plain", "html", "markdown"}
    )


LANGUAGES = [
    ("ninjs", NINJS_3, ["en", "en", "en"]),
    (
        "json",
        '{"lang": "de_DE", "articles": [{"title": "Mauer"}, {"title": "Wall", "language": "English"}]}',
        ["de", "en"],
    ),
    ("json", '{"content_html": "<p lang=\\"fr\\">Le mur.</p>"}', ["fr"]),
    ("nitf", '<nitf baselang="nb-NO"><body><hedline><hl1>Mur</hl1></hedline></body></nitf>', ["nb"]),
    ("newsml-g2", PACKAGE, ["en", "en", "de", "en", "en"]),
    ("newsml1", OLD_NEWSML, ["en", "fr"]),
    ("rss", RSS_2, ["en", "de"]),
    ("atom", ATOM_1, ["en", "fr"]),
]


@pytest.mark.parametrize(("name", "file", "expected"), LANGUAGES)
def test_languages(name: str, file: str, expected: list[str]) -> None:
    assert [document.language for document in read(name, file)] == expected


FIELDS = [
    ('{"id": "One", "title": "Two"}', ["id"], [["One"]]),
    ('[{"a": {"b": "One"}}, {"a": {"b": "Two"}}, {"c": 3}]', ["a.b"], [["One"], ["Two"]]),
    (
        '{"all": [{"teaser": "One", "x": "Two"}, {"x": "Three"}]}',
        ["x", "teaser"],
        [["One", "Two"], ["Three"]],
    ),
    ('{"parts": [{"t": "One"}, {"t": "Two"}]}', ["parts.t"], [["One", "Two"]]),
]


@pytest.mark.parametrize(("file", "fields", "expected"), FIELDS)
def test_fields_by_name(file: str, fields: list[str], expected: list[list[str]]) -> None:
    assert [[text for _, text in found] for found in blocks(read("json", file, *fields))] == expected


def test_the_place_is_line_and_column_of_the_record() -> None:
    file = '{"title": "One", "body": "It is up."}\n{"body": "Round the the wall.", "title": "Two"}\n'
    source = Source("a.jsonl", file)
    (finding,) = [f for d in reader("json")(source, Reading()) for f in lint(d, DOUBLED_WORD)]
    assert (finding.line, finding.column, finding.end_column) == (2, 17, 24)


SWAPS = """
extends: substitution
message: x
level: error
fix: safe
swap: {AT and T: AT&T, inches: '"'}
"""
EDITS = [
    ("plain", "AT and T is 3 inches.", ["AT&T", '"']),
    ("json", '{"body": "AT and T is 3 inches."}', []),
    ("nitf", NITF.format("<p>AT and T is 3 inches.</p>"), ['"']),
]


@pytest.mark.parametrize(("name", "file", "texts"), EDITS)
def test_no_edit_puts_in_what_means_something_to_the_format(name: str, file: str, texts: list[str]) -> None:
    rule_file, _ = read_rule("house.swaps", "house/swaps.yml", SWAPS)
    assert rule_file is not None
    (document,) = read(name, file)
    found = lint(document, ruleset([rule_file.rule]))
    assert len(found) == 2
    assert [edit.text for finding in found if finding.fix for edit in finding.fix.edits] == texts


FORMATS = [
    ("a.txt", "{", "plain"),
    ("a.txt", WIRE_1312, "anpa"),
    ("a.iptc", WIRE_7901, "iptc7901"),
    ("a.jsonl", "", "json"),
    ("a.JSON", "[]", "json"),
    ("a.xml", WHOLE_NITF, "nitf"),
    ("a.xml", "\ufeff\n" + RSS_1, "rss"),
    ("a.xml", "<?xml version='1.0'?><?x?><!-- <nitf> --><NewsML/>", "newsml1"),
    ("a.xml", "<p>Text</p>", "html"),
    ("a.xml", "", "nitf"),
    ("-", ATOM_1, "atom"),
    ("-", '\n[ {"title": "A wall"}]', "json"),
    ("-", "<div>Text</div>", "html"),
    ("-", "<Wall> A story", "plain"),
    ("-", "[Update] A story", "plain"),
]


@pytest.mark.parametrize(("path", "text", "expected"), FORMATS)
def test_the_format_is_told_by_the_suffix_then_by_the_beginning(path: str, text: str, expected: str) -> None:
    assert format_of(path, text) == expected


BROKEN = [
    ("json", '{"title": "One",\n "body": "Two" "x"}', '2:16 Mend this JSON: expected a comma or }, found ".'),
    (
        "json",
        '{"title": "One"}\n{"title": "Two',
        "2:11 Mend this JSON: the string that begins here does not end.",
    ),
    ("json", '{"title": "O\\x"}', "1:13 Mend this JSON: no such escape."),
    ("json", '["a",]', "1:5 Mend this JSON: no comma stands before ]."),
    ("json", "[" * 300, "1:202 Mend this JSON: it is nested more than 200 levels deep."),
    ("nitf", "<nitf>\n<p>é</b></nitf>", "2:7 Mend this XML: <p> of line 2 is not closed before this."),
    (
        "rss",
        RSS.format("<title>A &wall;</title>"),
        "1:44 Mend this XML: nothing says what &wall; stands for.",
    ),
    ("atom", "", "1:1 Mend this XML: no element found."),
    ("nitf", "<b>" * 300, "1:601 Mend this XML: it is nested more than 200 levels deep."),
    ("ninjs", "[1]", "1:1 Expected a ninjs object; for other JSON leave --format ninjs away."),
    (
        "nitf",
        '<!DOCTYPE nitf [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><nitf/>',
        "1:43 Put the text itself where this XML says &b;: newslint expands no entities that hold others, "
        "mark-up or more than 64 characters.",
    ),
    (
        "nitf",
        '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>',
        "1:64 Put the text itself where this XML says &a;: newslint opens no other files.",
    ),
]


@pytest.mark.parametrize(("name", "file", "expected"), BROKEN)
def test_what_is_broken_is_told_with_its_place(name: str, file: str, expected: str) -> None:
    with pytest.raises(Broken) as caught:
        read(name, file)
    assert f"{caught.value.line}:{caught.value.column} {caught.value}" == expected


@pytest.mark.parametrize("fields", [(), ("story.text",)])
def test_json_without_copy(fields: tuple[str, ...]) -> None:
    with pytest.raises(Broken, match="--field") as caught:
        read("json", '{"compilerOptions": {"strict": true}}', *fields)
    assert isinstance(caught.value, Foreign) == (not fields)


def test_other_xml_is_not_guessed_at() -> None:
    with pytest.raises(Foreign, match="<project>"):
        format_of("pom.xml", "<?xml version='1.0'?>\n<project/>")


def test_entities_that_are_declared() -> None:
    dtd = '<!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY % more SYSTEM "http://a.example/more"><!ENTITY org "the TNA">]>'
    document = read("nitf", dtd + NITF.format("<p>&org;, &eacute;lite, &unknown;.</p>"))[0]
    assert document.prose == "the TNA, élite, \ufffc."
    start, end = document.in_file(0, 7)
    assert document.source.text[start:end] == "&org;"
