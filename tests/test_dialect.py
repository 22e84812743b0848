"""Vale's regular expressions in the words of `regex`: what is rewritten, and what is refused where."""

import pytest
import regex

from linter.dialect import PatternError, is_anchored, is_quick, translate
from linter.dialect.replacement import expand


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (r"cat|dog", "a cat and a dog", ["cat", "dog"]),
        (r"(?m)^b$", "a\nb", ["b"]),
        (r"^b", "a\nb", []),
        (r"(?i)cat", "CAT", ["CAT"]),
        (r"a(?i)b|c", "aB C ab Ab", ["aB", "C", "ab"]),  # stays on in later alternatives
        (r"(?:a(?i)b)c", "aBc aBC", ["aBc"]),  # but not behind the group
        (r"(?i)a(?-i)b", "Ab AB", ["Ab"]),
        (r"(?i:a)b", "Ab AB", ["Ab"]),
        (r"(?s)a.b", "a\nb", ["a\nb"]),
        (r"(?x) a b # and more", "ab", ["ab"]),
        (r"(?n)(a)b", "ab", ["ab"]),
        (r"a{,2}", "a{,2} aa", ["a{,2}"]),  # no repeat for .NET
        (r"(?:foo){e}", "fo foo{e}", ["foo{e}"]),  # and no fuzzy match
        (r"x{2,3}", "x xx xxxx", ["xx", "xxx"]),
        (r"[a-z-[aeiou]]+", "banana", ["b", "n", "n"]),  # a set less another one
        (r"[\w-.]+", "a-b.c d", ["a-b.c", "d"]),
        (r"[]a]", "]", ["]"]),
        (r"[a&&b|~-]+", "a&|~-", ["a&|~-"]),
        (r"[[:alpha:]_]+", "ab_é", ["ab_"]),
        (r"[\b]", "\b", ["\b"]),
        (r"end\Z", "end\n", ["end"]),
        (r"end\z", "end\n", []),
        (r"(?<n>a)(b)\1", "abb aba", ["abb"]),  # .NET counts groups with names last
        (r"(?'n'a)\k<n>", "aa", ["aa"]),
        (r"(a)?b(?(1)c|d)", "abc bd", ["abc", "bd"]),
        (r"\x{263A}\u00e9\x41\cA\101", "☺éA\x01A", ["☺éA\x01A"]),
        (r"(?#a remark)a", "a", ["a"]),
        (r"\<a\>", "<a>", ["<a>"]),
        (r"(?<!un)happy", "unhappy happy", ["happy"]),
        (r"\p{Lu}\w+", "Ärger", ["Ärger"]),
    ],
)
def test_what_a_pattern_matches(pattern: str, text: str, matches: list[str]) -> None:
    assert [found.group() for found in regex.finditer(translate(pattern), text)] == matches


@pytest.mark.parametrize(
    ("pattern", "position", "problem"),
    [
        ("a(b", 1, "a bracket that is not closed"),
        ("ab)", 2, "a closing bracket without an opening one"),
        ("a[b", 1, "a square bracket that is not closed"),
        ("*a", 0, "nothing for '*' to repeat"),
        ("a|+", 2, "nothing for '+' to repeat"),
        ("a**", 2, "'*' after '*'"),
        ("a{3,2}", 1, "'{3,2}', which counts down"),
        ("[z-a]", 1, "a stretch that runs backwards, from 'z' to 'a'"),
        (r"[a-\d]", 1, r"\d as the end of a stretch"),
        ("[a-z-[b]c]", 8, "something after the set that is taken away"),
        ("[[:vowel:]]", 1, "unknown class [:vowel:]"),
        (r"a\y", 1, r"unknown escape \y"),
        (r"a\h", 1, r"unknown escape \h"),
        (r"\x1", 0, "a character without its hexadecimal number"),
        (r"\p{Foo}", 0, "unknown kind of characters 'Foo'"),
        (r"\pL", 0, r"\p without a name in curly brackets"),
        (r"(a)\2", 3, r"\2, which stands for no group"),
        (r"\k<n>", 0, r"\k<n>, which stands for no group"),
        ("(?<a-b>c)", 0, "unknown kind of group '(?<a'"),
        ("(?q)a", 2, "unknown option 'q'"),
        ("(?(a)b|c)", 2, "a condition that is neither a group nor a lookaround"),
        ("(?#a", 0, "a comment that is not closed"),
        ("a\\", 2, "a backslash at the end"),
        ("(((a{999}){999}){999})", 10, "repeats that multiply to more than 20,000"),
        ("(" * 300 + ")" * 300, 99, "brackets more than 100 deep"),
    ],
)
def test_what_is_refused(pattern: str, position: int, problem: str) -> None:
    with pytest.raises(PatternError) as refused:
        translate(pattern)
    assert (refused.value.problem, refused.value.position) == (problem, position)


@pytest.mark.parametrize(
    ("pattern", "quick", "anchored"),
    [
        (r"\b(?:cat|dogs?)\b", True, False),
        (r"cat[ -]*dog\s+fox", True, False),
        (r"\s+ +x", False, False),
        (r"\w+x", True, False),
        (r"\w+x\w+", False, False),
        (r"(a|aa)+$", False, True),
        (r"(?m:^)a", True, False),
        (r"[^a]\$", True, False),
        (r"a{2,}", False, False),
        (r"\Aa", True, True),
    ],
)
def test_what_is_known_of_a_pattern(pattern: str, quick: bool, anchored: bool) -> None:
    assert (is_quick(pattern), is_anchored(pattern)) == (quick, anchored)


@pytest.mark.parametrize(
    ("replacement", "expected"),
    [("$1-$2", "a-b"), ("${1}x", "ax"), ("$$1", "$1"), ("$&!", "ab!"), ("$9", "$9"), ("${n}", "b")],
)
def test_references_in_a_replacement(replacement: str, expected: str) -> None:
    found = regex.match("(a)(?P<n>b)", "ab")
    assert expand(replacement, found) == expected
