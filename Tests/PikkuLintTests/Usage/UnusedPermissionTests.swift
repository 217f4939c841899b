import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnusedPermissionTests {
    @Test func whatNothingAsksIsUnused() {
        expectFindings(
            UnusedPermission.self,
            swift: """
                let isAdmin = PikkuPermission<Void> { _, _ in true }
                let isOwner = PikkuPermission<Void> { _, _ in true }
                let isEither = PikkuPermission<Void>(anyOf: [isAdmin, isOwner])
                public let isAnyone = PikkuPermission<Void> { _, _ in true }
                let isMember = PikkuPermission<Void> { _, _ in true }
                let «unused-permission|isGuest» = PikkuPermission<Void> { _, _ in true }
                let close = PikkuFunc<Void, Void>(permissions: [isEither]) { _ in }
                let wiring = Wirings<AppServices> {
                    wireGroup(permissions: [isMember]) { wireRPC(func: close) }
                }
                """)
    }

    @Test func aManifestToo() {
        expectFindings(
            UnusedPermission.self,
            manifest: """
                permissions: { isAdmin: Admins., isOwner: Owners., «unused-permission|isGuest»: Guests. }
                functions: { close: { permissions: [isAdmin] } }
                channels: { live: { permissions: [isOwner], onMessage: { action: { close: close } } } }
                """)
    }
}
