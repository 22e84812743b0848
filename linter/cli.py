"""The commands, for typer: names, options and help; what they do is done elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from linter import __version__, catalogue, command, completion, options
from linter.config import ConfigError
from linter.examples import failures
from linter.finding import Level
from linter.rules import bundled, load_rules
from linter.settle import FILE_NAME

app = typer.Typer(
    help="Find what a careful copy editor would stop before publication.",
    epilog="`newslint COMMAND --help` tells more, with examples. Start with `newslint check`.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
Folders = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="DIR", help="Rules of your own, beside the bundled."),
]
ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Use this config file, not .newslint.yml."),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no config file.")]


def _parameter(name: str, option: options.Option) -> Parameter:
    kind: Any = bool if option.takes == "flag" else str
    if option.choices:
        kind = Literal[option.choices]
    if option.takes == "values":
        kind = list[kind]
    default = False if option.takes == "flag" else option.default
    optional = kind if option.takes == "flag" or default is not None else kind | None
    info = typer.Option(
        *option.flags,
        help=option.help,
        metavar=_metavar(option),
        rich_help_panel=option.panel,
        autocompletion=completion.OF_OPTIONS.get(name),
    )
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[optional, info])


def _metavar(option: options.Option) -> str | None:
    if option.takes == "flag":
        return " "
    return None if option.choices else option.metavar


def _check(**given: Any) -> None:
    """Check copy: files, folders, globs, or `-` for standard input (the current folder if nothing is named).

    In folders, files of the formats that newslint reads are checked, less what `.gitignore` and `exclude`
    in the config leave out; a file that is named is checked whatever its suffix.
    """
    raise typer.Exit(command.run(given))


_PATHS = Parameter(
    "paths",
    Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs.")
    ],
)
_check.__signature__ = Signature(  # type: ignore[attr-defined]
    [_PATHS, *(_parameter(name, option) for name, option in options.CHECK.items())]
)
app.command("check", epilog=options.EPILOG)(_check)


@app.command(
    epilog="""
**Examples**

    newslint rules                       all rules, and which are off
    newslint rules naming --fixable      those about names that can fix what they find
    newslint rules --output-format json  for a script
"""
)
def rules(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Only these styles and rules.", autocompletion=completion.rules_and_styles),
    ] = None,
    level: Annotated[Level | None, typer.Option(help="Only rules of this level and above.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="Only rules of this kind.", autocompletion=completion.kinds)
    ] = None,
    fixable: Annotated[
        bool, typer.Option("--fixable", help="Only rules that can fix what they find.")
    ] = False,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--output-format", help="How rules are listed.")
    ] = "text",
    folders: Folders = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List the rules, with what the config file makes of them."""
    with _told():
        listed = catalogue.listed(config, no_config, folders or ())
        chosen = catalogue.filtered(listed, catalogue.Wanted(tuple(names or ()), level, kind, fixable))
        typer.echo(catalogue.SHOWN[output_format](chosen), nl=False)


@app.command(
    epilog="""
**Example**

    newslint explain duplication.doubled-word
"""
)
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="A rule, such as duplication.doubled-word, or a style.",
            autocompletion=completion.rules_and_styles,
        ),
    ],
    folders: Folders = None,
) -> None:
    """Say what a rule is for, with examples of what it reports and what it leaves alone."""
    with _told():
        typer.echo(catalogue.explained(rule, folders or ()), nl=False)


@app.command(
    epilog="""
**Examples**

    newslint test              the bundled rules
    newslint test rules/house  a style of your own
"""
)
def test(
    folders: Annotated[
        list[str] | None, typer.Argument(metavar="DIR...", help="Styles, or folders of styles.")
    ] = None,
) -> None:
    """Run the examples in rule files: those in DIR, or the bundled ones. Warns of patterns that take long."""
    from linter.trial import slow_patterns  # nothing another command needs

    for folder in folders or ():
        if not Path(folder).is_dir():
            typer.echo(f"{folder}: no such folder of rules; check its spelling.", err=True)
    loaded = load_rules(folders or [bundled()])
    for mistake in loaded.mistakes:
        typer.echo(str(mistake))
    for file in loaded.files:
        for slow in slow_patterns(file.rule):
            typer.echo(f"{file.rule.path}: warning: {slow}")
    failed = [(file.rule, failure) for file in loaded.files for failure in failures(file)]
    for rule, failure in failed:
        typer.echo(f"{rule.path}: {failure}")
    examples = sum(len(file.good) + len(file.bad) for file in loaded.files)
    typer.echo(f"{len(loaded.files)} rules, {examples} examples, {len(failed)} failed.")
    if any(mistake.grave for mistake in loaded.mistakes) or not loaded.files:
        raise typer.Exit(command.UNCHECKED)
    raise typer.Exit(command.FOUND if failed else command.CLEAN)


@app.command(
    epilog="""
**Example**

    newslint init --yes
    newslint init --from-vale  take over what .vale.ini says
"""
)
def init(
    yes: Annotated[bool, typer.Option("--yes", help="Write the file without asking.")] = False,
    from_vale: Annotated[
        bool, typer.Option("--from-vale", help="Take over .vale.ini: styles, rules, levels, vocabularies.")
    ] = False,
) -> None:
    """Look at the copy below this folder, propose settings for it, and write them to `.newslint.yml`."""
    from linter import fromvale  # nothing another command needs
    from linter import init as proposal

    with _told():
        proposal.refuse_to_overwrite(".")
        text = fromvale.proposed(".") if from_vale else proposal.proposed(".")
        typer.echo(text)
        if not yes and not typer.confirm(f"Write this to {FILE_NAME}?", default=True, err=True):
            raise typer.Exit(command.CLEAN)
        proposal.save(".", text)
        typer.echo(proposal.NEXT, err=True)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newslint {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@contextmanager
def _told() -> Iterator[None]:
    """Mistakes in settings and rule files are told as such."""
    try:
        yield
    except ConfigError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(command.UNCHECKED) from error
