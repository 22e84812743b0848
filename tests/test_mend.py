"""Rounds of fixes: until nothing is left, or not at all."""

import re
from collections.abc import Callable, Iterator

import pytest

from linter.document import Source
from linter.encoding import decode
from linter.finding import Edit, Finding, Fix
from linter.mend import Plan, Unfixable, mend
from linter.readers.base import Broken
from linter.sieve import Lines, Sifted, sift

Look = Callable[[Source, Lines | None], Sifted]
PLAN = Plan("utf-8", ("warning", "error"), False)


def replacing(pattern: str, new: str, level: str = "error") -> Look:
    """A linter that wants each match of a pattern replaced."""

    def findings(source: Source) -> Iterator[Finding]:
        for found in re.finditer(pattern, source.text):
            place = (*source.place(found.start()), *source.place(found.end()))
            fix = Fix(True, (Edit(*place, found.expand(new)),))
            yield Finding(source.path, *place, "a.b", level, "", found.group(), fix)  # type: ignore[arg-type]

    return lambda source, lines: sift(source, findings(source), lines, {})


def mended(data: bytes, look: Look, plan: Plan = PLAN, lines: Lines | None = None) -> bytes:
    return mend(data, Source("a.txt", decode(data, plan.encoding)), lines, look, plan).data


@pytest.mark.parametrize(
    ("data", "encoding", "fixed"),
    [
        (b"the the end", "utf-8", b"the end"),
        (b"the the the the end", "utf-8", b"the end"),  # overlaps take rounds
        (b"\xef\xbb\xbfa\r\nthe the\r\nb", "utf-8", b"\xef\xbb\xbfa\r\nthe\r\nb"),
        (
            b"\xff\xfe" + "é the the\r\n".encode("utf-16-le"),
            "utf-8",
            b"\xff\xfe" + "é the\r\n".encode("utf-16-le"),
        ),
        (b"caf\xe9 the the \x80\n", "cp1252", b"caf\xe9 the \x80\n"),
        ("\U0001f600 the the\u2028x".encode(), "utf-8", "\U0001f600 the\u2028x".encode()),
        (b"clean", "utf-8", b"clean"),
    ],
)
def test_every_other_byte_stays(data: bytes, encoding: str, fixed: bytes) -> None:
    look = replacing(r"\b(the) the\b", r"\1")
    plan = PLAN._replace(encoding=encoding)
    assert mended(data, look, plan) == fixed
    assert mended(fixed, look, plan) == fixed


def test_fixes_that_undo_each_other_change_nothing() -> None:
    with pytest.raises(Unfixable, match=r"the fixes of a\.b undo each other"):
        mended(b"ab", replacing("(a)(b)|(b)(a)", r"\2\1\4\3"))


def test_a_fix_that_breaks_the_file_changes_nothing() -> None:
    look = replacing("}", "")

    def breakable(source: Source, lines: Lines | None) -> Sifted:
        if source.text.count("{") != source.text.count("}"):
            raise Broken("no end")
        return look(source, lines)

    with pytest.raises(Unfixable, match="would break it"):
        mended(b"{}", breakable)


def test_an_encoding_with_states_is_left_alone() -> None:
    data = "日本語".encode("iso2022_jp")
    with pytest.raises(Unfixable, match="Save this file as UTF-8"):
        mended(data, replacing("本", "x"), PLAN._replace(encoding="iso2022_jp"))


def test_what_the_encoding_cannot_hold_is_not_put_in() -> None:
    assert mended(b"a b", replacing("a", "“"), PLAN._replace(encoding="latin-1")) == b"a b"


def test_only_what_is_shown_is_fixed() -> None:
    assert mended(b"ab", replacing("a", "", "suggestion")) == b"ab"
    assert mended(b"ab", replacing("a", "", "suggestion"), PLAN._replace(levels=("suggestion",))) == b"b"


def test_only_these_lines_are_fixed_wherever_they_move() -> None:
    data = b"cut\ncut\nx x\nkeep\nx x\n"
    look = replacing(r"cut\n|(x) x", r"\1")
    assert mended(data, look, lines=((1, 1), (5, 5))) == b"cut\nx x\nkeep\nx\n"
