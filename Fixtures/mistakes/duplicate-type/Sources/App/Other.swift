import Pikku

struct Order: Sendable {
    var number: Int
}
