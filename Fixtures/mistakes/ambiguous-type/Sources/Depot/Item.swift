struct Item: Sendable {
    var shelf: Int
}
