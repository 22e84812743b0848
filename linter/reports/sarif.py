"""SARIF 2.1.0, for GitHub code scanning and other dashboards."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter.finding import Edit, Finding
from linter.fingerprint import fingerprints
from linter.reports import FileReport, Look
from linter.reports.paths import uri
from linter.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def write(files: Iterable[FileReport], look: Look) -> Iterator[str]:
    """One run: the results as they come, then the rules that spoke."""
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n'
    yield '"columnKind": "unicodeCodePoints",\n"results": ['
    spoke: dict[str, tuple[int, Finding]] = {}
    separator, failed = "\n", False
    for file in files:
        failed |= file.failed
        place = uri(file.path, look.root)
        keys = fingerprints(file.findings, place, file.source)
        for finding, key in zip(file.findings, keys, strict=True):
            number, _ = spoke.setdefault(finding.rule, (len(spoke), finding))
            yield separator + json.dumps(_result(finding, place, key, number))
            separator = ",\n"
    rules = [_descriptor(look.rules.get(name), finding) for name, (_, finding) in spoke.items()]
    driver = {"name": "newslint", "version": look.version, "rules": rules}
    yield f'\n],\n"tool": {json.dumps({"driver": driver})},\n'
    yield f'"invocations": [{json.dumps({"executionSuccessful": not failed})}]\n}}]}}\n'


def _result(finding: Finding, place: str, key: str, number: int) -> dict[str, Any]:
    region = _region(*finding[1:5])
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.level],
        "message": {"text": _plain(finding.message)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": place},
                    "region": region | {"snippet": {"text": finding.match}},
                }
            }
        ],
        "partialFingerprints": {"newslint/v1": key},
    }
    if finding.fix:
        what = "Safe fix" if finding.fix.safe else "Fix that an editor should look at"
        changes = [
            {"artifactLocation": {"uri": place}, "replacements": list(map(_replacement, finding.fix.edits))}
        ]
        result["fixes"] = [{"description": {"text": what}, "artifactChanges": changes}]
    return result


def _plain(text: str) -> str:
    """A message as it is: SARIF takes [words](1) for a link."""
    return re.sub(r"[\[\]\\]", r"\\\g<0>", text) if "](" in text else text


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, Any]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(*edit[:4]), "insertedContent": {"text": edit.text}}


def _descriptor(rule: Rule | None, finding: Finding) -> dict[str, Any]:
    """A rule; of one that nobody knows (a finding about a rule file) what its finding tells."""
    text = (rule and rule.description) or finding.message
    short = rule.message.replace("%s", "…") if rule and rule.message != "%s" else text
    more = f"`newslint explain {finding.rule}` shows examples; `--ignore {finding.rule}` switches it off."
    found: dict[str, Any] = {
        "id": finding.rule,
        "shortDescription": {"text": short},
        "fullDescription": {"text": text},
        "help": {"text": f"{text}\n\n{more.replace('`', '')}", "markdown": f"{text}\n\n{more}"},
        "defaultConfiguration": {"level": _LEVELS[rule.level if rule else finding.level]},
        "properties": {"tags": [finding.family]},
    }
    if rule and rule.link.startswith(("http:", "https:")):
        found["helpUri"] = rule.link
    return found
