import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedundantPermissionTests {
    @Test func aPermissionIsAskedOnce() {
        expectFindings(
            RedundantPermission.self,
            swift: """
                let isAdmin = PikkuPermission<Void> { _, _ in true }
                let isOwner = PikkuPermission<Void> { _, _ in true }
                let close = PikkuFunc<Void, Void>(permissions: [isOwner]) { _ in }
                let list = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(name: "a", func: close, permissions: [«redundant-permission|isOwner», isAdmin])
                    wireRPC(func: list, permissions: [isOwner])
                    wireGroup(permissions: [isAdmin]) {
                        wireHTTP(method: .post, route: "/b", func: close, permissions: [«redundant-permission|isOwner»])
                        wireGroup(permissions: [isOwner, «redundant-permission|isAdmin»]) {
                            wireHTTP(method: .post, route: "/c", func: list)
                            wireHTTP(method: .post, route: "/d", func: list)
                        }
                    }
                }
                """)
    }

    @Test func theNoteShowsWhereItIsAskedFirst() throws {
        let sources = LinkedSources(
            swift: """
                let isOwner = PikkuPermission<Void> { _, _ in true }
                let close = PikkuFunc<Void, Void>(permissions: [isOwner]) { _ in }
                let wiring = Wirings<AppServices> {
                    wireGroup(permissions: [isOwner]) { wireRPC(func: close, permissions: [isOwner]) }
                }
                """)
        let finding = try #require(findings(of: RedundantPermission.self, in: sources).first)
        let wiring = try #require(sources.project.wirings.first)
        let group = try #require(wiring.arguments.groups.first?["permissions"])
        #expect(finding.notes.first?.location == group.value.names.first?.location)
    }

    @Test func aListGoesAwayWhenNothingIsLeftOfIt() {
        let sources = LinkedSources(
            manifest: """
                permissions: { isAdmin: Admins., isOwner: Owners. }
                functions: { f: { permissions: [isAdmin] } }
                rpc:
                  a: { func: f, permissions: [isAdmin] }
                  b: { func: f, permissions: [isAdmin, isOwner] }
                  c: { func: f, permissions: [isOwner, isAdmin] }
                """)
        let fixes = findings(of: RedundantPermission.self, in: sources).map(\.fix)
        #expect(
            fixes.map { $0?.edits.map(\.location).map(sources.text) } == [
                [", permissions: [isAdmin]"], ["isAdmin, "], [", isAdmin"],
            ])
    }
}
