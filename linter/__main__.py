"""The command `newslint`: the quick road to `check`, and typer for everything else."""

import sys

from linter import options


def main() -> None:
    """Run the command; exit as documented in README."""
    arguments = sys.argv[1:]
    given = options.parse(arguments[1:]) if arguments[:1] == ["check"] else None
    try:
        if given is None:
            from linter.cli import app  # typer takes 50 ms to import

            app()
        else:
            from linter.command import run

            sys.exit(run(given))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
