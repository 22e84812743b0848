"""Vale's kinds of rule: what they find, and what they say of it."""

import pytest

from linter.blocks import Block
from linter.checks.base import Rule
from linter.document import Document, Source
from linter.engine import lint, ruleset
from linter.finding import Finding
from linter.fix import apply
from linter.readers import reader
from linter.reading import Reading
from linter.rulefile import read_rule
from linter.text import Text


def rule(text: str) -> Rule:
    fields = text if "message:" in text else f"{text}\nmessage: 'Say %s: %s'"
    file, mistakes = read_rule("style.rule", "rule.yml", fields)
    assert file, mistakes
    return file.rule


def findings(given: str, text: str) -> list[Finding]:
    (document,) = reader("plain")(Source("a.txt", text), Reading())
    return lint(document, ruleset([rule(given)]))


def found(given: str, text: str) -> list[str]:
    return [f"{finding.line}:{finding.column} {finding.match}" for finding in findings(given, text)]


EXISTENCE, SUBSTITUTION = "extends: existence", "extends: substitution"


@pytest.mark.parametrize(
    ("fields", "text", "matches"),
    [
        ("tokens: [cat, 'dogs?']", "cat cats dog dogs", ["1:1 cat", "1:10 dog", "1:14 dogs"]),
        ("tokens: [cat]\nignorecase: true", "Cat", ["1:1 Cat"]),
        ("tokens: [cat]", "Cat", []),
        ("tokens: ['[.]{3}']", "a...", []),  # at word boundaries
        ("tokens: ['[.]{3}']\nnonword: true", "a...", ["1:2 ..."]),
        ("tokens: [in, in fact]", "in fact", ["1:1 in"]),  # the first that matches counts
        ("tokens: [in fact, in]", "in fact", ["1:1 in fact"]),
        ("raw: ['\\b', cat]", "cat", ["1:1 cat"]),
        ("raw: ['very ']\ntokens: [big, old]", "very old", ["1:1 very old"]),
        ("raw: [' indeed']\nappend: true\ntokens: [big, old]", "old indeed", ["1:1 old indeed"]),
        ("tokens: [cat]\nexceptions: [cat]", "cat", []),
        ("tokens: [cat]\nexceptions: [fat cat]", "a fat cat, a cat", ["1:14 cat"]),
        ("tokens: ['(?i)cat', dog]", "CAT DOG", ["1:1 CAT", "1:5 DOG"]),  # an option holds for all after it
        ("tokens: ['(cat|dog) and \\1']", "cat and cat, cat and dog", ["1:1 cat and cat"]),
        ("tokens: [cat, ' ', ~]", "cat", ["1:1 cat"]),
        ("Tokens: [cat]\nIgnoreCase: true", "CAT", ["1:1 CAT"]),
        ("raw: ['^There is']", "So it is.\n\nThere is more.", ["3:1 There is"]),  # begins a paragraph
        ("tokens: ['the\\s+cat']", "the\n\ncat", ["1:1 the\n\ncat"]),  # plain text is one stretch
        ("tokens: [cat]\nlimit: 1", "cat cat", ["1:1 cat"]),
        ("tokens: ['[^.]+cat']", "a cat. A cat.", ["1:1 a cat", "1:8 A cat"]),
        ("tokens: [über, 'naïve ?ly']", "über naïvely", ["1:1 über", "1:6 naïvely"]),
    ],
)
def test_existence(fields: str, text: str, matches: list[str]) -> None:
    assert found(f"{EXISTENCE}\n{fields}", text) == matches


