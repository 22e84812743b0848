"""Formats as a user of `newslint check` meets them: what is read, left out, refused and said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter import command, options

BAD = '{"body": "Round the the wall."}'
Ran = Callable[..., tuple[int, str, str]]
OTHERS = "articles in other languages than English were checked with the rules for any language only."


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ran:
    """`newslint check` in a folder, in this process: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        given = options.parse(arguments)
        assert given is not None
        return command.run(given), *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("name", "text", "arguments", "code", "said"),
    [
        ("a.json", BAD, (), 1, "a.json:1:17: duplication.doubled-word"),
        ("a.json", BAD, ("--field", "body"), 1, "a.json:1:17:"),
        ("a.json", BAD, ("--field=teaser",), 2, "no record has a text under teaser; there is body."),
        ("a.json", BAD, ("--format", "plain"), 1, "a.json:1:1: typography.script-residue"),
        ("a.dat", BAD, (), 1, "a.dat:1:17:"),
        ("a.json", '{"body": "the"', (), 2, "a.json:1:15: file.unreadable Mend this JSON: "),
        ("a.json", '{"name": "x"}', (), 2, "newslint knows none of those there are (name)"),
        ("a.xml", "<project/>", (), 2, "its XML (<project>) is none of NITF"),
        ("a.xml", "<rss><channel>", (), 2, "a.xml:1:15: file.unreadable Mend this XML: no element found."),
        ("a.xml", "<?xml version='1.0' encoding='klingon'?><rss/>", (), 2, "klingon"),
    ],
)
def test_one_file(
    check: Ran, tmp_path: Path, name: str, text: str, arguments: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / name).write_text(text)
    done, out, err = check(name, "--output-format", "concise", *arguments)
    assert (done, said in out) == (code, True), out + err


def test_files_of_a_folder_that_hold_no_copy_are_left_out_and_named(check: Ran, tmp_path: Path) -> None:
    files = {"package.json": "{}", "tsconfig.json": '{"strict": true}', "pom.xml": "<project/>"}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "a.txt").write_text("Fine.\n")
    code, out, err = check()
    assert (code, out) == (0, "No findings in 1 file.\n")
    assert err == "3 files hold no copy in a form newslint knows: package.json, pom.xml, tsconfig.json.\n"
    assert check("pom.xml", "tsconfig.json")[0] == 2


def test_other_languages_are_told(check: Ran, tmp_path: Path) -> None:
    text = '{"lang": "de", "body": "Die die Mauer. Teh wall."}\n'
    (tmp_path / "a.jsonl").write_text(text * 2)
    assert check("--min-level", "error")[1].endswith(f"2 {OTHERS}\n")
    assert check("--statistics")[1].endswith(f"2 {OTHERS}\n")
    (tmp_path / "a.jsonl").write_text(text)
    assert "\n1 article in another language than English was checked" in check()[1]


@pytest.mark.parametrize("codec", ["latin-1", "utf-8", "utf-8-sig", "utf-16-le", "utf-16"])
def test_xml_in_the_encoding_it_names(check: Ran, tmp_path: Path, codec: str) -> None:
    name = "ISO-8859-1" if codec == "latin-1" else codec.removesuffix("-sig").removesuffix("-le")
    story = f'<?xml version="1.0" encoding="{name}"?>\n<rss><item><title>{{}} wall</title></item></rss>\n'
    (tmp_path / "a.xml").write_bytes(story.format("café, the the").encode(codec))
    assert "a.xml:2:25: duplication.doubled-word" in check("--output-format", "concise")[1]
    assert check("--fix")[0] == 0
    assert (tmp_path / "a.xml").read_bytes() == story.format("café, the").encode(codec)


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("ISO-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("klingon", "utf-8")],
)
def test_html_in_the_encoding_it_names(check: Ran, tmp_path: Path, charset: str, codec: str) -> None:
    page = f'<!doctype html>\n<meta http-equiv=x content="text/html; charset={charset}"><p>“No”, the {{}} men say.\n'
    (tmp_path / "a.html").write_bytes(page.format("the").encode(codec))
    code, out, _ = check("--output-format", "concise", "--select", "duplication")
    assert (code, out.split()[0]) == (1, f"a.html:2:{len(page.split('{', 1)[0].splitlines()[1]) - 3}:")


def test_other_languages_are_remembered(check: Ran, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"lang": "de", "body": "Eine Mauer."}')
    assert check("--cache-dir", "kept") == check("--cache-dir", "kept")
    assert "1 article in another language" in check("--cache-dir", "kept")[1]
