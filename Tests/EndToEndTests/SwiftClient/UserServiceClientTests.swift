import Foundation
import PikkuClient
import TestSupport
import Testing
import user_service_client

/// The emitted Swift client against the service that it was emitted for.
@Suite(.timely) struct UserServiceClientTests {
    @Test(arguments: TestTransport.allCases)
    func `every operation is answered`(transport: TestTransport) async throws {
        try await withClient(transport, token: "admin") { client in
            let list = try await client.getUsers(GetUsersInput(limit: 5))
            #expect(list.page == 1 && list.total == list.users.count)
            let ada = try #require(list.users.first)
            #expect(try await client.getUser(GetUserInput(id: ada.id)) == ada)
            let created = try await client.createUser(newUser("grace@example.org"))
            #expect(created.email == "grace@example.org")
            #expect(try await client.getUserStats().active == list.total + 1)
            #expect(try await client.rpc.getUsers().users.contains(created))
            let invoked = try await client.rpc.createUser(newUser("barbara@example.org"))
            #expect(try await client.getUser(GetUserInput(id: invoked.id)) == invoked)
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `declared errors are told apart`(transport: TestTransport) async throws {
        try await withClient(transport, token: "admin") { client in
            await #expect(throws: GetUserError.self) { try await client.getUser(GetUserInput(id: UUID())) }
            do throws(GetUserError) {
                _ = try await client.getUser(GetUserInput(id: UUID()))
            } catch {
                guard case .userNotFound = error else { Issue.record("\(error)"); return }
            }
            do throws(CreateUserError) {
                _ = try await client.createUser(newUser("ada@example.org"))
            } catch {
                guard case .emailTaken(let data) = error else { Issue.record("\(error)"); return }
                #expect(data == EmailTaken(email: "ada@example.org"))
            }
        }
    }
}

private func newUser(_ email: String) -> CreateUserInput {
    CreateUserInput(email: email, password: "correct horse", name: "Somebody")
}

private func withClient(
    _ transport: TestTransport, token: String?, _ body: (UserServiceClient) async throws -> Void
) async throws {
    try await Sample.running("user-service") { sample in
        let url = try #require(URL(string: sample.url))
        let settings = ClientSettings(authentication: .bearer { token })
        try await body(UserServiceClient(baseURL: url, transport: transport.make(), settings: settings))
    }
}
