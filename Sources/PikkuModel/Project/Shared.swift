/// A value that copies share until one of them changes, so that copying costs one reference however much it holds.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    init(_ value: Value) { storage = Storage(value) }

    /// Changing it copies the whole.
    var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.storage === right.storage || left.storage.value == right.storage.value
    }

    func hash(into hasher: inout Hasher) { hasher.combine(storage.value) }
}
