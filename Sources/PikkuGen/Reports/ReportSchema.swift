package import PikkuModel

/// The JSON Schema of reports in the format `json`.
package let reportSchema: JSONLiteral = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Report of pikku-gen",
    "type": "object",
    "properties": [
        "version": [
            "description": "Rises when a member changes its meaning or goes away; members may be added.", "const": 1,
        ],
        "tool": record(
            "What made the report.",
            [("name", ["const": "pikku-gen"]), ("version", ["type": "string"])]),
        "summary": record(
            "How many findings there are.",
            ["errors", "warnings", "infos", "accepted"].map { ($0, ["type": "integer", "minimum": 0]) }),
        "findings": list(of: "finding", "What counts, by place."),
        "accepted": list(of: "acceptedFinding", "What a comment or the baseline accepts, by place."),
    ],
    "required": ["version", "tool", "summary", "findings", "accepted"],
    "additionalProperties": false,
    "$defs": .object([
        .init("finding", record("A finding.", findingMembers, optional: ["fix"])),
        .init(
            "acceptedFinding",
            record(
                "A finding that does not count.",
                findingMembers + [
                    (
                        "acceptedBy",
                        record(
                            "Why it does not count; a comment has a reason and a place.",
                            [
                                ("kind", ["enum": ["comment", "baseline"]]), ("reason", ["type": "string"]),
                                ("location", ["$ref": "#/$defs/location"]),
                            ],
                            optional: ["reason", "location"])
                    )
                ],
                optional: ["fix"])),
        .init("note", record("A further place or remark.", [message, location], optional: ["location"])),
        .init(
            "fix",
            record(
                "A mechanical mend.",
                [
                    message,
                    (
                        "isCertain",
                        [
                            "description": "Whether 'pikku-gen lint --fix' applies it; false for a guess.",
                            "type": "boolean",
                        ]
                    ),
                    ("edits", list(of: "edit", "What to replace.")),
                ])),
        .init("edit", record("Replaces one stretch.", [location, ("replacement", ["type": "string"])])),
        .init(
            "location",
            record(
                "A stretch of a file. Lines and columns begin at 1, columns count Unicode scalars, and the end is behind "
                    + "the last one. A file that is not among the sources has neither.",
                [("file", ["type": "string"])]
                    + placeNumbers.map { ($0, ["type": "integer", "minimum": 1]) },
                optional: placeNumbers)),
    ]),
]

private let placeNumbers = ["line", "column", "endLine", "endColumn"]
private let message: (String, JSONLiteral) = ("message", ["type": "string"])
private let location: (String, JSONLiteral) = ("location", ["$ref": "#/$defs/location"])

private let findingMembers: [(String, JSONLiteral)] = [
    ("id", ["description": "See 'pikku-gen explain ID'.", "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"]),
    ("severity", ["enum": ["error", "warning", "info"]]),
    message, location,
    ("notes", list(of: "note", "Further places and remarks.")),
    ("fix", ["$ref": "#/$defs/fix"]),
    (
        "fingerprint",
        [
            "description": "The same in the next run while the lines of the finding are the same.",
            "type": "string", "pattern": "^[0-9a-f]{32}$",
        ]
    ),
]

private func record(
    _ description: String, _ members: [(String, JSONLiteral)], optional: [String] = []
) -> JSONLiteral {
    let required = members.map(\.0).filter { !optional.contains($0) }
    return [
        "description": .string(description),
        "type": "object",
        "properties": .object(members.map { .init($0.0, $0.1) }),
        "required": .array(required.map(JSONLiteral.string)),
        "additionalProperties": false,
    ]
}

private func list(of definition: String, _ description: String) -> JSONLiteral {
    [
        "description": .string(description), "type": "array", "items": ["$ref": .string("#/$defs/\(definition)")],
    ]
}
