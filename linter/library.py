"""newslint inside another program: a CMS, a feed reader, a notebook."""

from collections.abc import Iterable

from linter.config import Config
from linter.document import Document, Source
from linter.engine import Ruleset
from linter.readers import reader
from linter.readers.sniff import format_of
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
    """The articles in a text. Raises Broken.

    The suffix of `name` tells the format, or how the text begins.
    """
    return list(reader(format_of(name, text))(Source(name, text), reading or Reading()))
