"""Says of each document whether its JSON Schema accepts it.

    python3 verdicts.py SCHEMA_DIRECTORY < documents > verdicts

A line of input is the schema's file name, a tab, the document; a line of output is `1` or `0`.
"""
import json
import pathlib
import sys

import jsonschema
import referencing

directory = pathlib.Path(sys.argv[1])
schemas = {path.name: json.loads(path.read_text()) for path in directory.glob("*.json")}
registry = referencing.Registry().with_resources(
    (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items()
)
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
validators = {
    name: jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for name, schema in schemas.items()
}
for line in sys.stdin:
    name, document = line.rstrip("\n").split("\t", 1)
    print(1 if validators[name].is_valid(json.loads(document)) else 0)
