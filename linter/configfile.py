""".newslint.yml -> Config, or every mistake in it."""

import os
from collections.abc import Mapping
from typing import Any

from linter.config import Config, ConfigError, PathSettings
from linter.finding import LEVELS
from linter.reading import HTML, Reading
from linter.shape import TEXTS, Field, MapOf, OneOf, Record, Text

FILE_NAME = ".newslint.yml"

_LEVEL = OneOf(LEVELS)
_FOR_PATHS = Record(
    {
        "select": Field(TEXTS, []),
        "ignore": Field(TEXTS, []),
        "levels": Field(MapOf(_LEVEL), {}),
    }
)
SHAPE = Record(
    {
        "select": Field(TEXTS, []),
        "ignore": Field(TEXTS, []),
        "levels": Field(MapOf(_LEVEL), {}),
        "rules": Field(TEXTS, []),
        "prefer": Field(TEXTS, []),
        "exclude": Field(TEXTS, []),
        "paths": Field(MapOf(_FOR_PATHS), {}),
        "min-level": Field(_LEVEL),
        "fail-on": Field(_LEVEL),
        "encoding": Field(Text()),
        "html": Field(OneOf(HTML)),
        "fields": Field(TEXTS, []),
        "baseline": Field(Text()),
    }
)


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
        config = read_config(path)
    given = {name: value for name, value in options.items() if value is not None}
    ignore = (*config.ignore, *given.pop("ignore", ()))
    rules = (*config.rules, *given.pop("rules", ()))
    if "select" in given:  # who asks for some rules by name wants them everywhere
        config = config._replace(paths=tuple(paths._replace(select=()) for paths in config.paths))
    return config._replace(ignore=ignore, rules=rules, **given)


def read_config(path: str) -> Config:
    """The settings in a file; an empty file has none. Raises ConfigError."""
    from linter.yamlfile import load  # 30 ms that a run without a config file does not pay

    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}, expected a readable file in UTF-8") from error
    loaded = load(path, text, SHAPE)
    if loaded.mistakes:
        raise ConfigError("\n".join(map(str, loaded.mistakes)))
    root = os.path.dirname(path)
    if loaded.values is None:
        return Config(root=root, file=path)
    return _config(path, root, loaded.values)


def _config(path: str, root: str, values: dict[str, Any]) -> Config:
    config = Config(
        root=root,
        file=path,
        select=tuple(values["select"]),
        ignore=tuple(values["ignore"]),
        levels=values["levels"],
        rules=tuple(os.path.join(root, folder) for folder in values["rules"]),
        prefer=tuple(values["prefer"]),
        exclude=tuple(values["exclude"]),
        reading=Reading(fields=tuple(values["fields"])),
        paths=tuple(
            PathSettings(glob, tuple(v["select"]), tuple(v["ignore"]), v["levels"])
            for glob, v in values["paths"].items()
        ),
    )
    if values["baseline"]:
        config = config._replace(baseline=os.path.join(root, values["baseline"]))
    if values["html"]:
        config = config._replace(reading=config.reading._replace(html=values["html"]))
    scalars = {"min_level": "min-level", "fail_on": "fail-on", "encoding": "encoding"}
    return config._replace(**{k: values[v] for k, v in scalars.items() if values[v] is not None})
