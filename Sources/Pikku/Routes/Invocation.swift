/// One call of a function through a transport, from the caller's session to the encoded answer.
///
/// Emitted code hands it the function with its reader and writer; the order of the checks is here and nowhere else.
public struct Invocation<Services: PikkuServices>: Sendable {
    public typealias Run = @Sendable (Invocation) async throws -> Answer

    let context: CallContext<Services>
    let input: InputSource

    init(_ context: CallContext<Services>, _ input: InputSource) {
        self.context = context
        self.input = input
    }

    public func run<Called: PikkuFunction>(
        _ function: Called,
        read: @Sendable (inout JSONReader) -> Called.Input?,
        write: @Sendable (inout JSONWriter, Called.Output) -> Void
    ) async throws -> Answer where Called.Services == Services {
        try await perform(function, input: { try await $0.value(read) }, body: { .json(try text($0, write)) })
    }

    public func run<Called: PikkuFunction>(
        _ function: Called,
        read: @Sendable (inout JSONReader) -> Called.Input?
    ) async throws -> Answer where Called.Services == Services, Called.Output == Void {
        try await perform(function, input: { try await $0.value(read) }, body: { _ in .none })
    }

    public func run<Called: PikkuFunction>(
        _ function: Called,
        write: @Sendable (inout JSONWriter, Called.Output) -> Void
    ) async throws -> Answer where Called.Services == Services, Called.Input == Void {
        try await perform(function, input: { _ in }, body: { .json(try text($0, write)) })
    }

    public func run<Called: PikkuFunction>(
        _ function: Called
    ) async throws -> Answer where Called.Services == Services, Called.Input == Void, Called.Output == Void {
        try await perform(function, input: { _ in }, body: { _ in .none })
    }

    public func stream<Called: PikkuFunction>(
        _ function: Called,
        read: @escaping @Sendable (inout JSONReader) -> Called.Input?,
        write: @escaping @Sendable (inout JSONWriter, Called.Output.Element) -> Void
    ) async throws -> Answer where Called.Services == Services, Called.Output: AsyncSequence {
        try await perform(
            function, input: { try await $0.value(read) }, body: { .stream(AnswerStream($0) { try text($0, write) }) })
    }

    public func stream<Called: PikkuFunction>(
        _ function: Called,
        write: @escaping @Sendable (inout JSONWriter, Called.Output.Element) -> Void
    ) async throws -> Answer where Called.Services == Services, Called.Input == Void, Called.Output: AsyncSequence {
        try await perform(function, input: { _ in }, body: { .stream(AnswerStream($0) { try text($0, write) }) })
    }

    /// The session, then inside all middleware the rest.
    private func perform<Called: PikkuFunction>(
        _ function: Called,
        input: @Sendable (LimitedInput) async throws -> Called.Input,
        body: @Sendable (Called.Output) throws -> Answer.Body
    ) async throws -> Answer where Called.Services == Services {
        try await context.caller.resolveSession()
        let (outer, inner) = (context.target.middleware, function.middleware)
        if outer.isEmpty, inner.isEmpty { return try await checked(function, input: input, body: body) }
        return try await outer[...].handle(SessionlessCall(context: context)) { call in
            try await inner[...].handle(call) { _ in try await checked(function, input: input, body: body) }
        }
    }

    /// Authentication, input, permissions, function, answer.
    private func checked<Called: PikkuFunction>(
        _ function: Called,
        input: @Sendable (LimitedInput) async throws -> Called.Input,
        body: @Sendable (Called.Output) throws -> Answer.Body
    ) async throws -> Answer where Called.Services == Services {
        let target = context.target
        let needsSession = target.requiresSession || function.requiresSession || !target.permissions.isEmpty
        guard !needsSession || context.session != nil else { throw Unauthorized() }
        let value = try await valid(input)
        if !target.permissions.isEmpty { try await target.permissions.ask(context, ()) }
        context.caller.isAdmitted = true
        return Answer(try body(try await function.run(context, value)))
    }

    private func valid<Value>(_ read: (LimitedInput) async throws -> Value) async throws -> Value {
        do {
            return try await read(LimitedInput(source: input, limits: context.app.limits))
        } catch let problems as JSONProblems {
            throw InvalidInput(problems: problems)
        }
    }
}

/// What is wrong with the input of a call, as opposed to JSON that a function reads on its own account.
public struct InvalidInput: Error, Hashable {
    public let problems: JSONProblems

    init(problems: JSONProblems) { self.problems = problems }
    init(_ problems: [Problem]) { self.problems = JSONProblems(problems) }
}

private func text<Output>(_ output: Output, _ write: (inout JSONWriter, Output) -> Void) throws -> [UInt8] {
    try JSON.write { write(&$0, output) }.get()
}
