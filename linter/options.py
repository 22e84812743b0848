"""The options of `newslint check`, once: for the quick reader of the command line, and for --help."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from linter.finding import LEVELS
from linter.readers import READERS
from linter.reading import HTML
from linter.reports import REPORTS


class Option(NamedTuple):
    """An option. `takes`: nothing (a flag), one value, or a value each time it is given."""

    flags: tuple[str, ...]
    takes: Literal["flag", "value", "values"]
    help: str
    panel: str  # under which --help shows it
    metavar: str = ""
    choices: tuple[str, ...] = ()
    default: Any = None


_WHAT, _HOW, _FIX, _LEFT, _RUN = (
    "What is checked", "What is shown", "Fixes", "Old copy and changed copy", "Speed",
)  # fmt: skip

CHECK: dict[str, Option] = {
    "select": Option(
        ("--select",),
        "values",
        "Only these styles and rules, comma-separated (“all” for every one).",
        _WHAT,
        "RULES",
    ),
    "ignore": Option(("--ignore",), "values", "Not these styles and rules.", _WHAT, "RULES"),
    "rules": Option(
        ("--rules",), "values", "A folder of rules of your own, beside the bundled ones.", _WHAT, "DIR"
    ),
    "strict_rules": Option(
        ("--strict-rules",), "flag", "Refuse rule files of which something has to be left out.", _WHAT
    ),
    "config": Option(
        ("--config",),
        "value",
        "Use this config file, not the .newslint.yml found upwards from here.",
        _WHAT,
        "FILE",
    ),
    "no_config": Option(("--no-config",), "flag", "Use no config file.", _WHAT),
    "force_exclude": Option(
        ("--force-exclude",),
        "flag",
        "Leave out what the config excludes even if it is named here (for hooks).",
        _WHAT,
    ),
    "format": Option(
        ("--format",), "value", "Read all files as this format.", _WHAT, "FORMAT", tuple(READERS)
    ),
    "html": Option(
        ("--html",), "value", "Of HTML: the whole page, or the article alone.", _WHAT, "WHAT", HTML
    ),
    "field": Option(
        ("--field",), "values", "Of JSON: a field that holds text, such as body or story.text.", _WHAT, "NAME"
    ),
    "encoding": Option(("--encoding",), "value", "The encoding of the files.", _WHAT, "NAME"),
    "stdin_filename": Option(
        ("--stdin-filename",),
        "value",
        "The name (and so the format) of what comes from standard input.",
        _WHAT,
        "NAME",
    ),
    "min_level": Option(
        ("--min-level",), "value", "Show findings of this level and above.", _HOW, "LEVEL", LEVELS
    ),
    "fail_on": Option(
        ("--fail-on",),
        "value",
        "Exit with 1 when there is a finding of this level or above.",
        _HOW,
        "LEVEL",
        LEVELS,
    ),
    "exit_zero": Option(("--exit-zero",), "flag", "Exit with 0 whatever is found.", _HOW),
    "output_format": Option(
        ("--output-format",), "value", "How findings are shown.", _HOW, "FORMAT", tuple(REPORTS), "text"
    ),
    "output_file": Option(("--output-file",), "value", "Where to, if not to standard output.", _HOW, "FILE"),
    "report": Option(
        ("--report",), "values", "One more report, into a file: sarif=newslint.sarif.", _HOW, "FORMAT=FILE"
    ),
    "statistics": Option(
        ("--statistics",), "flag", "Show how often each rule spoke, not each finding.", _HOW
    ),
    "color": Option(
        ("--color",), "value", "Colour on the terminal.", _HOW, "WHEN", ("auto", "always", "never"), "auto"
    ),
    "fix": Option(("--fix",), "flag", "Write safe fixes into the files; show what is left.", _FIX),
    "unsafe_fixes": Option(
        ("--unsafe-fixes",), "flag", "With --fix or --diff: also fixes that an editor should look at.", _FIX
    ),
    "diff": Option(("--diff",), "flag", "Show what --fix would change, and write nothing.", _FIX),
    "baseline": Option(
        ("--baseline",), "value", "Leave out the findings that this file knows.", _LEFT, "FILE"
    ),
    "add_baseline": Option(
        ("--add-baseline",), "flag", "Write what is found now into the baseline, for later.", _LEFT
    ),
    "prune_baseline": Option(
        ("--prune-baseline",), "flag", "Drop what was fixed since from the baseline.", _LEFT
    ),
    "changed_since": Option(
        ("--changed-since",),
        "value",
        "Only lines that were changed since this branch or commit.",
        _LEFT,
        "REF",
    ),
    "staged": Option(
        ("--staged",), "flag", "Only lines that the next commit changes, as they are in the index.", _LEFT
    ),
    "jobs": Option(
        ("--jobs",),
        "value",
        "In how many processes (as many as there are cores, if nothing is said).",
        _RUN,
        "N",
    ),
    "no_cache": Option(("--no-cache",), "flag", "Neither use nor keep earlier findings.", _RUN),
    "cache_dir": Option(
        ("--cache-dir",), "value", "Where earlier findings and compiled rules are kept.", _RUN, "DIR"
    ),
    "profile": Option(
        ("--profile",), "flag", "Say at the end what took how long, by stage and by rule.", _RUN
    ),
}

EPILOG = """
**Examples**

    newslint check                              everything below this folder
    newslint check story.txt 'wire/**/*.md'     these files
    newslint check - --stdin-filename a.md      what comes from standard input
    newslint check --select naming,typography   only these styles
    newslint check --diff                       what --fix would change
    newslint check --fix                        mend what is safe to mend
    newslint check --add-baseline               leave what is there for later
    newslint check --changed-since main         only what this branch changed
    newslint check --report html=report.html    a page to look at

**Exit codes**

    0   clean
    1   findings of the level --fail-on (warning) or above
    2   an option, the config, a rule or a file could not be read
    3   a bug of newslint; the report says what to send

Settings are read from `.newslint.yml` in this folder or the nearest above; `newslint init` writes one.
The variable `NO_COLOR` switches colour off.
"""


def parse(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The arguments of `check` by name, or None where typer should look at them (--help, a mistake)."""
    names = {flag: name for name, option in CHECK.items() for flag in option.flags}
    given: dict[str, Any] = {name: option.default for name, option in CHECK.items()}
    paths: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if not argument.startswith("-") or argument == "-":
            paths.append(argument)
            continue
        flag, equals, value = argument.partition("=")
        option = CHECK.get(names.get(flag, ""))
        if option is None or (option.takes == "flag" and equals):
            return None
        if option.takes == "flag":
            given[names[flag]] = True
            continue
        value = value if equals else next(rest, "")
        if not value or value.startswith("-") or (option.choices and value not in option.choices):
            return None
        if option.takes == "value":
            given[names[flag]] = value
        else:
            given[names[flag]] = (*(given[names[flag]] or ()), value)
    return given | {"paths": tuple(paths)}
