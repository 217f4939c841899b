import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DestructiveWithoutPermissionTests {
    @Test func aSessionAloneIsNoRightToDelete() {
        expectFindings(
            DestructiveWithoutPermission.self,
            swift: """
                let isAdmin = PikkuPermission<Void> { _, _ in true }
                let «destructive-without-permission|deleteUser» = PikkuFunc<Void, Void> { _ in }
                let purgeLogs = PikkuFunc<Void, Void>(permissions: [isAdmin]) { _ in }
                let wipeCache = PikkuFunc<Void, Void> { _ in }
                let dropdownItems = PikkuFunc<Void, Void> { _ in }
                let eraseOld = PikkuSessionlessFunc<Void, Void> { _ in }
                let eraseDraft = PikkuSessionlessFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .delete, route: "/user", func: deleteUser)
                    wireRPC(func: purgeLogs)
                    wireGroup(permissions: [isAdmin]) { wireRPC(func: wipeCache) }
                    wireRPC(func: dropdownItems)
                    wireRPC(func: eraseDraft)
                    wireScheduler(name: "old", schedule: "@daily", func: eraseOld)
                }
                """)
    }

    @Test func oneWayWithoutPermissionIsEnough() {
        expectFindings(
            DestructiveWithoutPermission.self, options: RuleOptions(["verbs": .texts(["close"])]),
            manifest: """
                permissions: { isOwner: Owners. }
                functions: { «destructive-without-permission|closeShop»: {}, deleteShop: {} }
                http:
                  - { method: post, route: /closing, func: closeShop, permissions: [isOwner] }
                rpc: [closeShop, deleteShop]
                """)
    }
}
