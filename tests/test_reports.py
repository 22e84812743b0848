"""Each report format by its own schema or reader, with findings that hold everything."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree

from linter.finding import Finding
from linter.outputs import Output, _Feeds, outputs, write_all
from linter.reports import REPORTS, STATISTICS, FileReport, Look, report
from tests import hostile
from tests.support import newslint

SCHEMAS = Path(__file__).parent / "schemas"
GITLAB = {
    # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def written(name: str, files: list[FileReport] | None = None, look: Look = hostile.LOOK) -> str:
    module = REPORTS.get(name, STATISTICS)
    return "".join(report(module)(hostile.files() if files is None else files, look))


def as_read(name: str, files: list[FileReport] | None = None) -> Any:
    """A report after it went through a file, as programs read it."""
    return json.loads(written(name, files).encode("utf-8", "replace"))


def valid(value: Any, schema: str) -> None:
    loaded = json.loads((SCHEMAS / schema).read_text())
    kind = jsonschema.validators.validator_for(loaded)
    kind(loaded, format_checker=kind.FORMAT_CHECKER).validate(value)


@pytest.mark.parametrize("name", [*REPORTS, "statistics"])
def test_nothing_to_report(name: str) -> None:
    for files in ([], [FileReport("a.txt", (), "Fine.\n")]):
        text = written(name, files)
        if name in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(text)
        if name in ("junit", "checkstyle"):
            etree.fromstring(text.encode())


@pytest.mark.parametrize("name", [*REPORTS, "statistics"])
def test_every_report_can_be_written_to_a_file(name: str) -> None:
    assert written(name).encode("utf-8", "replace").decode()


def test_a_finding_is_an_object_in_json() -> None:
    objects = as_read("json")
    lines = [json.loads(line) for line in written("jsonl").splitlines()]
    assert objects == lines
    keys = ["path", "line", "column", "end_line", "end_column", "rule", "level", "message", "match", "fix"]
    for found, finding in zip(objects, hostile.ALL, strict=True):
        assert list(found) == keys
        assert tuple(found[key] for key in keys[:-1]) == finding[:-1]
        edits = [tuple(edit.values()) for edit in found["fix"]["edits"]] if found["fix"] else []
        assert edits == [tuple(edit) for edit in (finding.fix.edits if finding.fix else ())]


def test_concise_has_a_line_for_each() -> None:
    assert len(written("concise").split("\n")) - 1 == len(hostile.ALL)


@pytest.mark.parametrize("name", ["text", "concise", "github"])
def test_copy_cannot_play_with_the_terminal(name: str) -> None:
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", written(name))


def test_sarif_is_what_oasis_says() -> None:
    log = as_read("sarif")
    valid(log, "sarif-2.1.0.json")
    run = log["runs"][0]
    assert run["invocations"] == [{"executionSuccessful": False}]
    assert run["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(ids)) == len(ids)
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"]
        assert rule.get("helpUri", "https:").startswith("https:")
    prints = [result["partialFingerprints"]["newslint/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    for result, finding in zip(run["results"], hostile.ALL, strict=True):
        assert ids[result["ruleIndex"]] == result["ruleId"] == finding.rule
        region = result["locations"][0]["physicalLocation"]["region"]
        assert tuple(region.values())[:4] == finding[1:5]
        assert bool(result.get("fixes")) is bool(finding.fix)
        assert not re.search(r"(?<!\\)\]\(", result["message"]["text"])  # no links of the article's making
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[!-~]+", uri)
        assert unquote(uri, errors="surrogateescape").removeprefix("file://") == finding.path


def test_fingerprints_stay_when_lines_move() -> None:
    text = "Share\n"
    moved = "A new line.\n" * 3 + text

    def prints(text: str) -> list[str]:
        line = text.count("\n")
        finding = Finding("a.txt", line, 1, line, 6, "a.b", "error", "m", "Share")
        file = FileReport("a.txt", (finding,), text)
        return [issue["fingerprint"] for issue in as_read("gitlab", [file])]

    assert prints(text) == prints(moved)


def test_gitlab_reads_its_report() -> None:
    issues = as_read("gitlab")
    jsonschema.Draft202012Validator(GITLAB).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(hostile.ALL)


def test_rdjson_counts_bytes() -> None:
    found = as_read("rdjson")
    valid(found, "rdjson.json")
    text = hostile.TEXT.split("\n")
    for diagnostic, finding in zip(found["diagnostics"], hostile.ALL, strict=True):
        place = diagnostic["location"]["range"]
        if finding.match and finding.line == finding.end_line:
            line = text[finding.line - 1].encode("utf-8", "surrogatepass")
            there = line[place["start"]["column"] - 1 : place["end"]["column"] - 1]
            assert there.decode("utf-8", "surrogatepass") == finding.match


def test_junit_is_what_jenkins_says() -> None:
    root = etree.fromstring(written("junit").encode("utf-8", "replace"))
    etree.XMLSchema(file=str(SCHEMAS / "junit-10.xsd")).assertValid(root)
    suites = root.findall("testsuite")
    assert suites[0].get("name") == "a.txt"
    for suite, file in zip(suites, hostile.files(), strict=True):
        assert int(suite.get("tests")) == len(suite.findall("testcase")) == max(1, len(file.findings))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors")) == len(suite.findall("testcase/error")) == file.failed
    names = [case.get("name") for case in suites[0]]
    assert names[0] == "family.one 1:1"


def test_checkstyle_has_every_finding() -> None:
    root = etree.fromstring(written("checkstyle").encode("utf-8", "replace"))
    errors = root.findall("file/error")
    for error, finding in zip(errors, hostile.ALL, strict=True):
        assert int(error.get("line")) == finding.line
        assert int(error.get("column")) == finding.column
        assert error.get("severity") in ("error", "warning", "info")
        assert error.get("source") == f"newslint.{finding.rule}"
    assert errors[3].get("message").startswith("Mind “")


COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::([^\r\n]*)")


def unescaped(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_gets_ten_of_each_level_and_the_log_the_rest() -> None:
    names = {"error": "error", "warning": "warning", "suggestion": "notice"}
    plain = [file for file in hostile.files() if "\n" not in file.path]
    lines = written("github", plain).split("\n")[:-1]
    commands = [found for found in map(COMMAND.fullmatch, lines) if found]
    assert [found[1] for found in commands].count("error") == 10
    assert len(commands) == 30
    assert not any(line.lstrip().startswith("::") for line in lines if not COMMAND.fullmatch(line))
    findings = [finding for file in plain for finding in file.findings]
    assert len(lines) == len(findings) + 1
    assert lines[-1] == f"GitHub shows 10 of each level; {len(findings) - 30} more findings are in this log."
    first = [f for n, f in enumerate(findings) if [g.level for g in findings[: n + 1]].count(f.level) <= 10]
    for found, finding in zip(commands, first, strict=True):
        properties = dict(part.split("=") for part in found[2].split(","))
        assert found[1] == names[finding.level]
        assert unescaped(properties["title"]) == finding.rule
        assert unescaped(properties["file"]) == finding.path
        assert (int(properties["line"]), int(properties["col"])) == (finding.line, finding.column)
        assert ("endColumn" in properties) is (finding.line == finding.end_line)
        assert unescaped(found[3]) == re.sub("[\0-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", finding.message)


def test_paths_below_the_folder_are_relative() -> None:
    finding = Finding("/work/wire/a.txt", 1, 1, 1, 2, "a.b", "error", "m", "x")
    files = [FileReport("/work/wire/a.txt", (finding,), "x"), FileReport("./b.txt", (finding,), "x")]
    assert [issue["location"]["path"] for issue in as_read("gitlab", files)] == ["wire/a.txt", "b.txt"]


def test_text_shows_the_line_and_what_can_be_fixed() -> None:
    text = written("text", hostile.files()[:1])
    assert "\x1b[1m" not in text
    assert re.search(r"\n    \s*\^+\n", text)
    assert "can be fixed with --fix, " in text
    assert "\x1b[1m" in written("text", hostile.files()[:1], hostile.LOOK._replace(color=True))


@pytest.mark.parametrize(
    "names", [["jsonl"], ["text", "jsonl"], ["statistics", "html", "jsonl", "sarif", "junit"]]
)
def test_several_reports_at_once_are_what_each_is_alone(names: list[str], tmp_path: Path) -> None:
    wanted = [Output(REPORTS.get(name, STATISTICS), str(tmp_path / name)) for name in names]
    for look in (hostile.LOOK, Look()):
        write_all(wanted, iter(hostile.files()), look, lambda text: None)
        for name in names:
            assert (tmp_path / name).read_bytes() == written(name, look=look).encode("utf-8", "replace")


def test_few_files_wait_for_a_slow_report() -> None:
    made = 0

    def files() -> Any:
        nonlocal made
        for n in range(100):
            made += 1
            yield FileReport(f"{n}", (), "")

    feeds = _Feeds(files(), 2)
    slow, fast = feeds.feed(0), feeds.feed(1)
    done = {0: 0, 1: 0}
    for number in feeds.turns():
        file = next((slow, fast)[number], None)
        if file is None:
            feeds.finish(number)
        else:
            assert file.path == str(done[number])
            done[number] += 1
            assert made - min(done.values()) <= 2
    assert done == {0: 100, 1: 100}


def test_one_report_goes_to_the_terminal() -> None:
    given: dict[str, Any] = {"output_format": "text", "statistics": False, "output_file": None}
    assert outputs(given | {"report": ("sarif=a.sarif", "html=b=c.html")}) == [
        Output(REPORTS["text"], None),
        Output(REPORTS["sarif"], "a.sarif"),
        Output(REPORTS["html"], "b=c.html"),
    ]


def test_what_cannot_be_read_has_no_excerpt(tmp_path: Path) -> None:
    ran = newslint("check", "none.txt", cwd=tmp_path)
    assert ran.out.split("\n")[:2] == [
        "none.txt:1:1: file.unreadable There is no such file or folder; check its spelling.",
        "",
    ]
