public import Foundation

/// Why a call has no result, other than by an error that its function declares.
public enum ClientError: Error, Sendable {
    /// The service has answered, and refused.
    case refused(ServiceProblem)
    /// The service has answered something that is no value of the declared type.
    case unreadableAnswer(JSONProblems)
    /// The input has no text on the wire, such as a number that is not finite.
    case invalidInput(JSONProblems)
    /// An attempt took longer than ``ClientSettings/timeout``.
    case timedOut
    /// The task was cancelled.
    case cancelled
    /// The connection failed, or was lost.
    case transport(any Error)
    /// An interceptor, or whoever provides the credentials, failed.
    case interrupted(any Error)
}

extension ClientError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .refused(let problem): problem.description
        case .unreadableAnswer(let problems): "the answer cannot be read: \(problems)"
        case .invalidInput(let problems): "the input cannot be sent: \(problems)"
        case .timedOut: "no answer in time"
        case .cancelled: "cancelled"
        case .transport(let error): "no answer: \(error)"
        case .interrupted(let error): "not sent: \(error)"
        }
    }

    public var errorDescription: String? { description }
}

extension ClientError {
    static func tooLong(_ limit: Int) -> Self {
        .unreadableAnswer(
            JSONProblems([Problem(pointer: "", keyword: "json", detail: "must not be longer than \(limit) bytes")]))
    }
}

/// What calls of an operation throw: one case for each error that its function declares, and one for all else.
public protocol OperationError: Error, Sendable {
    static func other(_ error: ClientError) -> Self

    /// Nil for a refusal that the function does not declare.
    init?(_ problem: ServiceProblem)
}

extension OperationError {
    /// The declared error where a refusal is one.
    init(_ error: ClientError) {
        if case .refused(let problem) = error, let declared = Self(problem) {
            self = declared
        } else {
            self = .other(error)
        }
    }
}

/// An operation without errors of its own.
extension ClientError: OperationError {
    public static func other(_ error: ClientError) -> ClientError { error }

    public init?(_ problem: ServiceProblem) { return nil }
}
