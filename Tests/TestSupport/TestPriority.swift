package import Testing

/// Which tests the threads are for first: tests run at the same time, and some hold a thread for seconds.
package struct TestPriority: SuiteTrait, TestTrait, TestScoping {
    fileprivate let priority: TaskPriority

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        try await withoutActuallyEscaping(body) { body in
            let task = Task(priority: priority) { try await body() }
            try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        }
    }
}

extension Trait where Self == TestPriority {
    /// For tests in which time passes.
    package static var timely: Self { Self(priority: .high) }

    /// For tests that compute, or wait for a program, without ever letting go of their thread.
    package static var patient: Self { Self(priority: .low) }
}