@pytest.mark.parametrize(
    ("fields", "text", "said", "fixed"),
    [
        ("swap: {utilise: use}", "We utilise it.", ["Say use: utilise"], "We use it."),
        ("swap: {utilise: use}\nfix: none", "We utilise it.", ["Say use: utilise"], None),
        ("swap: {leverage: use|apply}", "leverage", ["Say use or apply: leverage"], None),
        ("swap: {'(\\w+)-(\\w+)': '$2 $1'}", "a-b", ["Say b a: a-b"], "b a"),
        (
            "swap: {e-mail: email}\ncapitalize: true\nignorecase: true",
            "E-mail",
            ["Say Email: E-mail"],
            "Email",
        ),
        ("swap: {'(?:e-mail|mail)': email}", "mail email", ["Say email: mail"], "email email"),
        ("swap: {'[Ee]-?mail': email}", "email e-mail", ["Say email: e-mail"], "email email"),
        ("swap: {'gray|grey': '[Gg]rey'}", "grey gray", ["Say [Gg]rey: gray"], None),
        ("swap: {cat: dog}\nexceptions: [fat cat]", "fat cat", [], None),
        ("swap: {in order to: to, order: command}", "in order to", ["Say to: in order to"], "to"),
        ("swap: [{cat: dog}, {cow: ox}]", "cat cow", ["Say dog: cat", "Say ox: cow"], "dog ox"),
        ("swap: {cat: dog}\naction: {name: replace}", "cat", ["Say dog: cat"], "dog"),
        ("swap: {cat: dog}\naction: {name: replace, params: [ox]}", "cat", ["Say ox: cat"], "ox"),
        ("swap: {'\\.\\.\\.': …}\nnonword: true", "a...", ["Say …: ..."], "a…"),
    ],
)
def test_substitution(fields: str, text: str, said: list[str], fixed: str | None) -> None:
    told = findings(f"{SUBSTITUTION}\n{fields}", text)
    assert [finding.message for finding in told] == said
    assert apply(Source("a.txt", text), told, unsafe=True)[0] == (text if fixed is None else fixed)


@pytest.mark.parametrize(
    ("action", "text", "fixed"),
    [
        ("{name: remove}", "a cat", "a "),
        ("{name: replace, params: [ox]}", "a cat", "a ox"),
        ("{name: replace, params: [ox, cow]}", "a cat", "a cat"),  # for an editor to choose
        ("{name: edit, params: [trim_right, t]}", "a cat", "a ca"),
        ("{name: edit, params: [truncate, a]}", "a cat", "a c"),
        ("{name: edit, params: [split, a, '1']}", "a cat", "a t"),
        ("{name: edit, params: [split, a, '7']}", "a cat", "a cat"),
        ("{name: edit, params: [regex, 'c(a)', 'b${1}']}", "a cat", "a bat"),
        ("{name: convert, params: [simple]}", "a cat", "a cat"),
        ("{name: suggest, params: [spellings]}", "a cat", "a cat"),
    ],
)
def test_actions(action: str, text: str, fixed: str) -> None:
    told = findings(f"{EXISTENCE}\ntokens: [cat]\naction: {action}", text)
    assert len(told) == 1
    assert apply(Source("a.txt", text), told, unsafe=True)[0] == fixed


@pytest.mark.parametrize(
    ("given", "text", "matches"),
    [
        (
            "extends: occurrence\ntoken: '\\w+'\nmax: 3\nscope: sentence",
            "One two. One two three four.",
            ["1:10 One"],
        ),
        ("extends: occurrence\ntoken: '!'\nmax: 1", "No! No!", ["1:3 !"]),
        ("extends: occurrence\ntoken: '!'\nmax: 2", "No! No!", []),
        ("extends: occurrence\ntoken: AP\nmin: 1", "By Reuters", ["1:1 "]),
        ("extends: occurrence\ntoken: '!'\nmax: 1\nscope: paragraph", "No!\n\nNo!\n\nNo! No!", ["5:3 !"]),
        ("extends: repetition\ntokens: ['\\w+']", "the the\nThe", ["1:1 the the"]),
        (
            "extends: repetition\ntokens: ['[\\w]+']\nignorecase: true",
            "the The the",
            ["1:1 the The", "1:5 The the"],
        ),
        ("extends: repetition\ntokens: ['\\w+']\nalpha: true", "3.3 so so", ["1:5 so so"]),
        ("extends: repetition\ntokens: ['\\w+']", "about that. That is it. is", []),
        ("extends: repetition\ntokens: ['\\w+']\nignorecase: true", "about that. That is", []),
        (
            "extends: repetition\ntokens: ['[^\\s]+']",
            "so-so so-so e\u0301 e\u0301",
            ["1:1 so-so so-so", "1:13 e\u0301 e\u0301"],
        ),
        ("extends: repetition\ntokens: ['\\w+']\nmax: 1", "so so so", ["1:4 so so"]),
        ("extends: repetition\ntokens: ['\\w+']\nexceptions: [had had]", "had had so so", ["1:9 so so"]),
        ("extends: consistency\neither: {advisor: adviser}", "advisor adviser advisor", ["1:17 advisor"]),
        ("extends: consistency\neither: {advisor: adviser}", "advisor advisor", []),
        (
            "extends: conditional\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'",
            "WHO (WHO) FBI",
            ["1:11 FBI"],
        ),
        ("extends: conditional\nfirst: WHO\nsecond: World", "WHO", ["1:1 WHO"]),
        ("extends: conditional\nfirst: WHO\nsecond: World", "WHO World", []),
        (
            "extends: conditional\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'\nexceptions: [FBI]",
            "FBI NSA",
            ["1:5 NSA"],
        ),
    ],
)
def test_counted_doubled_and_paired(given: str, text: str, matches: list[str]) -> None:
    assert found(given, text) == matches


