"""`newslint init --from-vale`: .vale.ini as a config file, and the vocabularies in it."""

from pathlib import Path

import pytest

from linter import valeini
from linter.config import ConfigError
from linter.fromvale import proposed
from tests.support import newslint

RULE = "extends: existence\nmessage: \"No '%s'\"\nlevel: warning\ntokens: [{}]\n"
INI = """
# What Vale is told here
StylesPath = styles
MinAlertLevel = suggestion
Vocab = House
Packages = Faraway

[formats]
mdx = md

[*]
BasedOnStyles = Vale, Cats, Faraway
Cats.Big = NO  # too many of them
Cats.Small = error

[*.{md,txt}]
BasedOnStyles = Vale, Cats, Dogs
TokenIgnores = (\\$+)
Dogs.Old = suggestion
Vale.Avoid = NO

[letters/*.txt]
BasedOnStyles = Dogs
"""
EXPECTED = """\
# Made from .vale.ini.
# newslint has nothing for: [formats], TokenIgnores, Vale.Spelling.

rules:
  - styles/Cats
  - styles/Dogs

# Not found below styles; run `vale sync`, then this again:
# Faraway

vocabularies:
  - styles/config/vocabularies/House

# Add `all` to have newslint's own rules as well.
select:
  - duplication.doubled-word
  - Vale.Terms
  - Vale.Avoid
  - Cats
  - Cats.Small

ignore:
  - Cats.Big

levels: {Cats.Small: error}

exclude:
  - styles/

paths:
  '*.md':
    select: [duplication.doubled-word, Vale.Terms, Cats, Dogs, Cats.Small, Dogs.Old]
    ignore: [Vale.Avoid]
    levels: {Dogs.Old: suggestion}
  '*.txt':
    select: [duplication.doubled-word, Vale.Terms, Cats, Dogs, Cats.Small, Dogs.Old]
    ignore: [Vale.Avoid]
    levels: {Dogs.Old: suggestion}
  'letters/**/*.txt':
    select: [Dogs, Cats.Small]

min-level: suggestion
# Vale fails a build only for errors.
fail-on: error
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, word in (
        ("Cats/Big", "lion"),
        ("Cats/Small", "cat"),
        ("Dogs/Old", "hound"),
        ("Dogs/New", "puppy"),
    ):
        path = tmp_path / "styles" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RULE.format(word))
    words = tmp_path / "styles" / "config" / "vocabularies" / "House"
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("# how we write\nPuppy\n[Hh]ound\n\n")
    (words / "reject.txt").write_text("doggo\n")
    (tmp_path / ".vale.ini").write_text(INI)
    (tmp_path / "letters").mkdir()
    for path in ("a.txt", "letters/b.txt", "c.html"):
        (tmp_path / path).write_text("A lion, a cat, a hound, a puppy and a doggo. The the end.\n")
    return tmp_path


def test_what_is_taken_over(project: Path) -> None:
    assert proposed(str(project)) == EXPECTED


def test_what_then_is_found(project: Path) -> None:
    assert newslint("init", "--from-vale", "--yes", cwd=project).code == 0
    ran = newslint("check", "--output-format", "concise", cwd=project)
    found = sorted(" ".join(line.split(" ")[:2]) for line in ran.out.splitlines())
    assert found == [
        "a.txt:1:11: Cats.Small",
        "a.txt:1:27: Dogs.New",
        "a.txt:1:27: Vale.Terms",
        "a.txt:1:46: duplication.doubled-word",
        "c.html:1:11: Cats.Small",
        "c.html:1:27: Vale.Terms",
        "c.html:1:39: Vale.Avoid",
        "c.html:1:46: duplication.doubled-word",
        "letters/b.txt:1:11: Cats.Small",
        "letters/b.txt:1:27: Dogs.New",
    ]
    assert ran.code == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[*.md]\nBasedOnStyles = Cats\n", "select:\n  - file\n"),  # nothing is said of other files
        ("[*]\nBasedOnStyles = Cats\n", "select:\n  - Cats\n"),
        ("StylesPath = styles\n[*]\nCats.Big = YES\n", "select:\n  - Cats.Big\n"),
        ("MinAlertLevel = error\n[*]\nBasedOnStyles = Cats, \\\n  Dogs\n", "  - Cats\n  - Dogs\n"),
        ("[*]\nBasedOnStyles = Cats\nBasedOnStyles = Dogs\n", "  - Cats\n  - Dogs\n"),
    ],
)
def test_ways_to_say_it(project: Path, text: str, kind: str) -> None:
    (project / ".vale.ini").write_text(text)
    assert kind in proposed(str(project))


def test_what_cannot_be_read(project: Path, tmp_path: Path) -> None:
    (project / ".vale.ini").write_text("StylesPath = styles\nBasedOnStyles\n")
    with pytest.raises(ConfigError, match=r"\.vale\.ini:2:1: 'BasedOnStyles', expected a key with a value"):
        valeini.load(str(project / ".vale.ini"))
    (project / ".vale.ini").unlink()
    ran = newslint("init", "--from-vale", cwd=project)
    assert (ran.code, ran.err) == (2, "no .vale.ini here or above; run this where Vale runs\n")


@pytest.mark.parametrize(
    ("words", "mistake"),
    [
        ("good\n(bad\n", "words/accept.txt:2:1: a bracket that is not closed in “(bad”, expected a word or"),
        (None, "words:1:1: a folder without words, expected accept.txt or reject.txt in it"),
    ],
)
def test_mistakes_in_vocabularies(tmp_path: Path, words: str | None, mistake: str) -> None:
    (tmp_path / "words").mkdir()
    if words:
        (tmp_path / "words" / "accept.txt").write_text(words)
    (tmp_path / ".newslint.yml").write_text("vocabularies: [words]\n")
    ran = newslint("check", cwd=tmp_path)
    assert ran.code == 2
    assert mistake in ran.err
