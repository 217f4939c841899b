struct Item: Sendable {
    var price: Int
}
