import Testing
import TestSupport

@testable import PikkuLint

@Suite struct FrameworkStatusTests {
    @Test func statusesOfTheServerAreItsOwn() {
        expectFindings(
            FrameworkStatus.self,
            manifest: """
                errors:
                  Empty: { status: «framework-status|422» }
                  Large: { status: «framework-status|413» }
                  Forbidden: { status: 403 }
                  Invalid: { status: 400 }
                functions:
                  order: { input: integer, errors: [Empty, Large, Forbidden, Invalid] }
                rpc: [order]
                """)
    }

    @Test func onlyWhatRefusesRequestsIsTakenForTheServer() {
        expectFindings(
            FrameworkStatus.self,
            manifest: """
                errors:
                  InvalidCredentials: { status: 401 }
                  Expired: { status: «framework-status|401» }
                  Locked: { status: «framework-status|401» }
                  Unready: { status: 422 }
                  Closed: { status: «framework-status|405» }
                  Ended: { status: 405 }
                functions:
                  login: { input: string, session: none, errors: [InvalidCredentials] }
                  renew: { errors: [Expired, Unready] }
                  show: { session: none, errors: [Locked, Closed] }
                  end: { errors: [Ended] }
                rpc: [login, renew, end]
                http: [{ method: post, route: /show, func: show, session: required }]
                """)
    }
}
