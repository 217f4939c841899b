/// What an application gives to its functions: a struct of databases, mail senders, clocks …
public protocol PikkuServices: Sendable {
    /// Who is calling.
    associatedtype Session: Sendable
}
