import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import TestSupport
import Testing

/// No validator of AsyncAPI is at hand for Python, so the test holds the documents against what the specification
/// requires of the objects that stand in them, and frames against the payloads.
@Suite(.patient) struct AsyncAPIValidationTests {
    @Test func `documents are complete, and describe the frames of the runtime`() throws {
        let purpose = "holds AsyncAPI documents against the specification, by way of jsonschema"
        guard let python = Program.find("python3", for: purpose) else { return }
        let projects = try Fixture.all().map { try $0.generate() }.filter { !$0.hasErrors }.map(\.project)
        let documents = projects.filter { !$0.channels.isEmpty }.map { asyncAPIDocument(of: $0, APIDescription()) }
        #expect(documents.count >= 3)
        let run = try python.run(["-c", script], in: Fixture.directory, input: JSONText.document(.array(documents)))
        if run.status == 3 { return Program.reportMissing("jsonschema", for: purpose) }
        #expect(run.status == 0, "\(run.text)")
    }
}

private let script = """
    import json, sys
    from urllib.parse import unquote
    try:
        from jsonschema import Draft7Validator
    except ImportError:
        sys.exit(3)

    def at(document, reference):
        for step in unquote(reference).removeprefix("#/").split("/"):
            document = document[step.replace("~1", "/").replace("~0", "~")]
        return document

    def references(value):
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            value = list(value.values())
        if isinstance(value, list):
            for element in value:
                yield from references(element)

    frames = {
        "call.action.getUsers": ({"action": "getUsers", "$id": 1, "page": 2}, {"action": "getUsers", "page": 0}),
        "answer.action.getUsers": (
            {"action": "getUsers", "$id": "a", "data": {"users": [], "total": 0, "page": 1}}, {"action": "getUsers"}),
        "failure.action.createUser": (
            {"action": "createUser", "error": {"type": "about:blank", "title": "Conflict", "status": 409}},
            {"action": "createUser", "data": {}}),
        "event.user-created": (
            {"event": "user-created", "data": {
                "id": "1C99E04A-92D1-4937-BE3D-ECDBF78E77E5", "email": "a@b.example", "name": "A", "roles": [],
                "createdAt": "2024-01-01T00:00:00Z"}},
            {"event": "user-created", "data": {}}),
        "done.topic.changes": ({"topic": "changes", "done": True}, {"topic": "changes", "done": False}),
        "cancel": ({"$cancel": "a"}, {"$id": "a"}),
    }
    seen = set()
    for document in json.load(sys.stdin):
        assert document["asyncapi"] == "3.0.0" and document["info"]["title"] and document["info"]["version"]
        for reference in references(document):
            at(document, reference)
        for operation in document["operations"].values():
            channel = operation["channel"]["$ref"]
            assert operation["action"] in ("send", "receive")
            for message in operation["messages"] + operation.get("reply", {}).get("messages", []):
                assert message["$ref"].startswith(channel + "/messages/")
        for channel in document["channels"].values():
            for key, message in channel["messages"].items():
                Draft7Validator.check_schema(message["payload"])
                validator = Draft7Validator({"components": document["components"], "allOf": [message["payload"]]})
                good, bad = frames.get(key, (None, None))
                if good is not None:
                    seen.add(key)
                    validator.validate(good)
                    assert not validator.is_valid(bad), key
    assert seen == set(frames), set(frames) - seen
    """
