"""Says of each document whether its JSON Schema accepts it.

    python3 verdicts.py SCHEMA_DIRECTORY < documents > verdicts

A line of input is the schema's file name, a tab, the document; a line of output is `1` or `0`.
"""
import json
import pathlib
import re
import sys

import jsonschema
import referencing

directory = pathlib.Path(sys.argv[1])
schemas = {path.name: json.loads(path.read_text()) for path in directory.glob("*.json")}
registry = referencing.Registry().with_resources(
    (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items()
)

# The checker of `email` that comes with jsonschema looks for an `@` alone; this is RFC 5321's Mailbox without quoted
# strings and address literals.
MAILBOX = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
)
formats = jsonschema.Draft202012Validator.FORMAT_CHECKER


@formats.checks("email")
def is_email(value):
    return not isinstance(value, str) or (
        MAILBOX.fullmatch(value) is not None and len(value.split("@")[0]) <= 64 and len(value) <= 254
    )


for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
validators = {
    name: jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=formats
    )
    for name, schema in schemas.items()
}
for line in sys.stdin:
    name, document = line.rstrip("\n").split("\t", 1)
    print(1 if validators[name].is_valid(json.loads(document)) else 0)
