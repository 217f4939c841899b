import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MoneyAsFloatingPointTests {
    @Test func moneyIsKnownByTheEndOfItsName() {
        expectFindings(
            MoneyAsFloatingPoint.self,
            manifest: manifest(
                output: "Order",
                """
                Order:
                  «money-as-floating-point|price»: number
                  «money-as-floating-point|totalPrice»?: { type: number, format: float }
                  «money-as-floating-point|shipping_cost»: number
                  «money-as-floating-point|amountInEuros»: number
                  «money-as-floating-point|prices»: "number[]"
                  «money-as-floating-point|accountBalance»: number
                  whiteBalance: number
                  cents: integer
                  amount: integer
                  total: number
                  priceFactor: number
                  average: number
                """))
    }

    @Test func functionsAreNoProperties() {
        expectFindings(
            MoneyAsFloatingPoint.self,
            manifest: "functions: { averagePrice: { output: number } }\nrpc: [averagePrice]\n")
    }

    @Test func namesAreAChoice() {
        expectFindings(
            MoneyAsFloatingPoint.self, options: RuleOptions(["names": .texts(["total"])]),
            manifest: manifest(
                output: "Order", "Order: { «money-as-floating-point|orderTotal»: number, price: number }"))
    }
}
