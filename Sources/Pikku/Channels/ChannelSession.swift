import Synchronization

/// An admitted connection of a channel, on any server.
public struct ChannelSession<Services: PikkuServices>: Sendable {
    let route: ChannelRoute<Services>
    let functions: WiredChannel<Services>
    /// As the request to open it came.
    let caller: Caller<Services>
    let limits: ChannelLimits

    /// The name of the channel.
    public var name: String { route.name }

    /// Serves the connection, and returns when it has ended: when the frames of the peer do, when either side closes
    /// it, or when the task is cancelled, which tells the peer that the server is going away.
    ///
    /// First it subscribes to the channel's events, so that none is lost; they wait until `onConnect` has accepted the
    /// connection. A refusal is told by an error frame and close code 1008, or 1011 where the failure is not the
    /// caller's. Then frames are answered, several at a time. However a connection ends that `onConnect` has accepted,
    /// its calls are cancelled and `onDisconnect` runs, once; one that was refused never was connected.
    ///
    /// - Parameter frames: What the peer sends, each a whole text; ends when the connection does.
    public func run<Frames: AsyncSequence & Sendable>(
        _ frames: Frames, over connection: any ChannelConnection
    ) async where Frames.Element == [UInt8] {
        let app = caller.app
        let subscription: EventSubscription
        do {
            subscription = try await app.eventHub.subscribe(to: name, limits: limits)
        } catch {
            let problem = caller.problem(for: error)
            try? await connection.send(FrameHead().frame(error: problem))
            try? await connection.close(.internalError, problem.title)
            return
        }
        functions.connections?.opened()
        defer { functions.connections?.closed() }
        let queue = subscription.queue
        queue.holdEvents()
        let calls = ChannelCalls(self, queue)
        let isConnected = Flag()
        let ending = await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { await send(queue, over: connection) }
            tasks.addTask {
                await connection.ended()
                return .lost
            }
            tasks.addTask {
                await queue.overflow()
                return .closed(.tryAgainLater, "events were not read in time")
            }
            tasks.addTask {
                if let refusal = await calls.connect() { return refusal }
                isConnected.raise()
                queue.releaseEvents()
                await calls.answer(frames)
                return .lost
            }
            let ending = await tasks.next() ?? .lost
            tasks.cancelAll()
            queue.finish()
            return Task.isCancelled ? .closed(.goingAway, "") : ending
        }
        // Neither must be cut short when the task is cancelled.
        await Task {
            async let closed: Void = close(connection, ending)
            if isConnected.isRaised { await calls.disconnect() }
            await closed
        }.value
        withExtendedLifetime(subscription) {}
    }

    /// Why a connection is over.
    enum Ending: Sendable {
        /// There is nobody to tell.
        case lost
        case closed(ChannelCloseCode, String)
    }

    /// Sends what waits, one after the other.
    private func send(_ queue: FrameQueue, over connection: any ChannelConnection) async -> Ending {
        do {
            while let entry = try await queue.next() {
                switch entry {
                case .event(let event): try await connection.send(event)
                case .frame(let frame, let sent):
                    do {
                        try await connection.send(frame)
                        sent.resume()
                    } catch {
                        sent.resume(throwing: ChannelClosed())
                        throw error
                    }
                case .close(let code, let reason): return .closed(code, reason)
                }
            }
            return .lost
        } catch is EventOverflow {
            return .closed(.tryAgainLater, "events were not read in time")
        } catch {
            return .lost
        }
    }

    private func close(_ connection: any ChannelConnection, _ ending: Ending) async {
        switch ending {
        case .lost: return
        case .closed(let code, let reason): try? await connection.close(code, shortened(reason))
        }
    }
}

/// As much of a text as a close frame has room for.
private func shortened(_ reason: String) -> String {
    var rest = 123
    return String(
        reason.unicodeScalars.prefix { scalar in
            rest -= UTF8.width(scalar)
            return rest >= 0
        })
}

/// False, then true for ever.
private final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() { state.withLock { $0 = true } }
}
