import PikkuModel
import TestSupport
import Testing

@testable import PikkuEmit

@Suite struct OpenAPIDocumentTests {
    @Test func operationsOfOnePathAgreeOnItsParameters() throws {
        let paths = try document(
            http: """
                - { method: get, route: "/items/{id}", func: getItem }
                - { method: delete, route: "/items/{key}", func: deleteItem }
                """
        )["paths"]
        #expect(paths?.names == ["/items/{id}"])
        let operations = paths?["/items/{id}"]
        #expect(operations?.names.sorted() == ["delete", "get"])
        #expect(operations?["delete"]?["parameters"]?.elements.map { $0["name"] } == ["id"])
        #expect(operations?["get"]?["parameters"]?.elements.map { $0["name"] } == ["id"])
    }

    @Test func literalsOfAPathAreEncoded() throws {
        let paths = try document(http: "- { method: get, route: \"/a%20b/ü/{path...}\", func: readFile }")["paths"]
        #expect(paths?.names == ["/a%20b/%C3%BC/{path}"])
    }

    @Test func aBodyHoldsWhatThePathAndTheQueryDoNot() throws {
        let operation = try operation(
            "/items/{id}", "put",
            http: "- { method: put, route: \"/items/{id}\", func: changeItem, query: [force] }")
        #expect(operation["parameters"]?.elements.map { $0["in"] } == ["path", "query"])
        #expect(operation["parameters"]?.elements.map { $0["required"] } == [true, nil])
        #expect(operation["requestBody"]?["required"] == true)
        let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"]
        #expect(schema?["properties"]?.names == ["title", "note"])
        #expect(schema?["required"] == ["title"])
    }

    @Test func aBodyWithoutRequiredMembersMayBeAbsent() throws {
        let body = try operation("/search", "post", http: "- { method: post, route: /search, func: search }")[
            "requestBody"]
        #expect(body?["required"] == nil)
        #expect(body?["content"]?["application/json"]?["schema"] == ["$ref": "#/components/schemas/SearchInput"])
    }

    @Test func aParameterThatMayBeAbsentIsNeverNull() throws {
        let operation = try operation("/search", "get", http: "- { method: get, route: /search, func: search }")
        let parameters = operation["parameters"]?.elements ?? []
        #expect(parameters.map { $0["name"] } == ["text", "limit"])
        #expect(parameters.map { $0["schema"]?["type"] } == ["string", "integer"])
        #expect(parameters[1]["schema"]?["default"] == 10)
        #expect(parameters[0]["description"] == "What to look for.")
    }

    @Test func filesTravelInForms() throws {
        let operation = try operation("/files", "post", http: "- { method: post, route: /files, func: upload }")
        let form = operation["requestBody"]?["content"]?["multipart/form-data"]
        #expect(form?["encoding"] == ["file": ["contentType": "image/png, text/*"]])
        #expect(form?["schema"]?["properties"]?["file"]?["format"] == "binary")
    }

    @Test func streamsAreEvents() throws {
        let operation = try operation("/ticks", "get", http: "- { method: get, route: /ticks, func: ticks }")
        let schema = operation["responses"]?["200"]?["content"]?["text/event-stream"]?["schema"]
        #expect(schema?["x-elements"] == ["$ref": "#/components/schemas/Tick"])
    }

    @Test func headAnswersHaveNoContent() throws {
        let operation = try operation(
            "/items/{id}", "head", http: "- { method: head, route: \"/items/{id}\", func: getItem }")
        #expect(operation["responses"]?.elementsOfObject.allSatisfy { $0["content"] == nil } == true)
    }

