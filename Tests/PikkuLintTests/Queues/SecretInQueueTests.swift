import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretInQueueTests {
    @Test func jobsHoldNoSecrets() {
        expectFindings(
            SecretInQueue.self,
            manifest: """
                types:
                  Job: { to: email, account: Account, nextToken: string }
                  Account: { «secret-in-queue|password»: string }
                  Login: { password: string }
                functions: { send: { input: Job, session: none }, signIn: { input: Login, session: none } }
                queues: { mails: { func: send } }
                rpc: [signIn]
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            SecretInQueue.self,
            options: RuleOptions(["names": .texts(["code"]), "exceptions": .texts(["zipCode"])]),
            manifest: """
                types: { Job: { «secret-in-queue|doorCode»: string, zipCode: string, password: string } }
                functions: { send: { input: Job, session: none } }
                queues: { mails: { func: send } }
                """)
    }
}
