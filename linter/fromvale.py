"""`newslint init --from-vale`: what .vale.ini says, as a config file of newslint's."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter import valeini
from linter.config import ConfigError
from linter.finding import LEVELS
from linter.valeini import ValeConfig
from linter.vocabularies import ACCEPT, AVOID, REJECT, TERMS

_EVERYWHERE = "*"
_VALE = "Vale"  # the style that comes with Vale
_REPETITION, _DOUBLED = "Vale.Repetition", "duplication.doubled-word"
_SPELLING = "Vale.Spelling"
_ON = {"YES", *LEVELS}
_CORE = ("StylesPath", "MinAlertLevel", "Vocab", "Packages")
_NOT_STYLES = ("formats", "asciidoctor")
_STYLES = "BasedOnStyles"
_VOCABULARIES = ("config/vocabularies", "Vocab")  # where Vale keeps them, since version 3 and before


class _Choice(NamedTuple):
    """What a section says: which styles and rules are on, which are off, and how grave some are."""

    styles: list[str]
    rules: list[str]
    off: list[str]
    levels: dict[str, str]

    @property
    def select(self) -> list[str]:
        return [*self.styles, *self.rules]


def proposed(folder: str) -> str:
    """The text of a config file for a folder. Raises ConfigError if there is nothing to go by."""
    path = valeini.find(folder)
    if path is None:
        raise ConfigError(f"no {valeini.NAMES[0]} here or above; run this where Vale runs")
    return "\n".join([*_Proposal(valeini.load(path), folder).lines(), ""])


class _Proposal:
    def __init__(self, vale: ValeConfig, folder: str) -> None:
        self._vale = vale
        self._folder = os.path.abspath(folder)
        self._above = os.path.dirname(os.path.abspath(vale.path))
        styles = os.path.expanduser(vale.last("", "StylesPath") or "styles")
        self._styles_path = os.path.join(self._above, styles)
        self._missing: list[str] = []

    def lines(self) -> Iterator[str]:
        """The file, line by line."""
        every, others = self._choice(_EVERYWHERE), self._others()
        yield f"# Made from {self._from_here(self._vale.path)}."
        yield from self._left_out()
        yield ""
        yield from _block("rules", self._folders([every, *others.values()]))
        yield from self._missing_styles()
        yield from _block("vocabularies", self._vocabularies())
        if _EVERYWHERE in self._vale.sections:
            yield "# Add `all` to have newslint's own rules as well."
            yield from _block("select", every.select)
        else:
            yield "# Only what Vale looks at is checked; add `all` to have newslint's own rules everywhere."
            yield from _block("select", ["file"])
        yield from _block("ignore", every.off)
        yield from _levels(every.levels, "")
        yield from _block("exclude", [self._from_here(self._styles_path) + "/"])
        yield from self._paths(every, others)
        yield f"min-level: {self._level()}"
        yield "# Vale fails a build only for errors."
        yield "fail-on: error"

    def _choice(self, section: str) -> _Choice:
        given = self._vale.sections.get(section, {})
        styles = self._renamed(self._vale.values(section, _STYLES), given)
        choice = _Choice(styles, [], [], {})
        for key in given:
            value = self._vale.last(section, key) or ""
            rule = _DOUBLED if key == _REPETITION else key
            if "." not in key or key == _SPELLING or not self._is_there(rule):
                continue
            if value not in _ON:
                choice.off.append(rule)
                continue
            choice.rules.append(rule)
            if value in LEVELS:
                choice.levels[rule] = value
        return choice

    def _renamed(self, styles: Iterable[str], given: Iterable[str]) -> list[str]:
        """The styles, with ours for what Vale's own style does."""
        found: list[str] = []
        for style in styles:
            if style != _VALE:
                found += [style] if self._is_there(style) else []
                continue
            found += [_DOUBLED] if _REPETITION not in given else []
            found += [rule for rule in self._made_of_vocabularies() if rule not in given]
        return found

    def _is_there(self, name: str) -> bool:
        """Is there such a style or rule? Takes note of those that Vale would have to fetch first."""
        style, _, rule = name.partition(".")
        if name == _DOUBLED or name in self._made_of_vocabularies():
            return True
        if style == _VALE:
            return False
        path = os.path.join(self._styles_path, style, f"{rule}.yml" if rule else "")
        there = os.path.exists(path)
        if not there and name not in self._missing:
            self._missing.append(name)
        return there

    def _others(self) -> dict[str, _Choice]:
        """The sections for some files."""
        globs = [s for s in self._vale.sections if s and s != _EVERYWHERE and s not in _NOT_STYLES]
        return {glob: self._choice(glob) for glob in globs}

    def _paths(self, every: _Choice, others: dict[str, _Choice]) -> Iterator[str]:
        if not others:
            return
        yield "paths:"
        for glob, choice in others.items():
            styles = choice.styles if self._vale.values(glob, _STYLES) else every.styles
            extra = [rule for rule in every.rules if rule not in choice.off]
            for pattern in _gitignore(glob):
                yield f"  {_quoted(pattern)}:"
                yield f"    select: [{', '.join(dict.fromkeys([*styles, *extra, *choice.rules]))}]"
                if choice.off:
                    yield f"    ignore: [{', '.join(choice.off)}]"
                yield from _levels(choice.levels, "    ")
        yield ""

    def _folders(self, choices: Iterable[_Choice]) -> list[str]:
        named = (name.partition(".")[0] for choice in choices for name in (*choice.select, *choice.off))
        own = (_VALE, _DOUBLED.partition(".")[0])
        styles = dict.fromkeys(style for style in named if style not in own)
        return [self._from_here(os.path.join(self._styles_path, style)) for style in styles]

    def _vocabularies(self) -> list[str]:
        found = []
        for name in self._vale.values("", "Vocab"):
            paths = [os.path.join(self._styles_path, *place.split("/"), name) for place in _VOCABULARIES]
            path = next((path for path in paths if _has_words(path)), None)
            if path:
                found.append(self._from_here(path))
            elif name not in self._missing:
                self._missing.append(f"the vocabulary {name}")
        return found

    def _made_of_vocabularies(self) -> list[str]:
        """The rules that there are because of the vocabularies."""
        folders = [os.path.join(self._folder, path) for path in self._vocabularies_quietly()]
        files = {name for folder in folders for name in (ACCEPT, REJECT) if _is_filled(folder, name)}
        return [rule for rule, name in ((TERMS, ACCEPT), (AVOID, REJECT)) if name in files]

    def _vocabularies_quietly(self) -> list[str]:
        missing = list(self._missing)
        found = self._vocabularies()
        self._missing = missing
        return found

    def _missing_styles(self) -> Iterator[str]:
        if self._missing:
            yield f"# Not found below {self._from_here(self._styles_path)}; run `vale sync`, then this again:"
            yield f"# {', '.join(self._missing)}"
            yield ""

    def _left_out(self) -> Iterator[str]:
        """What newslint has nothing for."""
        named = [key for key in self._vale.sections[""] if key not in _CORE]
        for section, keys in self._vale.sections.items():
            if section in _NOT_STYLES:
                named.append(f"[{section}]")
            elif section:
                named += [key for key in keys if "." not in key and key != _STYLES]
        if any(_VALE in self._vale.values(section, _STYLES) for section in self._vale.sections):
            named.append(_SPELLING)
        if named:
            yield f"# newslint has nothing for: {', '.join(dict.fromkeys(named))}."

    def _level(self) -> str:
        level = self._vale.last("", "MinAlertLevel")
        return level if level in LEVELS else "warning"

    def _from_here(self, path: str) -> str:
        return os.path.relpath(path, self._folder).replace(os.sep, "/")


def _gitignore(glob: str) -> list[str]:
    """Globs of Vale's as those of .gitignore: `{a,b}` is one of several, and * goes through folders."""
    head, brace, rest = glob.partition("{")
    if not brace:
        return [re.sub(r"(?<!\*)\*(?!\*)", "**/*", glob) if "/" in glob else glob]
    inside, _, tail = rest.partition("}")
    return [head + part.strip() + end for part in inside.split(",") for end in _gitignore(tail)]


def _has_words(folder: str) -> bool:
    return any(_is_filled(folder, name) for name in (ACCEPT, REJECT))


def _is_filled(folder: str, name: str) -> bool:
    path = os.path.join(folder, name)
    return os.path.isfile(path) and os.path.getsize(path) > 0


def _levels(levels: dict[str, str], indent: str) -> Iterator[str]:
    if levels:
        yield f"{indent}levels: {{{', '.join(f'{rule}: {level}' for rule, level in levels.items())}}}"
        if not indent:
            yield ""


def _block(key: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{key}:"
        for item in dict.fromkeys(items):
            yield f"  - {item if item[0].isalnum() else _quoted(item)}"
        yield ""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
