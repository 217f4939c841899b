import NIOCore

/// A body on its way from the event loop to the function that reads it. Belongs to the event loop.
struct InboundBody {
    typealias Waiter = CheckedContinuation<[UInt8]?, any Error>

    private(set) var isEnded = false
    /// Bytes that have arrived, held or not.
    private(set) var received = 0
    private var held = ByteBuffer()
    private var fault: (any Error)?
    private var waiter: Waiter?

    var heldBytes: Int { held.readableBytes }
    var isAwaited: Bool { waiter != nil }
    /// Nothing more will come, whether or not the body was complete.
    var isOver: Bool { isEnded || fault != nil }

    mutating func append(_ chunk: ByteBuffer) {
        received += chunk.readableBytes
        var chunk = chunk
        if let waiter = takeWaiter() { return waiter.resume(returning: bytes(&chunk)) }
        if held.readableBytes == 0 { held = chunk } else { held.writeBuffer(&chunk) }
    }

    /// Throws away what is held, and counts anew.
    mutating func startDiscarding() {
        held = ByteBuffer()
        received = 0
    }

    mutating func discard(_ chunk: ByteBuffer) { received += chunk.readableBytes }

    mutating func end() {
        isEnded = true
        takeWaiter()?.resume(returning: nil)
    }

    mutating func fail(_ error: any Error) {
        guard !isOver else { return }
        fault = error
        takeWaiter()?.resume(throwing: error)
    }

    /// All that is held, at once; otherwise the waiter gets what comes next.
    mutating func next(_ waiter: Waiter) {
        if let bytes = takeHeld() {
            waiter.resume(returning: bytes)
        } else if let fault {
            waiter.resume(throwing: fault)
        } else if isEnded {
            waiter.resume(returning: nil)
        } else {
            takeWaiter()?.resume(throwing: CancellationError())
            self.waiter = waiter
        }
    }

    mutating func cancelWaiter() {
        takeWaiter()?.resume(throwing: CancellationError())
    }

    mutating func takeHeld() -> [UInt8]? {
        guard held.readableBytes > 0 else { return nil }
        defer { held = ByteBuffer() }
        return bytes(&held)
    }

    private mutating func takeWaiter() -> Waiter? {
        defer { waiter = nil }
        return waiter
    }
}

private func bytes(_ buffer: inout ByteBuffer) -> [UInt8] {
    buffer.readBytes(length: buffer.readableBytes) ?? []
}
