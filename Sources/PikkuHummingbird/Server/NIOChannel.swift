import NIOCore

/// A connection, or a stream of one; apart from the `Channel` of an app.
typealias NIOChannel = NIOCore.Channel
