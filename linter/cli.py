"""The commands, for typer: names, options and help; what they do is done elsewhere."""

from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from linter import command, options
from linter.config import ConfigError
from linter.examples import failures
from linter.rules import bundled, load_rules
from linter.run import all_rules

app = typer.Typer(
    help="Find what a careful copy editor would stop before publication.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
)


def _parameter(name: str, option: options.Option) -> Parameter:
    kind: Any = bool if option.takes == "flag" else str
    if option.choices:
        kind = Literal[option.choices]
    if option.takes == "values":
        kind = list[kind]
    default = False if option.takes == "flag" else option.default
    optional = kind if option.takes == "flag" or default is not None else kind | None
    info = typer.Option(*option.flags, help=option.help, metavar=option.metavar or None)
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[optional, info])


def _check(**given: Any) -> None:
    """Lint files, folders, globs, or `-` for standard input (the current folder if nothing is named)."""
    raise typer.Exit(command.run(given))


_PATHS = Parameter(
    "paths",
    Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[list[str] | None, typer.Argument(help="Files, folders, globs, -.")],
)
_check.__signature__ = Signature(  # type: ignore[attr-defined]
    [_PATHS, *(_parameter(name, option) for name, option in options.CHECK.items())]
)
app.command("check")(_check)


@app.command()
def test(
    folder: Annotated[Path | None, typer.Argument(help="A style, or a folder of styles.")] = None,
) -> None:
    """Run the examples in rule files: those in DIR, or the bundled ones."""
    loaded = load_rules([str(folder) if folder else bundled()])
    for mistake in loaded.mistakes:
        typer.echo(str(mistake))
    failed = [(file.rule, failure) for file in loaded.files for failure in failures(file)]
    for rule, failure in failed:
        typer.echo(f"{rule.path}: {failure}")
    examples = sum(len(file.good) + len(file.bad) for file in loaded.files)
    typer.echo(f"{len(loaded.files)} rules, {examples} examples, {len(failed)} failed.")
    if loaded.mistakes:
        raise typer.Exit(command.UNCHECKED)
    raise typer.Exit(command.FOUND if failed else command.CLEAN)


@app.command()
def rules(
    style: Annotated[str | None, typer.Argument(help="Only rules of this style.")] = None,
    folder: Annotated[list[str] | None, typer.Option("--rules", help="Rules of your own.")] = None,
) -> None:
    """List the rules."""
    for rule in _rules(folder):
        if style in (None, rule.id.partition(".")[0]):
            off = "" if rule.enabled else " (off)"
            typer.echo(f"{rule.id:40} {rule.level:10} {rule.kind}{off}")


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(help="A rule's id, such as duplication.doubled-word.")],
    folder: Annotated[list[str] | None, typer.Option("--rules", help="Rules of your own.")] = None,
) -> None:
    """Say what a rule is for, with its examples."""
    for file in load_rules([bundled(), *(folder or [])]).files:
        if file.rule.id == rule:
            typer.echo(f"{rule} ({file.rule.level})\n\n{file.rule.description}\n")
            for good in file.good:
                typer.echo(f"Fine:    {good}")
            for bad in file.bad:
                typer.echo(f"Reports: {bad.text}\n      -> {bad.match}")
            return
    typer.echo(f"There is no rule {rule}; `newslint rules` lists them.", err=True)
    raise typer.Exit(command.UNCHECKED)


def _rules(folders: list[str] | None) -> tuple[Any, ...]:
    try:
        return all_rules(folders or [])
    except ConfigError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(command.UNCHECKED) from error
