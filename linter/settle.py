"""Where the settings of a run come from: the config file that counts, then the options."""

import os
from collections.abc import Mapping
from typing import Any

from linter.config import Config

FILE_NAME = ".newslint.yml"


def find_config(folder: str) -> str | None:
    """The config file that counts in a folder: its own, or that of the nearest folder above."""
    path = os.path.join(folder, FILE_NAME)
    if os.path.isfile(path):
        return path
    above = os.path.dirname(folder)
    return find_config(above) if above != folder else None


def settle(path: str | None, options: Mapping[str, Any]) -> Config:
    """The config of a run; options that are None were not given.

    Raises ConfigError with every mistake of the file.
    """
    config = Config()
    if path is not None:
        from linter.configfile import read_config  # 30 ms that a run without a config file does not pay

        config = read_config(path)
    given = {name: value for name, value in options.items() if value is not None}
    ignore = (*config.ignore, *given.pop("ignore", ()))
    rules = (*config.rules, *given.pop("rules", ()))
    if "select" in given:  # who asks for some rules by name wants them everywhere
        config = config._replace(paths=tuple(paths._replace(select=()) for paths in config.paths))
    return config._replace(ignore=ignore, rules=rules, **given)
