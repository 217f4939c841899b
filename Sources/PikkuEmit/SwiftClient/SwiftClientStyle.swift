/// What a configuration says of the Swift client.
package struct SwiftClientStyle: Hashable, Sendable {
    package enum Access: String, Hashable, Sendable, CaseIterable {
        case `internal`, package, `public`
    }

    /// Of the type that has a method for each operation.
    package var name = "ServiceAPI"
    /// Of all that the file declares for others.
    package var access = Access.internal

    package init() {}
}

extension SwiftClientStyle.Access {
    /// In front of a declaration.
    var modifier: String {
        switch self {
        case .internal: ""
        case .package, .public: rawValue + " "
        }
    }
}
