"""The front matter of a Markdown file: what it says of the article, in YAML or TOML."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.text import Builder, Text

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M
)
_TOML = re.compile(r"""(?P<key>\w+)[ \t]*=[ \t]*(?P<value>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')""")
_PART = re.compile(r"""\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|''|[^\\']+|'""", re.S)
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}
_LANGUAGE = ("lang", "language", "locale")


class FrontMatter(NamedTuple):
    """Where the copy begins, and what was said before it."""

    end: int = 0
    title: Text | None = None
    language: str = ""


def front_matter(text: Text) -> FrontMatter:
    """The front matter of a text whose lines end with line feeds; nothing of it where it cannot be read."""
    fenced = _FENCED.match(text.text)
    if not fenced:
        return FrontMatter()
    find = _of_yaml if fenced["fence"] == "---" else _of_toml
    title, language = None, ""
    for key, value in find(text, *fenced.span("inside")):
        if key == "title":
            title = title or value
        elif key in _LANGUAGE:
            language = value.text
    return FrontMatter(fenced.end(), title, language)


def _of_yaml(text: Text, start: int, end: int) -> Iterator[tuple[str, Text]]:
    import yaml  # 15 ms that only front matter pays

    try:
        root = yaml.compose(text.text[start:end])
    except yaml.YAMLError:
        return
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            place = start + value.start_mark.index, start + value.end_mark.index
            yield key.value, _value(text, *place, value.style or "", value.value)


def _of_toml(text: Text, start: int, end: int) -> Iterator[tuple[str, Text]]:
    for line in re.finditer(r"^.*$", text.text[start:end], re.M):
        if line.group().startswith("["):
            return
        found = _TOML.match(text.text, start + line.start(), end)
        if found:
            yield found["key"], _value(text, *found.span("value"), found["value"][0], None)


def _value(text: Text, start: int, end: int, style: str, meant: str | None) -> Text:
    """What is written between two places, escapes read; as a whole where it is not written in one piece."""
    builder = Builder(text)
    if style in ("'", '"'):
        for part in _PART.finditer(text.text, start + 1, end - 1):
            _add(builder, part, style)
    else:
        builder.copy(start, end)
    value = builder.build()
    if meant is None or value.text == meant:
        return value
    builder = Builder(text)
    builder.stand_for(meant, start, end)
    return builder.build()


def _add(builder: Builder, part: re.Match[str], style: str) -> None:
    written = part.group()
    if style == '"' and written[0] == "\\":
        code = part[1] or part[2] or part[3]
        builder.stand_for(chr(int(code, 16)) if code else _MEANT.get(part[4], part[4]), *part.span())
    elif style == "'" and written == "''":
        builder.stand_for("'", *part.span())
    else:
        builder.copy(*part.span())
