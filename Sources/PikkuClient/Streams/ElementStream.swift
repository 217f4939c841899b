/// What an operation gives piece by piece. The call begins with the first piece that is asked for, and ends when nobody
/// asks any more.
public struct ElementStream<Element: Sendable, Failure: OperationError>: AsyncSequence, Sendable {
    /// Gives the next piece; nil behind the last.
    typealias Reader = () async throws(ClientError) -> Element?

    private let makeReader: @Sendable () -> Reader

    init(_ makeReader: @escaping @Sendable () -> Reader) { self.makeReader = makeReader }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(read: makeReader()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var read: Reader?

        public mutating func next() async throws(Failure) -> Element? {
            do throws(ClientError) {
                if let element = try await read?() { return element }
                read = nil
                return nil
            } catch {
                read = nil
                throw Failure(error)
            }
        }
    }
}
