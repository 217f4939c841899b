import Pikku

enum Size: UInt64, Sendable {
    case all = 18446744073709551615
    case none = 0
    case half = 0.5
}

let grow = PikkuSessionlessFunc<Size, Void> { _, _ in }
let wiring = Wirings<Services> { wireRPC(func: grow) }
