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
            #expect(created.email == "grace@example.org" && created.roles == [.member])
            #expect(try await client.getUserStats().active == list.total + 1)
            #expect(try await client.rpc.getUsers().users.contains(created))
            let invoked = try await client.rpc.createUser(newUser("barbara@example.org"))
            #expect(try await client.getUser(GetUserInput(id: invoked.id)) == invoked)
            let picture = File(name: "ada.png", mediaType: "image/png", bytes: [UInt8](repeating: 1, count: 100_000))
            #expect(try await client.uploadAvatar(UploadAvatarInput(id: ada.id, image: picture)).size == 100_000)
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `declared errors are told apart`(transport: TestTransport) async throws {
        try await withClient(transport, token: "admin") { client in
            let getUserError = await #expect(throws: GetUserError.self) {
                try await client.getUser(GetUserInput(id: UUID()))
            }
            guard case .userNotFound? = getUserError else { return failed(getUserError) }
            let createUserError = await #expect(throws: CreateUserError.self) {
                try await client.rpc.createUser(newUser("ada@example.org"))
            }
            guard case .emailTaken(EmailTaken(email: "ada@example.org"))? = createUserError else {
                return failed(createUserError)
            }
            let picture = File(name: "x.png", mediaType: "image/png", bytes: [1])
            let avatarError = await #expect(throws: UploadAvatarError.self) {
                try await client.uploadAvatar(UploadAvatarInput(id: UUID(), image: picture))
            }
            guard case .userNotFound? = avatarError else { return failed(avatarError) }
        }
    }

    @Test(arguments: TestTransport.allCases, [("member", 403), (nil, 401)])
    func `who may not call is told so`(transport: TestTransport, caller: (token: String?, status: Int)) async throws {
        try await withClient(transport, token: caller.token) { client in
            let error = await #expect(throws: CreateUserError.self) {
                try await client.createUser(newUser("joan@example.org"))
            }
            guard case .other(.refused(let problem))? = error else { return failed(error) }
            #expect(problem.status == caller.status)
        }
    }

    @Test(arguments: TestTransport.withWebSockets)
    func `events reach every connection`(transport: TestTransport) async throws {
        try await withClient(transport, token: "admin") { client in
            let other = try await client.connectToUserUpdates()
            let users = other.userCreated
            let channel = try await client.connectToUserUpdates()
            #expect(try await channel.getUsers().total == 1)
            let created = try await channel.createUser(newUser("edith@example.org"))
            for try await user in users {
                #expect(user == created)
                break
            }
            let error = await #expect(throws: CreateUserError.self) {
                try await channel.createUser(newUser("edith@example.org"))
            }
            guard case .emailTaken? = error else { return failed(error) }
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
