import PikkuModel
import Testing

@Suite struct SwiftFixtureTests {
    @Test func userServiceDeclaresWhatItShows() {
        let files = Fixture.swiftFiles(of: "user-service").map(Fixture.parsed)
        #expect(files.flatMap(\.diagnostics) == [])
        #expect(
            Set(files.flatMap(\.types).map(\.name.text)) == [
                "UserSession", "AppServices", "Session", "PikkuFunc", "PikkuSessionlessFunc", "PikkuPermission", "Role",
                "User", "CreateUserInput", "GetUsersInput", "GetUserInput", "UserList", "UserStats", "WelcomeMail",
                "UploadAvatarInput", "Avatar", "EmailTaken", "UserNotFound", "InMemoryUsers", "UserService",
                "LoggedMail",
            ])
        #expect(
            files.flatMap(\.functions).map(\.name.text) == [
                "isAdmin", "getUsers", "getUser", "createUser", "getUserStats", "uploadAvatar", "recordStats",
                "sendWelcomeMail",
            ])
        #expect(
            files.flatMap(\.wirings).map(\.kind) == [
                .http, .http, .http, .http, .http, .rpc, .rpc, .schedule, .schedule, .queue, .channel,
            ])
        #expect(files.flatMap(\.wirings).map(\.reference?.index) == Array(0..<11))
    }

    @Test func todoIsReadWithoutFindings() {
        let files = Fixture.swiftFiles(of: "todo").map { Fixture.parsed($0, conditions: ["ADMIN": true]) }
        #expect(files.flatMap(\.diagnostics) == [])
        #expect(files.flatMap(\.wirings).count { $0.groups.count == 2 } == 5)
        #expect(files.flatMap(\.types).contains { $0.scope == ["Health"] && $0.name.text == "Check" })
    }

    @Test func whatAnUnknownConditionHidesIsReportedOnce() {
        let files = Fixture.swiftFiles(of: "todo").map(Fixture.parsed)
        #expect(files.flatMap(\.diagnostics).map(\.id) == ["unconfigured-condition"])
    }
}
