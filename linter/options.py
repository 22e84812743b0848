"""The options of `newslint check`, once: for the quick reader of the command line, and for --help."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from linter.finding import LEVELS
from linter.readers import READERS
from linter.reports import REPORTS


class Option(NamedTuple):
    """An option. `takes`: nothing (a flag), one value, or a value each time it is given."""

    flags: tuple[str, ...]
    takes: Literal["flag", "value", "values"]
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    default: Any = None


CHECK: dict[str, Option] = {
    "select": Option(
        ("--select",),
        "values",
        "Only these styles and rules, comma-separated (“all” for every one).",
        "RULES",
    ),
    "ignore": Option(("--ignore",), "values", "Not these styles and rules.", "RULES"),
    "rules": Option(("--rules",), "values", "A folder of rules of your own, beside the bundled ones.", "DIR"),
    "config": Option(
        ("--config",),
        "value",
        "Use this config file instead of the .newslint.yml found upwards from here.",
        "FILE",
    ),
    "no_config": Option(("--no-config",), "flag", "Use no config file."),
    "output_format": Option(
        ("--output-format",), "value", "How findings are shown.", "FORMAT", tuple(REPORTS), "text"
    ),
    "min_level": Option(("--min-level",), "value", "Show findings of this level and above.", "LEVEL", LEVELS),
    "fail_on": Option(
        ("--fail-on",),
        "value",
        "Exit with 1 when there is a finding of this level or above.",
        "LEVEL",
        LEVELS,
    ),
    "exit_zero": Option(("--exit-zero",), "flag", "Exit with 0 whatever is found."),
    "format": Option(("--format",), "value", "Read all files as this format.", "FORMAT", tuple(READERS)),
    "encoding": Option(("--encoding",), "value", "The encoding of the files.", "NAME"),
    "stdin_filename": Option(
        ("--stdin-filename",),
        "value",
        "The name (and so the format) of what comes from standard input.",
        "NAME",
    ),
    "no_cache": Option(("--no-cache",), "flag", "Neither use nor keep earlier findings."),
    "color": Option(
        ("--color",), "value", "Colour on the terminal.", "WHEN", ("auto", "always", "never"), "auto"
    ),
}


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
