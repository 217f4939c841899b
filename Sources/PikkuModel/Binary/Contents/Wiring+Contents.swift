extension Wiring: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        transport.write(to: &writer)
        tags.write(to: &writer)
        (reference?.swiftName).write(to: &writer)
        (reference?.index).write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        location.file.write(to: &writer)
    }
}

extension Wiring.Transport: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .http(let route):
            writer.write(byte: 0)
            route.write(to: &writer)
        case .channel(let channel):
            writer.write(byte: 1)
            channel.write(to: &writer)
        case .rpc(let procedure):
            writer.write(byte: 2)
            procedure.write(to: &writer)
        case .schedule(let schedule):
            writer.write(byte: 3)
            schedule.write(to: &writer)
        case .queue(let worker):
            writer.write(byte: 4)
            worker.write(to: &writer)
        }
    }
}

extension HTTPRoute: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        writer.write(case: method)
        path.segments.write(to: &writer)
        function.write(to: &writer)
        operationID.write(to: &writer)
        parameters.write(to: &writer)
        body.write(to: &writer)
        successStatus.write(to: &writer)
        requiresSession.write(to: &writer)
        permissions.write(to: &writer)
    }
}

extension RoutePath.Segment: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .literal(let text):
            writer.write(byte: 0)
            text.write(to: &writer)
        case .parameter(let name):
            writer.write(byte: 1)
            name.write(to: &writer)
        case .wildcard(let name):
            writer.write(byte: 2)
            name.write(to: &writer)
        }
    }
}

extension HTTPRoute.Parameter: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        source.rawValue.write(to: &writer)
        name.write(to: &writer)
        schema.write(to: &writer)
        isRequired.write(to: &writer)
    }
}

extension HTTPRoute.Body: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .none: writer.write(byte: 0)
        case .json: writer.write(byte: 1)
        case .multipart: writer.write(byte: 2)
        }
    }
}

extension Channel: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        path.segments.write(to: &writer)
        requiresSession.write(to: &writer)
        permissions.write(to: &writer)
        onConnect.write(to: &writer)
        onDisconnect.write(to: &writer)
        onMessage.write(to: &writer)
        actions.write(to: &writer)
        events.write(to: &writer)
    }
}

extension Channel.Action: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        property.write(to: &writer)
        value.write(to: &writer)
        function.write(to: &writer)
        requiresSession.write(to: &writer)
    }
}

extension Channel.Event: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        schema.write(to: &writer)
    }
}

extension RemoteProcedure: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        function.write(to: &writer)
        requiresSession.write(to: &writer)
        permissions.write(to: &writer)
    }
}

extension Schedule: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        cron.write(to: &writer)
        timeZone.write(to: &writer)
        allowsOverlap.write(to: &writer)
        function.write(to: &writer)
    }
}

extension QueueWorker: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        function.write(to: &writer)
        concurrency.write(to: &writer)
        retries.write(to: &writer)
    }
}
