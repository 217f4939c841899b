import Foundation
import Pikku

indirect enum Expression: Sendable {
    case number(Int)
    case sum(Expression, Expression)
}

struct Node: Sendable {
    var value: Int
    var next: Link
}

struct Link: Sendable {
    var node: Node
}

let evaluate = PikkuSessionlessFunc<Expression, Node> { _, _ in fatalError() }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/evaluate", func: evaluate)
}
