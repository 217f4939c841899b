extension PikkuApp {
    /// What a caller is told of an error. One that no declaration knows is logged, and told by a name alone.
    func problem(for error: any Error) -> ProblemDocument {
        switch error {
        case let error as JSONProblems:
            return ProblemDocument(status: ValidationError.status, code: ValidationError.code, errors: error.all)
        case let error as any PikkuError:
            let body = routes.errorBody(error)
            let type = type(of: error)
            return ProblemDocument(
                status: type.status, code: body?.code ?? type.code, detail: error.detail, data: body?.data)
        default:
            let instance = "urn:uuid:" + randomUUID()
            logger.error("\(instance): \(error)")
            return ProblemDocument(status: 500, instance: instance)
        }
    }
}

/// Version 4 of RFC 9562.
private func randomUUID() -> String {
    let high = UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000
    let low = UInt64.random(in: .min ... .max) & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].map { String(repeating: "0", count: $0.leadingZeroBitCount / 4) + String($0, radix: 16) }
    let text = digits.joined()
    let bounds = [0, 8, 12, 16, 20, 32]
    return zip(bounds, bounds.dropFirst()).map { text.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
}