TITLE, SENTENCE = "match: $title", "match: $sentence"


@pytest.mark.parametrize(
    ("fields", "headline", "expected"),
    [
        (TITLE, "Council Backs New Wall", None),
        (TITLE, "Council backs new wall", "Council Backs New Wall"),
        (TITLE, "Council backs a wall in the city", "Council Backs a Wall in the City"),
        (TITLE, "A Day at the Fair and in the Park", None),
        (TITLE, "Council Votes To Spend", None),  # before a verb
        (TITLE, "Council Goes to Court", None),  # before a noun
        (f"{TITLE}\nstyle: Chicago", "Life With a View From Above", "Life with a View from Above"),
        (f"{TITLE}\nstyle: AP", "Life With a View From Above", None),
        (f"{TITLE}\nthreshold: 0.5", "Council Backs new wall", None),
        (f"{TITLE}\nexceptions: [iPhone]", "New iPhone Sells", None),
        (f"{TITLE}\nexceptions: [iPhone]\nthreshold: 1", "New iphone Sells", "New iPhone Sells"),
        (TITLE, "NASA Says: A Well-Known Star Is Gone", None),
        (SENTENCE, "Council backs new wall", None),
        (SENTENCE, "Council Backs New Wall", "Council backs new wall"),
        (SENTENCE, "council backs wall", "Council backs wall"),
        (f"{SENTENCE}\nexceptions: [Mill Street, NASA]", "NASA moves to Mill Street now", None),
        (f"{SENTENCE}\nindicators: [':']", "Wall: Costs go up", None),
        (f"{SENTENCE}\nthreshold: 1", "Wall: Costs go up", "Wall: costs go up"),
        (f"{SENTENCE}\nprefix: '\\d\\. '", "1. Council backs wall", None),
        ("match: $lower", "all small", None),
        ("match: $lower", "Not small", "not small"),
        ("match: $upper", "LOUD", None),
        ("match: '^[A-Z].*[^.]$'", "Ends with a stop.", ""),
        ("match: '^[A-Z].*[^.]$'", "Ends with none", None),
    ],
)
def test_capitalization(fields: str, headline: str, expected: str | None) -> None:
    given = f"extends: capitalization\nscope: headline\naction: {{name: replace}}\n{fields}"
    text = f"{headline}\n\nThe city council voted on Tuesday.\n"
    document = Document(Source("a.md", text), Text(text), [Block(0, len(headline), "headline")])
    told = lint(document, ruleset([rule(given)]))
    assert [finding.match for finding in told] == ([] if expected is None else [headline])
    fixed = apply(document.source, told, unsafe=True)[0].split("\n")[0]
    assert fixed == (expected or headline)


WORDS = "The council voted on Monday. The mayor, Anna Holt, was pleased with it."


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("formula: words / sentences\ncondition: '> 5'", ["6.50"]),
        ("formula: words / sentences\ncondition: '> 7'", []),
        ("formula: math.sqrt(words + 3) * 2\ncondition: '> 7 && sentences == 2'", ["8.00"]),
        ("formula: words / (heading.h1 + list)\ncondition: '> 0'", []),  # divides by nothing
        ("formula: characters\ncondition: '>= 1'\nleast: 20", []),
        ("measure: lexicon_count\ncondition: '== 13'", ["13.00"]),
        ("measure: flesch_kincaid_grade\ncondition: '> 90'", []),
        ("formula: syllables / words\ncondition: '> 1'", ["1.38"]),
    ],
)
def test_metric(fields: str, said: list[str]) -> None:
    given = f"extends: metric\nmessage: '%s'\n{fields}"
    assert [finding.message for finding in findings(given, WORDS)] == said
    assert findings(given, "...\n") == []


