import Foundation
import TestSupport
import Testing

/// Drives the samples with their emitted clients; the scripts say what must hold.
@Suite(.clients, .timely) struct ClientTests {
    @Test(arguments: ["users", "todos", "streams", "sockets"])
    func `a client does what it says`(script: String) async throws {
        guard let node = try await Node.find() else { return }
        try await Sample.running("user-service") { users in
            try await Sample.running("todo") { todo in
                try await node.test(script, environment: ["USER_SERVICE": users.url, "TODO_SERVICE": todo.url]) {
                    "\(users.program.output)\n\(todo.program.output)"
                }
                #expect(users.program.isRunning && todo.program.isRunning)
            }
        }
    }

    @Test func `clients move on when a service is replaced`() async throws {
        guard let node = try await Node.find() else { return }
        try await Sample.running("todo") { old in
            try await Sample.running("todo") { new in
                let environment = ["TODO_SERVICE": old.url, "NEXT": new.url, "OLD": "\(old.program.processIdentifier)"]
                try await node.test("restart", environment: environment) { old.program.output }
                let code = try await old.program.exitCode()
                #expect(code == 0, "\(old.program.output)")
            }
        }
    }

    @Test func `a page of another origin uses the client`() async throws {
        guard let node = try await Node.find(),
            let chromium = Program.find("chromium", for: "drives the emitted client in a browser")
        else { return }
        try await node.running("page-server.mjs") { server in
            let page = try await server.line(after: "Page at ")
            try await Sample.running("todo", environment: ["ALLOWED_ORIGINS": page]) { todo in
                let profile = "--user-data-dir=\(node.directory.path)/chromium"
                let options = Self.chromiumOptions + [profile, "\(page)/?service=\(todo.url)"]
                try await chromium.running(options) { browser in
                    let report = try await server.line(after: "Report: ", within: .seconds(180), or: browser)
                    let checks = try JSONDecoder().decode([Check].self, from: Data(report.utf8))
                    #expect(checks.map(\.name) == Self.checks)
                    for check in checks {
                        #expect(check.failure == nil, "\(check.name)\n\(todo.program.output)\n\(browser.output)")
                    }
                }
            }
        }
    }

    /// What the page has found.
    private struct Check: Decodable {
        var name: String
        var failure: String?
    }

    private static let checks = [
        "a session in a cookie reaches another origin",
        "every verb is allowed",
        "a declared error carries its data",
        "a refusal can be read from another origin",
        "a file can be uploaded",
        "a call ends with its signal",
        "a stream that is cut is taken up behind its last element",
        "a stream ends with its signal",
        "actions are answered and events heard",
        "a refused action leaves the connection open",
        "a lost connection is opened again",
        "a connection ends with its signal",
        "an ended session is gone",
    ]

    private static let chromiumOptions = [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    ]
}
