import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PublicMutationTests {
    @Test func whatChangesSomethingNeedsASession() {
        expectFindings(
            PublicMutation.self,
            swift: """
                let «public-mutation|addComment» = PikkuSessionlessFunc<Void, Void> { _ in }
                let deletePost = PikkuSessionlessFunc<Void, Void> { _ in }
                let renamePost = PikkuFunc<Void, Void> { _ in }
                let removeOld = PikkuSessionlessFunc<Void, Void> { _ in }
                let updates = PikkuSessionlessFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: addComment)
                    wireHTTP(method: .post, route: "/posts/renaming", func: renamePost)
                    wireHTTP(method: .get, route: "/updates", func: updates)
                    wireScheduler(name: "old", schedule: "@daily", func: removeOld)
                    wireGroup(session: .required) {
                        wireHTTP(method: .delete, route: "/post", func: deletePost)
                    }
                }
                """)
    }

    @Test func whatEverybodyMustDoIsLeftAlone() {
        expectFindings(
            PublicMutation.self,
            manifest: """
                functions:
                  createSession: { session: none }
                  resetPassword: { session: none }
                  addStripeWebhook: { session: none }
                rpc: [createSession, resetPassword, addStripeWebhook]
                """)
    }

    @Test func whatMayBeReadByItsNameIsLeftAloneWhereItIsRead() {
        expectFindings(
            PublicMutation.self,
            manifest: """
                functions:
                  archiveStats: { output: string, session: none }
                  «public-mutation|updatePost»: { input: Post, output: string, session: none }
                  «public-mutation|restorePosts»: { output: string, session: none }
                  «public-mutation|wipePosts»: { output: string, session: none }
                  sendLink: { session: none }
                  logout: { session: none }
                types: { Post: { id: uuid } }
                rpc: [archiveStats, updatePost, sendLink, logout]
                http:
                  - { method: get, route: /stats, func: archiveStats }
                  - { method: post, route: /restoration, func: restorePosts }
                  - { method: get, route: /wipe, func: wipePosts }
                """)
    }

    @Test func nounsAreAChoice() {
        expectFindings(
            PublicMutation.self, options: RuleOptions(["nouns": .texts([])]),
            manifest: """
                functions: { «public-mutation|archiveStats»: { output: string, session: none } }
                rpc: [archiveStats]
                """)
    }

    @Test func verbsAndPublicNamesAreChoices() {
        expectFindings(
            PublicMutation.self,
            options: RuleOptions(["verbs": .texts(["vote"]), "public": .texts(["voteOnce"])]),
            manifest: """
                functions:
                  «public-mutation|voteTwice»: { session: none }
                  voteOnce: { session: none }
                  addVote: { session: none }
                channels:
                  votes: { onMessage: { action: { twice: voteTwice, once: voteOnce, add: addVote } } }
                """)
    }

    @Test func theWayInIsShown() throws {
        let sources = LinkedSources(
            manifest: """
                functions: { addPost: { session: none } }
                channels: { posts: { onMessage: { action: { add: addPost } } } }
                """)
        let finding = try #require(findings(of: PublicMutation.self, in: sources).first)
        #expect(finding.notes.map(\.message) == ["the action 'add' of the channel 'posts' calls it"])
        #expect(finding.notes.compactMap(\.location).map(sources.text) == ["addPost"])
    }
}
