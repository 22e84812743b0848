"""Vale's config file, .vale.ini, as sections of keys and values."""

import os
import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.config import ConfigError

NAMES = (".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale")
_SECTION = re.compile(r"\s*\[(.+)\]\s*(?:[#;].*)?")
_PAIR = re.compile(r"\s*([^=:#;\s][^=:]*?)\s*[=:]\s*(.*)")
_REMARK = re.compile(r"\s[#;].*")


class ValeConfig(NamedTuple):
    """Its sections in order, the first ("") what stands before any; a key given twice has all values."""

    path: str
    sections: dict[str, dict[str, list[str]]]

    def values(self, section: str, key: str) -> list[str]:
        """What stands under a key, cut at commas."""
        given = self.sections.get(section, {}).get(key, [])
        return list(dict.fromkeys(v.strip() for text in given for v in text.split(",") if v.strip()))

    def last(self, section: str, key: str) -> str | None:
        """The value that counts, where there can be but one."""
        values = self.sections.get(section, {}).get(key)
        return values[-1] if values else None


def find(folder: str) -> str | None:
    """The config file that Vale would use in a folder."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    above = os.path.dirname(os.path.abspath(folder))
    return find(above) if above != os.path.abspath(folder) else None


def load(path: str) -> ValeConfig:
    """Read such a file. Raises ConfigError with the line of what cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}, expected a readable file in UTF-8") from error
    sections: dict[str, dict[str, list[str]]] = {"": {}}
    section = ""
    for number, line in _joined(lines):
        if not line.strip() or line.lstrip().startswith(("#", ";")):
            continue
        if found := _SECTION.fullmatch(line):
            section = found[1].strip()
            sections.setdefault(section, {})
        elif pair := _PAIR.fullmatch(line):
            value = _REMARK.sub("", " " + pair[2]).strip().strip("\"'`")
            sections[section].setdefault(pair[1], []).append(value)
        else:
            place = f"{path}:{number}:1: {line.strip()!r}"
            raise ConfigError(f"{place}, expected a key with a value, or [a section]")
    return ValeConfig(path, sections)


def _joined(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines with their numbers, those that end with a backslash together with the next."""
    joined: list[tuple[int, str]] = []
    open_line = False
    for number, line in enumerate(lines, 1):
        if open_line:
            first, before = joined[-1]
            joined[-1] = (first, before + " " + line.strip())
        else:
            joined.append((number, line))
        open_line = joined[-1][1].endswith("\\")
        if open_line:
            joined[-1] = (joined[-1][0], joined[-1][1][:-1].rstrip())
    return joined
