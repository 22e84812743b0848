"""Variants found without a list: the rules with `discover`, and what each of them looks for."""

from collections.abc import Callable, Iterator, Sequence

from linter.checks.base import Change, Hit, Rule
from linter.checks.courtesy_titles import TITLES, courtesy_titles
from linter.checks.name_spellings import spellings
from linter.checks.terms import terms
from linter.checks.us_uk import american_and_british, british_beginnings
from linter.checks.variant import Variant
from linter.checks.variants import acronyms, capitals
from linter.document import Document
from linter.lexicon import Literal, Match, words

DISCOVERIES: dict[str, Callable[[Document, Sequence[Match]], Iterator[Variant]]] = {
    "american-and-british": american_and_british,
    "acronyms": acronyms,
    "capitals": capitals,
    "courtesy-titles": courtesy_titles,
    "spellings": spellings,
    "terms": terms,
}
_SOUGHT: dict[str, Callable[[], list[Literal]]] = {  # what there must be for any of them to be found
    "american-and-british": lambda: [Literal(text, right=False) for text in british_beginnings()],
    "courtesy-titles": lambda: words(TITLES, cased=True),
}


class Discovery:
    """A rule that finds variants by itself, but for those that another rule knows, which `is_known` tells."""

    def __init__(self, rule: Rule, is_known: Callable[[str, str], bool]) -> None:
        what = rule.data["discover"]
        self._rule = rule
        self._is_known = is_known
        self._discover = DISCOVERIES[what]
        self.literals: Sequence[Literal] = _SOUGHT[what]() if what in _SOUGHT else ()
        self.always = not self.literals

    def find(self, document: Document, matches: Sequence[Match]) -> Iterator[Hit]:
        """Each mention in another form than the usual one."""
        for start, end, usual, here in self._discover(document, matches):
            there = document.prose[start:end]
            if (here and self._is_known(usual, there)) or there in self._rule.data["prefer"]:
                continue
            change = None if self._rule.fix == "none" else Change(start, end, usual)
            yield Hit(self._rule, start, end, (usual, there), change)
