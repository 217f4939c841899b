import PikkuEmit
import PikkuGen
import PikkuModel
import Testing

/// What a file that is out of date is said to come from: what was changed, and nothing else.
@Suite struct DeclarationChangesTests {
    private static let original = """
        pikku: 1
        types:
          User: { id: uuid, team: Team }
          Team: { id: uuid, name: string }
          Page: { users: "User[]" }
          Stats: { active: integer }
        errors:
          Gone: { status: 410 }
        permissions:
          isAdmin: Administrators.
        functions:
          getUsers: { output: Page, session: none }
          getStats: { output: Stats, session: none }
          addUser: { input: User, permissions: [isAdmin], errors: [Gone] }
        http:
          - { method: get, route: /users, func: getUsers }
          - { method: get, route: /stats, func: getStats }
          - { method: post, route: /users, func: addUser }
        rpc: [getUsers]
        channels:
          news: { events: { stats: Stats } }
        schedules:
          nightly: { cron: "0 3 * * *", func: cleanUp }

        """ + "queues:\n  mails: { func: sendMail }\n"

    @Test(
        arguments: [
            ("active: integer", "active: boolean", ["type 'Stats' changed"]),
            ("Stats: { active", "Stats: { $description: Numbers., active", ["type 'Stats' changed"]),
            ("id: uuid, team", "id: uuid, nickname?: string, team", ["type 'User' changed"]),
            ("name: string", "name: email", ["type 'Team' changed"]),
            ("{ output: Stats, ", "{ output: Stats, tags: [numbers], ", ["function 'getStats' changed"]),
            ("/stats,", "/numbers,", ["route 'GET /stats' is gone", "route 'GET /numbers' is new"]),
            ("route: /stats, ", "route: /stats, tags: [numbers], ", ["route 'GET /stats' changed"]),
            ("0 3 * * *", "0 4 * * *", ["schedule 'nightly' changed"]),
            ("status: 410", "status: 409", ["error 'Gone' changed"]),
            ("Administrators.", "The staff.", ["permission 'isAdmin' changed"]),
            ("rpc: [getUsers]", "rpc: [getUsers, getStats]", ["remote procedure 'getStats' is new"]),
            ("mails: { func: sendMail }", "mails: { func: sendMail, retries: 7 }", ["queue 'mails' changed"]),
            ("events: { stats: Stats }", "events: { numbers: Stats }", ["channel 'news' changed"]),
            ("pikku: 1\n", "pikku: 1\n\n# a comment\n", []),
        ] as [(String, String, [String])])
    func whatChangedIsSaid(old: String, new: String, expected: [String]) throws {
        let before = try project(Self.original)
        let after = try project(Self.original.replacing(old, with: new))
        #expect(before != after || expected.isEmpty)
        let changes = changes(from: before, to: after)
        #expect(Set(changes.causes(of: file("routes.gen.json", .routes)).map(\.text)) == Set(expected))
    }

    /// A schema shows its own type, so of two types that changed it comes from one.
    @Test func aSchemaComesFromItsType() throws {
        let before = try project(Self.original)
        let after = try project(
            Self.original.replacing("active: integer", with: "active: boolean")
                .replacing("name: string", with: "name: email"))
        let changes = changes(from: before, to: after)
        func causes(_ path: String) -> [String] { changes.causes(of: file(path, .schemas)).map(\.text) }
        #expect(causes("out/Stats.schema.json") == ["type 'Stats' changed"])
        #expect(causes("out/Team.schema.json") == ["type 'Team' changed"])
        #expect(causes("out/User.schema.json") == ["type 'Team' changed"], "through what it refers to")
        let routes = changes.causes(of: file("routes.gen.json", .routes))
        #expect(routes.map(\.text) == ["type 'Stats' changed", "type 'Team' changed"])
        #expect(routes.allSatisfy { $0.location?.file == "a.pikku.yaml" })
    }

    /// Nothing is said of a cause where nothing is known of before.
    @Test func withoutARecordThereIsNoCause() throws {
        let changes = DeclarationChanges(
            since: OwnershipRecord(), try project(Self.original), .init(), templates: [:])
        #expect(changes.all.isEmpty && changes.remark == nil)
    }

    private func changes(from before: Project, to after: Project) -> DeclarationChanges {
        let known = DeclarationChanges(since: OwnershipRecord(), before, .init(), templates: [:]).current
        return DeclarationChanges(since: OwnershipRecord(declarations: known), after, .init(), templates: [:])
    }

    private func file(_ path: String, _ target: GeneratedFile.Target) -> FileState {
        let drift = Drift.of(
            [GeneratedFile(target: target, path: path, contents: "b")], targets: [target],
            record: OwnershipRecord(files: [.init(path: path, target: target, hash: ContentHash(of: "a".utf8))]),
            disk: [path: .file(Array("a".utf8))])
        return drift.states[0]
    }

    private func project(_ text: String) throws -> Project {
        let text = text.replacing(
            "functions:\n",
            with: "functions:\n  cleanUp: { session: none }\n  sendMail: { input: Team, session: none }\n")
        let output = generate(
            [SourceFile(path: "a.pikku.yaml", text: text)], Configuration(), templates: try Templates())
        #expect(output.diagnostics.map(\.message) == [])
        return output.project
    }
}
