package import Testing

/// Records an error that is not the one a test wants.
package func failed(_ error: (any Error)?, sourceLocation: SourceLocation = #_sourceLocation) {
    Issue.record("not expected: \(error.map { "\($0)" } ?? "nothing")", sourceLocation: sourceLocation)
}