def test_readability_is_the_mean_of_its_metrics() -> None:
    names = ("Automated Readability", "Coleman-Liau", "Flesch-Kincaid", "Gunning Fog", "SMOG")
    given = "extends: readability\nmessage: '%s'\ngrade: -99\nmetrics: [{}]"
    one_by_one = [float(findings(given.format(name), WORDS)[0].message) for name in names]
    together = float(findings(given.format(", ".join(names)), WORDS)[0].message)
    assert together == pytest.approx(sum(one_by_one) / len(names), abs=0.01)
    assert findings(given.replace("-99", "99").format("SMOG"), WORDS) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("No %s", "No cat"),
        ("100%% %s", "100% cat"),
        ("%[1]s, %[1]s", "cat, cat"),
        ("%s and %s", "cat and "),
        ("none", "none"),
    ],
)
def test_messages(message: str, expected: str) -> None:
    assert findings(f"{EXISTENCE}\ntokens: [cat]\nmessage: '{message}'", "cat")[0].message == expected


BLOCKS = [
    Block(0, 4, "headline"),
    Block(6, 10, "byline"),
    Block(12, 16, "heading", 2),
    Block(18, 27, "paragraph"),
    Block(29, 33, "list"),
    Block(35, 39, "blockquote"),
    Block(41, 45, "table"),
    Block(47, 51, "code"),
]
PROSE = "cat1\n\ncat2\n\ncat3\n\ncat4 cat!\n\ncat5\n\ncat6\n\ncat7\n\ncat8\n"


@pytest.mark.parametrize(
    ("scope", "matches"),
    [
        ("text", "cat1 cat3 cat4 cat! cat5 cat6 cat7"),
        ("heading", "cat1 cat3"),
        ("heading.h2", "cat3"),
        ("heading.h1", "cat1"),
        ("headline", "cat1"),
        ("byline", "cat2"),
        ("paragraph", "cat4 cat!"),
        ("sentence", "cat4 cat!"),
        ("list", "cat5"),
        ("blockquote", "cat6"),
        ("table.cell", "cat7"),
        ("code", "cat8"),
        ("~heading", "cat2 cat4 cat! cat5 cat6 cat7 cat8"),
        ("text & ~heading & ~list", "cat4 cat! cat6 cat7"),
        ("paragraph & ~list", "cat4 cat!"),
        ("[list, table]", "cat5 cat7"),
        ("summary", "cat4 cat! cat5 cat6"),
        ("text.md & heading", "cat1 cat3"),
        ("text.html", ""),
        ("raw", "cat1 cat2 cat3 cat4 cat! cat5 cat6 cat7 cat8"),
        ("[raw, list]", "cat1 cat2 cat3 cat4 cat! cat5 cat6 cat7 cat8 cat5"),
    ],
)
def test_scopes(scope: str, matches: str) -> None:
    given = f"{EXISTENCE}\nnonword: true\ntokens: ['cat[\\d!]']\nscope: {scope}"
    document = Document(Source("a.md", PROSE), Text(PROSE), BLOCKS)
    told = lint(document, ruleset([rule(given)]))
    assert sorted(f.match for f in told) == sorted(matches.split())


def test_raw_is_the_file_with_its_marks_and_line_ends() -> None:
    source = Source("a.md", "<b>cat</b>\r\n<i>cat</i>\r\n")
    document = Document(source, Text("cat cat"), [Block(0, 7, "paragraph")])
    told = lint(
        document, ruleset([rule(f"{EXISTENCE}\nnonword: true\ntokens: ['</b>\\n<i>cat']\nscope: raw")])
    )
    assert [(f.line, f.column, f.end_line, f.end_column) for f in told] == [(1, 7, 2, 7)]
    assert lint(document, ruleset([rule(f"{EXISTENCE}\ntokens: [b]\nscope: raw")]), raw=False) == []
