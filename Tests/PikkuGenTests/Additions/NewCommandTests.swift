import Foundation
import TestSupport
import Testing

@Suite struct NewCommandTests {
    /// Bodies are in Swift, but what a project of manifests declares it declares there.
    @Test func aManifestIsAddedToThoughItsBodiesAreInSwift() throws {
        let project = try TemporaryProject()
        #expect(try project.run("init", "--name", "notes", "--manifest").status == 0)
        let added = try project.run("new", "route", "greet", "--route", "/hello/{name}")
        #expect(added.output == "added to api/app.pikku.yaml\n", "\(added.text)")
    }

    @Test(arguments: ["user-service", "user-service-manifest"])
    func everyKindLinksAndHasNoFindings(sample: String) throws {
        let project = try TemporaryProject(copyOf: sample)
        let isSwift = sample == "user-service"
        for arguments in [
            ["type", "Invoice"],
            [
                "route", "getInvoice", "--route", "/invoices/{id}", "--output", "Invoice", "--tag", "invoices",
                "--summary", "Finds an invoice by its number.",
            ],
            ["function", "sendInvoice", "--input", "Invoice", "--tag", "invoices", "--summary", "Mails it."],
            ["route", "sendInvoice", "--method", "post", "--route", "/invoices"],
            ["channel", "invoice-updates", "--func", "getInvoice"],
            ["schedule", "weekly-report", "--cron", "0 6 * * 1", "--summary", "Tells what has been paid."],
            ["queue", "reminders", "--func", "remind", "--summary", "Asks once more for what is owed."],
        ] {
            let added = try project.run(["new"] + arguments)
            #expect(added.status == 0, "\(arguments): \(added.text)")
        }
        let build = try project.run("build")
        #expect(build.status == 0 && !build.error.contains("["), "\(build.text)")
        let lint = try project.run("lint")
        #expect(lint.output == "", "\(lint.text)")
        if isSwift { #expect(try project.compilerOutput(for: ".") == "") }
        let routes = try project.run("list", "routes").output
        #expect(routes.contains("/invoices/{id}"))
    }

    @Test func layoutAndCommentsStay() throws {
        let project = try TemporaryProject()
        try project.write(
            "api.pikku.yaml",
            """
            pikku: 1
            types: { Note: { text: string } }   # all there is
            functions:
                # the first
                getNote: { output: Note, session: none }   # one

            # what is served
            http:
            - { method: get, route: /note, func: getNote }
            """)
        #expect(try project.run("new", "type", "Label").status == 0)
        #expect(try project.run("new", "route", "listLabels", "--route", "/labels", "--output", "Label[]").status == 0)
        #expect(try project.run("new", "queue", "daily-mails", "--func", "getNote").status == 0)
        #expect(
            try project.text(of: "api.pikku.yaml") == """
                pikku: 1
                types: { Note: { text: string }, Label: { name: { type: string, maxLength: 100 } } }   # all there is
                functions:
                    # the first
                    getNote: { output: Note, session: none }   # one
                    listLabels: { output: "Label[]" }

                # what is served
                http:
                - { method: get, route: /note, func: getNote }
                - { method: get, route: \"/labels\", func: listLabels }

                queues:
                  daily-mails: { func: getNote }

                """)
    }

    @Test func linesEndAsTheyDo() throws {
        let project = try TemporaryProject()
        try project.write("api.pikku.yaml", "pikku: 1\r\nfunctions:\r\n  a: { output: string }\r\n")
        #expect(try project.run("new", "function", "b", "--output", "string").status == 0)
        #expect(
            try project.text(of: "api.pikku.yaml")
                == "pikku: 1\r\nfunctions:\r\n  a: { output: string }\r\n  b: { output: string }\r\n")
    }

    @Test func aBlockOfTextEndsBeforeWhatIsNew() throws {
        let project = try TemporaryProject()
        try project.write(
            "api.pikku.yaml",
            """
            pikku: 1
            functions:
              a:
                output: string
                description: |
                  One.

                  Two.

            # what is served
            rpc: [a]

            """)
        #expect(try project.run("new", "function", "b", "--output", "string").status == 0)
        #expect(
            try project.text(of: "api.pikku.yaml").contains(
                """
                      Two.
                  b: { output: string }

                # what is served
                """))
    }

    @Test func aWiringStaysOutOfGroups() throws {
        let project = try TemporaryProject()
        try project.write(
            "Sources/App/App.swift",
            """
            import Pikku
            struct AppServices: PikkuServices { typealias Session = Never }
            let ping = SessionlessFunction<AppServices, Void, Void> { services in }
            let wirings = Wirings<AppServices> {
                wireHTTP(method: .post, route: "/ping", func: ping)   // the first
                wireGroup(basePath: "/more") {
                    wireHTTP(method: .post, route: "/ping", func: ping)
                }
            }
            """)
        #expect(try project.run("new", "route", "ping", "--method", "post", "--route", "/pong").status == 0)
        #expect(
            try project.text(of: "Sources/App/App.swift").contains(
                """
                    wireHTTP(method: .post, route: "/ping", func: ping)   // the first
                    wireHTTP(method: .post, route: "/pong", func: ping)
                    wireGroup
                """))
    }

    @Test func theFirstWiringMakesAListOfItsOwn() throws {
        let project = try TemporaryProject()
        try project.write(
            "Sources/App/App.swift",
            """
            import Pikku
            struct AppServices: PikkuServices { typealias Session = Never }
            let ping = SessionlessFunction<AppServices, Void, Void> { services in }
            let wirings = Wirings<AppServices> { wireGroup(basePath: "/a") { wireRPC(func: ping) } }
            """)
        #expect(try project.run("new", "queue", "pings", "--func", "ping").status == 0)
        #expect(
            try project.text(of: "Sources/App/App.swift").hasSuffix(
                """


                let pingWirings = Wirings<AppServices> {
                    wireQueueWorker(name: "pings", func: ping)
                }

                """))
        #expect(try project.run("list", "queues").output.contains("pings"))
    }

    /// A manifest that says something twice says it under one key.
    @Test(arguments: [
        (["type", "User"], "duplicate-type", "yaml-duplicate-key"),
        (["function", "getUsers"], "duplicate-function", "yaml-duplicate-key"),
        (["route", "getUsers", "--route", "/users"], "duplicate-route", "duplicate-route"),
        (["route", "getUsers", "--route", "/users/{"], "invalid-route", "invalid-route"),
        (["schedule", "other", "--cron", "* *"], "invalid-cron", "invalid-cron"),
        (["queue", "welcome-mails"], "duplicate-queue", "yaml-duplicate-key"),
        (["function", "count", "--output", "Usr"], "unresolved-type", "unresolved-type"),
    ])
    func whatWouldBeWrongIsRefused(arguments: [String], inSwift: String, inManifest: String) throws {
        for (sample, id) in [("user-service", inSwift), ("user-service-manifest", inManifest)] {
            let project = try TemporaryProject(copyOf: sample)
            let before = try project.contents(of: ".")
            let added = try project.run(["new"] + arguments)
            #expect(added.status == 1)
            #expect(added.error.contains("[\(id)]"), "\(sample): \(added.text)")
            #expect(try project.contents(of: ".").filter { !$0.key.hasPrefix(".pikku") } == before)
        }
    }

    @Test(arguments: [
        ["function", "a b"], ["type", "1st"], ["route", "a"], ["schedule", "a"], ["function", "a = 1; let b"],
    ])
    func whatIsNoNameIsRefused(arguments: [String]) throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run(["new"] + arguments).status == 2)
    }
}
