"""Findings that hold everything a format could stumble over."""

from linter.checks.base import Rule
from linter.document import Source
from linter.finding import Edit, Finding, Fix
from linter.reports import FileReport, Look

TEXT = (
    "\ufeffHe said \"one\" & 'two' <b>three</b> ]]> ::error file=a::four\r\n"
    "\U0001f600 e\u0301 \u202eright\u202c {0} [five](http://six) \\ %0A %s <!-- seven -->\r\n"
    "\x00\x01\x1b[31m \ud800 \uffff nul\n"
    "</script><script>alert(1)</script> last line without an end"
)
NAMES = ("a.txt", 'odd "& <name>\n:,%.txt', "/absolute/é \U0001f600.txt", "folder/b.html", "sur\udcff.txt")
RULES = {
    name: Rule(name, "existence", "error", "No “%s” here.", (), "safe", "", 0, link, why, True, "", {})
    for name, link, why in (
        ("family.one", "https://example.org/?a=1&b=2", 'Because <i>this</i> & "that". U.S. too.'),
        ("family.two", "javascript:alert(1)", ""),
        ("naming.three", "", "x" * 300),
    )
}
LOOK = Look(rules=RULES, version="1.2.3", root="/work")


def _findings(path: str, text: str) -> list[Finding]:
    source = Source(path, text)
    levels = ("error", "warning", "suggestion")
    found = []
    for n, start in enumerate(range(0, len(text), 9)):
        end = min(len(text), start + (n % 3) * 12)
        place = (*source.place(start), *source.place(end))
        match = text[start:end]
        edits = (Edit(*place, "<new> & ]]>"), Edit(*source.place(end), *source.place(end), "more"))
        fix = Fix(n % 2 == 0, edits[: 1 + n % 2]) if n % 3 else None
        rule = (*RULES, "house.unknown")[n % 4]
        found.append(Finding(path, *place, rule, levels[n % 3], f"Mind “{match}” & {text[:30]}", match, fix))
    return found


def files() -> list[FileReport]:
    """A report of every kind of file."""
    broken = Finding("none.txt", 7, 3, 7, 3, "file.unreadable", "error", "There is no such file.", "")
    return [
        *(FileReport(name, tuple(_findings(name, TEXT)), TEXT) for name in NAMES),
        FileReport("clean.txt", (), "Fine.\n"),
        FileReport("none.txt", (broken,), "", failed=True),
    ]


ALL = [finding for file in files() for finding in file.findings]
