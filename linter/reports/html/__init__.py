"""One page for an editor: the articles as copy, what was found marked in place, filters and keys.

The page needs nothing but itself: no network, no other file. Whatever an article holds is shown as text,
and a content security policy lets no script run but the page's own.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from linter.finding import LEVELS, Finding
from linter.reports import FileReport, Look
from linter.reports.html.article import article
from linter.reports.html.escape import hue, shown
from linter.rule import Rule

_HERE = Path(__file__).parent


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """The whole page, once all is known that its head says."""
    articles: list[str] = []
    findings: list[Finding] = []
    total = 0
    for file in files:
        total += 1
        if file.findings:
            articles.append(article(file, len(findings)))
            findings += file.findings
    style, script = (_HERE.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    families = Counter(finding.family for finding in findings)
    title = _title(len(findings), len(articles), total)
    yield _head(title, style, script)
    yield _controls(title, families, Counter(finding.level for finding in findings))
    yield '<main id="articles">\n'
    yield from articles
    if not articles:
        yield '<p class="clean">Nothing was found. The copy is clean.</p>\n'
    yield "</main>\n"
    yield _rules(findings, look)
    yield _bar() if findings else ""
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _title(findings: int, bad: int, files: int) -> str:
    what = f"{findings or 'No'} finding{'s' * (findings != 1)}"
    where = f"{bad} of {files} files" if 0 < bad < files else f"{files} file{'s' * (files != 1)}"
    return f"{what} in {where}"


def _head(title: str, style: str, script: str) -> str:
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: {shown(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _controls(title: str, families: Counter[str], levels: Counter[str]) -> str:
    most = max(families.values(), default=1)
    bars = "".join(_family(family, count, most) for family, count in families.most_common())
    boxes = "".join(_level(level, levels[level]) for level in reversed(LEVELS) if levels[level])
    return (
        '<a class="skip" href="#articles">Skip to the articles</a>\n'
        f"<header>\n<div><h1>newslint</h1>\n<p>{shown(title)}</p></div>\n"
        '<button type="button" id="theme" class="scripted">Dark</button>\n'
        f'<form class="scripted"><fieldset class="families"><legend>Families</legend>{bars}</fieldset>\n'
        f'<fieldset class="levels"><legend>Levels</legend>{boxes}</fieldset>\n'
        '<div><label for="file">File name contains</label>'
        '<input type="search" id="file" autocomplete="off"></div>\n'
        '<p role="status" id="shown"></p></form>\n</header>\n'
    )


def _family(family: str, count: int, most: int) -> str:
    width = max(1, round(100 * count / most))
    name = shown(family)
    return (
        f'<label class="{hue(family)}"><input type="checkbox" name="family" value="{name}" checked>'
        f'<span class="name">{name}</span>'
        '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{width}" height="8"/></svg><span class="count">{count}</span></label>\n'
    )


def _level(level: str, count: int) -> str:
    return (
        f'<label><input type="checkbox" name="level" value="{level}" checked>'
        f'<span class="level {level}">{level}</span><span class="count">{count}</span></label>\n'
    )


def _bar() -> str:
    return (
        '<nav class="bar scripted" aria-label="Findings">\n'
        '<button type="button" id="previous" aria-keyshortcuts="p k">‹ Previous</button>\n'
        '<p id="current" aria-live="polite"><span class="keys">Press <kbd>n</kbd> for the next finding, '
        "<kbd>p</kbd> for the one before.</span></p>\n"
        '<button type="button" id="next" aria-keyshortcuts="n j">Next ›</button>\n</nav>\n'
    )


def _rules(findings: Iterable[Finding], look: Look) -> str:
    """What the rules that spoke are for, each once."""
    names = sorted({finding.rule for finding in findings})
    known = [look.rules[name] for name in names if name in look.rules]
    if not known:
        return ""
    entries = "".join(map(_rule, known))
    return (
        f'<section class="rules" aria-labelledby="why"><h2 id="why">Why</h2>\n<dl>{entries}</dl></section>\n'
    )


def _rule(rule: Rule) -> str:
    link = ""
    if rule.link.startswith(("http:", "https:")):
        link = f' <a href="{shown(rule.link)}" rel="noreferrer">More</a>'
    name = shown(rule.id)
    return f'<dt id="rule-{name}">{name}</dt><dd>{shown(rule.description or rule.message)}{link}</dd>\n'
