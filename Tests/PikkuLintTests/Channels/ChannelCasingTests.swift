import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ChannelCasingTests {
    @Test func namesAreInKebabCase() {
        expectFindings(
            ChannelCasing.self,
            manifest: """
                functions: { work: { session: none } }
                channels:
                  «channel-casing|userUpdates»: { events: { «channel-casing|user_created»: string, user-deleted: string } }
                  todos: { events: { "todo.item-done:v2": string, "Done at last!": string } }
                queues: { «channel-casing|WelcomeMails»: { func: work }, mails-2: { func: work } }
                schedules: { «channel-casing|daily_stats»: { cron: "@daily", func: work } }
                """)
    }

    @Test func swiftToo() {
        expectFindings(
            ChannelCasing.self,
            swift: """
                let wiring = Wirings<AppServices> {
                    wireChannel(name: «channel-casing|"User"», events: [«channel-casing|"wasMade"»: String.self])
                }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            ChannelCasing.self, options: RuleOptions(["styles": .texts(["camelCase", "snake_case"])]),
            manifest: """
                channels:
                  userUpdates: { events: { user_created: string, «channel-casing|user-deleted»: string } }
                """)
    }
}
