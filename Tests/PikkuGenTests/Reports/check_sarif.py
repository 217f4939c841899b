"""Reads an array of SARIF logs on standard input and prints a JSON array of what is wrong with them.

Names of properties, and which of them are required, come from `sarif_om`, whose classes are generated from the schema
of SARIF 2.1.0; what values may be is written here from the text of the specification.
"""

import json
import sys

import attr
import sarif_om
from jsonschema import Draft202012Validator

# The class of the object, or of each object of the array, that a property holds; None for a map of free names.
CLASSES = {
    "runs": sarif_om.Run, "tool": sarif_om.Tool, "driver": sarif_om.ToolComponent,
    "rules": sarif_om.ReportingDescriptor, "shortDescription": sarif_om.MultiformatMessageString,
    "fullDescription": sarif_om.MultiformatMessageString, "help": sarif_om.MultiformatMessageString,
    "defaultConfiguration": sarif_om.ReportingConfiguration, "description": sarif_om.Message,
    "results": sarif_om.Result, "message": sarif_om.Message, "locations": sarif_om.Location,
    "relatedLocations": sarif_om.Location, "location": sarif_om.Location,
    "physicalLocation": sarif_om.PhysicalLocation, "artifactLocation": sarif_om.ArtifactLocation,
    "region": sarif_om.Region, "deletedRegion": sarif_om.Region, "fixes": sarif_om.Fix,
    "artifactChanges": sarif_om.ArtifactChange, "replacements": sarif_om.Replacement,
    "insertedContent": sarif_om.ArtifactContent, "suppressions": sarif_om.Suppression,
    "properties": None, "partialFingerprints": None, "originalUriBaseIds": None,
}
# The classes stem from a draft, whose `state` the standard calls `status` (section 3.35.3).
RENAMED = {(sarif_om.Suppression, "status"): "state"}

TEXT = {"type": "string", "minLength": 1}
POSITIVE = {"type": "integer", "minimum": 1}
NATURAL = {"type": "integer", "minimum": 0}
URI = {"type": "string", "pattern": r"^(?!/)([A-Za-z0-9._~/!$&'()*+,;=@-]|%[0-9A-F]{2})+$"}
VALUES = {
    "$schema": {"type": "string", "format": "uri"}, "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    "level": {"enum": ["none", "note", "warning", "error"]}, "kind": {"enum": ["inSource", "external"]},
    "status": {"enum": ["accepted", "underReview", "rejected"]}, "enabled": {"type": "boolean"},
    "startLine": POSITIVE, "startColumn": POSITIVE, "endLine": POSITIVE, "endColumn": POSITIVE,
    "byteOffset": NATURAL, "byteLength": NATURAL, "ruleIndex": NATURAL, "uri": URI,
    "version": TEXT, "name": TEXT, "id": TEXT, "ruleId": TEXT, "uriBaseId": TEXT, "markdown": {"type": "string"},
    "text": {"type": "string"}, "justification": {"type": "string"},
}


def check(value, kind, place):
    known = {field.metadata["schema_property_name"]: field for field in attr.fields(kind)}
    for (renamed, name), draft in RENAMED.items():
        if renamed is kind:
            known[name] = known.pop(draft)
    for name, member in value.items():
        where = f"{place}/{name}"
        if name not in known:
            yield f"{where} is not a property of {kind.__name__}"
        if name in CLASSES:
            elements = member if isinstance(member, list) else [member]
            for index, element in enumerate(elements):
                if CLASSES[name] is not None:
                    yield from check(element, CLASSES[name], f"{where}/{index}")
        elif name in VALUES:
            yield from (f"{where}: {error.message}" for error in Draft202012Validator(VALUES[name]).iter_errors(member))
        else:
            yield f"{where} is not checked"
    for name, field in known.items():
        if field.default is attr.NOTHING and name not in value:
            yield f"{place} lacks {name}"
    if kind is sarif_om.Region:
        yield from check_region(value, place)


def check_region(region, place):
    if "byteOffset" in region:
        return
    start = (region["startLine"], region["startColumn"])
    end = (region["endLine"], region["endColumn"])
    if start > end:
        yield f"{place} ends before it begins"


def check_run(run):
    rules = run["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    if ids != sorted(set(ids)):
        yield "the ids of rules are not sorted and unique"
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            yield f"{result['ruleId']}: ruleIndex leads to another rule"
        if not result["message"]["text"]:
            yield f"{result['ruleId']}: no message"
        for location in result["locations"] + result.get("relatedLocations", []):
            base = location["physicalLocation"]["artifactLocation"]["uriBaseId"]
            if base not in run["originalUriBaseIds"]:
                yield f"{base} is not declared"
    for base in run["originalUriBaseIds"].values():
        yield from check(base, sarif_om.ArtifactLocation, "originalUriBaseIds")


def check_log(log):
    if log["version"] != "2.1.0":
        yield "the version is not 2.1.0"
    yield from check({name: value for name, value in log.items() if name != "$schema"}, sarif_om.SarifLog, "")
    for run in log["runs"]:
        yield from check_run(run)


print(json.dumps([problem for log in json.load(sys.stdin) for problem in check_log(log)]))
