"""Checks a directory of emitted schemas, and verdicts on documents, with an independent validator.

Usage: check_schemas.py DIRECTORY < verdicts.json
The verdicts are a list of {"schema": file name, "document": any JSON, "valid": boolean}. Prints what disagrees.
"""

import json
import pathlib
import sys

try:
    import jsonschema
    import referencing
except ImportError as error:
    print(f"missing: {error.name}")
    sys.exit(3)


def main(directory):
    schemas = {path.name: json.loads(path.read_text()) for path in sorted(pathlib.Path(directory).iterdir())}
    faults = []
    for name, schema in schemas.items():
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            faults.append(f"{name}: {error.message}")
    registry = referencing.Registry().with_resources(
        (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    for verdict in json.load(sys.stdin):
        validator = jsonschema.Draft202012Validator(
            schemas[verdict["schema"]],
            registry=registry,
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )
        if validator.is_valid(verdict["document"]) != verdict["valid"]:
            expected = "valid" if verdict["valid"] else "invalid"
            faults.append(f"{verdict['schema']}: expected {expected}: {json.dumps(verdict['document'])}")
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
