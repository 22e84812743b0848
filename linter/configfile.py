""".newslint.yml -> Config, or every mistake in it."""

import os
from collections.abc import Sequence
from typing import Any

from linter.config import Config, ConfigError, PathSettings, Vocabulary
from linter.finding import LEVELS
from linter.mistake import Mistake
from linter.reading import HTML, Reading
from linter.shape import TEXTS, Field, MapOf, OneOf, Record, Text
from linter.yamlfile import load

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
        "vocabularies": Field(TEXTS, []),
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


def read_config(path: str) -> Config:
    """The settings in a file; an empty file has none. Raises ConfigError."""
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
        vocabulary=_vocabulary(root, values["vocabularies"]),
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


def _vocabulary(root: str, folders: Sequence[str]) -> Vocabulary:
    if not folders:
        return Vocabulary()
    from linter import vocabularies  # patterns, which a run without a vocabulary does not need

    mistakes: list[Mistake] = []
    found = [vocabularies.read(os.path.join(root, folder), mistakes) for folder in folders]
    if mistakes:
        raise ConfigError("\n".join(map(str, mistakes)))
    return vocabularies.joined(found)
