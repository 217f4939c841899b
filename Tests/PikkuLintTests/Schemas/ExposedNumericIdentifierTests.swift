import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ExposedNumericIdentifierTests {
    @Test func numbersInOutputsAndPathsAreReported() {
        expectFindings(
            ExposedNumericIdentifier.self,
            manifest: """
                types:
                  Invoice: { «exposed-numeric-identifier|id»: integer, customerId: integer, count: integer }
                  Customer: { id: uuid }
                  GetInput: { id: integer }
                  ListInput: { invoiceId: integer }
                  PageInput: { page: integer, customerId: uuid }
                functions:
                  getInvoice: { input: GetInput, output: Invoice }
                  list: { input: ListInput, output: Customer }
                  getPage: { input: PageInput, output: Customer }
                http:
                  - { method: get, route: «exposed-numeric-identifier|"/invoices/{id}"», func: getInvoice }
                  - { method: get, route: /customers, func: list }
                  - { method: get, route: "/pages/{page}/{customerId}", func: getPage }
                """)
    }
}
