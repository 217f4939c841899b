import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnionWithoutDiscriminatorTests {
    @Test func casesAreToldApartByAProperty() {
        expectFindings(
            UnionWithoutDiscriminator.self,
            manifest: manifest(
                output: "Order",
                """
                «union-without-discriminator|Payment»: { $union: { card: Card, transfer: Transfer } }
                Delivery: { $union: { card: Card, transfer: Transfer }, $discriminator: kind }
                Card: { last4: string }
                Transfer: { account: string }
                Order: { payment: Payment, delivery: Delivery }
                """))
    }

    @Test func theMessageTellsWhetherThereIsAnythingToTellApart() {
        let typed = "Card: { last4: string }\nOrder: { $union: { none: Card, card: Card } }"
        let valued = "enum Order: Codable, Sendable { case none, card(last4: String) }"
        for sources in [
            LinkedSources(manifest: manifest(output: "Order", typed)),
            LinkedSources(swift: swift(output: "Order", valued)),
        ] {
            #expect(
                findings(of: UnionWithoutDiscriminator.self, in: sources).map(\.message) == [
                    "no property tells the cases of 'Order' apart"
                ])
        }
    }

    @Test func enumsWithoutPayloadLackARawType() throws {
        let sources = LinkedSources(
            swift: swift(
                output: "Reminder",
                """
                enum «union-without-discriminator|Reminder»: Codable, Sendable { case mail, push }
                enum Unused: Codable, Sendable { case mail, push }
                """))
        expectFindings(UnionWithoutDiscriminator.self, sources)
        let finding = try #require(findings(of: UnionWithoutDiscriminator.self, in: sources).first)
        #expect(finding.message == #"'Reminder' has no raw type, so its cases travel as objects such as {"mail": {}}"#)
    }
}
