"""newslint inside another program: a CMS, a feed reader, a notebook."""

import os
from collections.abc import Iterable

from linter.config import Config
from linter.document import Document, Source
from linter.engine import Ruleset
from linter.readers import SUFFIXES, reader
from linter.reading import Reading
from linter.run import Linter


def compile_rules(
    *, select: Iterable[str] = (), ignore: Iterable[str] = (), folders: Iterable[str] = ()
) -> Ruleset:
    """The bundled rules and those in `folders`, compiled; make them once and lint with them often.

    `select` and `ignore` name rules and styles, as on the command line. Raises ConfigError, with a line for
    each mistake.
    """
    config = Config(select=tuple(select), ignore=tuple(ignore), rules=tuple(folders))
    return Linter(config).rules_for("")


def read(text: str, name: str = "article.txt", *, reading: Reading | None = None) -> list[Document]:
    """The articles in a text; the suffix of `name` tells the format. Raises Broken."""
    suffix = os.path.splitext(name)[1].lower()
    return list(reader(SUFFIXES.get(suffix, "plain"))(Source(name, text), reading or Reading()))