    @Test func refusalsOfOneStatusStandTogether() throws {
        let operation = try operation(
            "/items/{id}", "delete", http: "- { method: delete, route: \"/items/{id}\", func: eraseItem }")
        #expect(operation["responses"]?.names == ["204", "401", "403", "409", "422", "default"])
        #expect(operation["security"] == [["session": []]])
        #expect(operation["x-permissions"] == ["isAdmin"])
        let conflict = operation["responses"]?["409"]
        #expect(conflict?["description"] == "`InUse`: Somebody has it.\n\n`Locked`")
        #expect(
            conflict?["content"]?["application/problem+json"]?["schema"] == [
                "anyOf": [
                    ["$ref": "#/components/schemas/InUse.Problem"], ["$ref": "#/components/schemas/Locked.Problem"],
                ]
            ])
    }

    @Test func onlyWhatIsNamedIsAComponent() throws {
        let document = try document(http: "- { method: delete, route: \"/items/{id}\", func: eraseItem }")
        let schemas = document["components"]?["schemas"]
        #expect(schemas?.names == ["InUse", "InUse.Problem", "Locked.Problem", "Pikku.Problem"])
        #expect(schemas?["InUse.Problem"]?["allOf"]?.elements.first == ["$ref": "#/components/schemas/Pikku.Problem"])
        #expect(document["components"]?["securitySchemes"]?.names == ["session"])
    }

    @Test func rawSchemasReferToComponents() throws {
        let document = try document(http: "- { method: get, route: /raw, func: raw }")
        let schemas = document["components"]?["schemas"]
        #expect(schemas?.names == ["Pikku.Problem", "Raw", "Tick"])
        #expect(schemas?["Raw"]?["items"] == ["$ref": "#/components/schemas/Tick"])
    }

    @Test func proceduresAreOperations() throws {
        let document = try document("rpc: [search]")
        let operation = document["paths"]?["/rpc/search"]?["post"]
        #expect(operation?["operationId"] == "rpc.search")
        #expect(operation?["requestBody"]?["content"]?["application/json"]?["schema"] != nil)
        #expect(document["components"]?["securitySchemes"] == nil)
    }

    @Test func theDescriptionIsSaid() throws {
        var api = APIDescription()
        api.title = "Shop"
        api.version = "2"
        api.description = "Sells."
        api.servers = ["https://a.example"]
        api.authentication = .cookie("sid")
        let document = try document(http: "- { method: delete, route: \"/items/{id}\", func: eraseItem }", api)
        #expect(document["info"] == ["title": "Shop", "version": "2", "description": "Sells."])
        #expect(document["servers"] == [["url": "https://a.example"]])
        #expect(
            document["components"]?["securitySchemes"]?["session"] == ["type": "apiKey", "in": "cookie", "name": "sid"])
    }

    @Test func whatThreeDotZeroCannotSayIsSaidInItsWords() throws {
        var api = APIDescription()
        api.openAPIVersion = .v3_0
        let document = try document(http: "- { method: put, route: \"/items/{id}\", func: changeItem }", api)
        #expect(document["openapi"] == "3.0.4")
        let body = document["paths"]?["/items/{id}"]?["put"]?["requestBody"]?["content"]?["application/json"]?["schema"]
        #expect(body?["properties"]?["note"] == ["type": "string", "nullable": true, "minLength": 1])
        let schemas = document["components"]?["schemas"]
        #expect(schemas?["Item"]?["properties"]?["ratio"]?["exclusiveMinimum"] == true)
        #expect(schemas?["Item"]?["properties"]?["ratio"]?["minimum"] == 0)
        #expect(schemas?["Item"]?["properties"]?["data"]?["format"] == "byte")
        #expect(
            schemas?["Item"]?["properties"]?["tick"] == [
                "allOf": [["$ref": "#/components/schemas/Tick"]], "nullable": true,
            ])
        #expect(schemas?["InUse.Problem"] == nil)
    }

    private func operation(_ path: String, _ method: String, http: String) throws -> JSONLiteral {
        try #require(try document(http: http)["paths"]?[path]?[method])
    }

    private func document(http: String, _ api: APIDescription = APIDescription()) throws -> JSONLiteral {
        try document("http:\n" + http.split(separator: "\n").map { "  \($0)\n" }.joined(), api)
    }

    private func document(_ wirings: String, _ api: APIDescription = APIDescription()) throws -> JSONLiteral {
        let sources = LinkedSources(["a.pikku.yaml": declarations + wirings], services: false)
        try #require(sources.found.isEmpty, "\(sources.found)")
        return openAPIDocument(of: sources.linked.project, api)
    }
}

private let declarations = """
    pikku: 1
    types:
      Item:
        title: string
        ratio: { type: number, exclusiveMinimum: 0 }
        data: bytes
        tick?: Tick
      ItemKey: { id: uuid }
      ItemName: { key: uuid }
      ItemChange: { id: uuid, title: string, "note?": { type: string, minLength: 1 }, force: { type: boolean, default: false } }
      SearchInput:
        text?: { type: string, description: What to look for. }
        limit: { type: integer, default: 10 }
      FilePath: { path: string }
      FileInput: { file: { type: file, mediaTypes: [image/png, "text/*"] } }
      Tick: { count: integer }
      Raw: { $schema: { type: array, items: { $ref: Tick.schema.json } } }
    errors:
      InUse: { status: 409, description: Somebody has it., properties: { since: date-time } }
      Locked: { status: 409 }
    permissions: { isAdmin: Is an administrator. }
    functions:
      getItem: { input: ItemKey, output: Item, session: none }
      deleteItem: { input: ItemName, session: none }
      eraseItem: { input: ItemKey, permissions: [isAdmin], errors: [InUse, Locked] }
      changeItem: { input: ItemChange, output: Item, session: none }
      search: { input: SearchInput, output: Item, session: none }
      readFile: { input: FilePath, output: Item, session: none }
      upload: { input: FileInput, session: none }
      ticks: { output: { stream: Tick }, session: none }
      raw: { output: Raw, session: none }

    """

extension JSONLiteral {
    fileprivate subscript(name: String) -> JSONLiteral? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    fileprivate var names: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.name)
    }

    fileprivate var elements: [JSONLiteral] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    fileprivate var elementsOfObject: [JSONLiteral] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.value)
    }
}
