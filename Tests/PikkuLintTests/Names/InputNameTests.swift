import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct InputNameTests {
    @Test func anInputOfOneFunctionIsNamedAfterIt() {
        expectFindings(
            InputName.self,
            manifest: """
                types:
                  «input-name|NewUser»: { name: string }
                  CreateTeamInput: { name: string, lead: Person }
                  CreateInput: { name: string }
                  Reference: { id: uuid }
                  Person: { name: string }
                  Post: { id: uuid }
                  WelcomeMail: { email: email }
                  Color: [red, green]
                functions:
                  createUser: { input: NewUser }
                  createTeam: { input: CreateTeamInput }
                  create: { input: CreateInput }
                  get: { input: Reference }
                  remove: { input: Reference }
                  savePost: { input: Post, output: Post }
                  addPerson: { input: Person }
                  paint: { input: Color }
                  sendMail: { input: WelcomeMail, session: none }
                queues: { mails: { func: sendMail } }
                rpc: [createUser, createTeam, create, get, remove, savePost, addPerson, paint]
                """)
    }

    @Test func suffixesAreAChoice() {
        expectFindings(
            InputName.self, options: RuleOptions(["suffixes": .texts(["Request", "Payload"])]),
            manifest: """
                types:
                  «input-name|CreateUserInput»: { name: string }
                  CreateTeamRequest: { name: string }
                  CreatePostPayload: { name: string }
                functions:
                  createUser: { input: CreateUserInput }
                  createTeam: { input: CreateTeamRequest }
                  createPost: { input: CreatePostPayload }
                rpc: [createUser, createTeam, createPost]
                """)
    }
}
