"""What every kind of rule has in common: what it compiles to, and what it reports."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from linter.document import Document
from linter.lexicon import Literal, Matches
from linter.rule import Rule
from linter.shape import Field

__all__ = ["Change", "Checker", "Complain", "Hit", "Kind", "Rule"]


class Change(NamedTuple):
    """Put `text` where the prose has the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class Hit(NamedTuple):
    """Something a rule found, in offsets of the prose.

    `words` go into the rule's message (the match itself if there are none); `doubtful` hits are
    reported as suggestions whatever the rule's level.
    """

    rule: Rule
    start: int
    end: int
    words: tuple[str, ...] = ()
    change: Change | None = None
    doubtful: bool = False


class Checker(Protocol):
    """One rule, or several of a kind, compiled."""

    @property
    def literals(self) -> Sequence[Literal]:
        """What the lexicon is to look for; `find` is given the matches by their number here."""
        ...

    @property
    def always(self) -> bool:
        """Must it see every document, or only those that hold one of its literals?"""
        ...

    def find(self, document: Document, matches: Matches) -> Iterable[Hit]:
        """What the rules have to say about a document; `matches` are in order of their ends."""
        ...


class Complain(Protocol):
    """Takes note of a mistake in a rule file."""

    def __call__(self, key: str, found: str, expected: str, *, grave: bool = True) -> None:
        """What was found under a key, and what was expected; if not `grave`, the rule can still be used."""
        ...


class Kind(Protocol):
    """A kind of rule: a module of this package."""

    FIELDS: Mapping[str, Field]

    def prepare(self, fields: dict[str, Any], complain: Complain) -> dict[str, Any]:
        """Turn the fields of a rule file into plain data that compiles fast; complain of mistakes."""
        ...

    def compile(self, rules: Sequence[Rule]) -> Sequence[Checker]:
        """Compile all rules of this kind."""
        ...


class Arranged(Kind, Protocol):
    """A kind whose rules have to be put together first, which takes so long that it is kept."""

    def arrange(self, rules: Sequence[Rule]) -> Any:
        """What all rules of this kind know, as plain values."""
        ...

    def compile(self, rules: Sequence[Rule], arranged: Any = None) -> Sequence[Checker]:
        """Compile all rules of this kind, with what `arrange` made of them."""
        ...
