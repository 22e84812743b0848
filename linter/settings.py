"""Do the names in the settings mean anything? Every one that does not, with its place and the nearest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.config import Config, ConfigError, PathSettings
from linter.rule import Rule


class _Name(NamedTuple):
    key: str  # under which it is given
    name: str
    known: frozenset[str]
    what: str


def check_settings(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raises ConfigError with a line for each name of a rule, style, form or encoding that is not known."""
    if config.reading.html == "article":
        _look_for_readability()
    unknown = [given for given in _names(config, rules) if given.name not in given.known]
    if unknown or not _is_encoding(config.encoding):
        raise ConfigError("\n".join(_complaints(config, unknown)))


def _look_for_readability() -> None:
    from importlib.util import find_spec  # 1 ms that only --html article pays

    if find_spec("readability") is None:
        raise ConfigError("--html article: needs one library more: pip install 'newslint[article]'")


def _names(config: Config, rules: Mapping[str, Rule]) -> Iterator[_Name]:
    known = {name for identity in rules for name in (identity, identity.partition(".")[0])}
    selectors, ids = frozenset([*known, "all"]), frozenset(known)
    settings: list[Config | PathSettings] = [config, *config.paths]
    for setting in settings:
        given = (("select", setting.select, selectors), ("ignore", setting.ignore, selectors))
        for key, names, right in (*given, ("levels", setting.levels, ids)):
            yield from (_Name(key, name, right, "rule or style") for name in names)
    if config.prefer:
        groups = forms_by_group(rules.values())
        forms = frozenset(text for group in groups for texts in group for text in texts)
        yield from (_Name("prefer", name, forms, "form in a group of names") for name in config.prefer)


def forms_by_group(rules: Iterable[Rule]) -> Iterator[list[list[str]]]:
    """The forms that a house can prefer: for each thing its forms, for each form its inflections."""
    for rule in rules:
        if rule.kind == "consistency":
            groups: dict[int, dict[int, dict[int, str]]] = {}
            for _, text, group, form, number in rule.data["spellings"]:
                groups.setdefault(group, {}).setdefault(form, {})[number] = text
            for forms in groups.values():
                yield [[texts[number] for number in sorted(texts)] for _, texts in sorted(forms.items())]


def _complaints(config: Config, unknown: Sequence[_Name]) -> Iterator[str]:
    from difflib import get_close_matches  # 2 ms that a run without mistakes does not pay

    places = _places(config.file) if config.file else {}
    for key, name, known, what in unknown:
        close = get_close_matches(name, sorted(known), 1)
        expected = repr(close[0]) if close else "one that `newslint rules` lists"
        place = f"{config.file}:{places[name]}: {key}" if name in places else f"--{key}"
        yield f"{place}: unknown {what} {name!r}, expected {expected}"
    if not _is_encoding(config.encoding):
        name = config.encoding
        place = f"{config.file}:{places[name]}: encoding" if name in places else "--encoding"
        yield f"{place}: unknown encoding {name!r}, expected a name such as 'utf-8' or 'cp1252'"


def _places(path: str) -> dict[str, str]:
    """Line and column of each text in a YAML file."""
    import yaml  # 15 ms that a run without mistakes does not pay

    with open(path, encoding="utf-8-sig") as file:
        tokens = [token for token in yaml.scan(file) if isinstance(token, yaml.ScalarToken)]
    return {t.value: f"{t.start_mark.line + 1}:{t.start_mark.column + 1}" for t in reversed(tokens)}


def _is_encoding(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True
