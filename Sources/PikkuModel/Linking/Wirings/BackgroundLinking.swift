import PikkuGrammar

extension Linker {
    mutating func linkRPC(_ context: WiringContext) -> Wiring? {
        guard let target = required("func", of: context), let function = function(target, at: context.place) else {
            return nil
        }
        var name = function.function.name
        if context.arguments["name"] != nil {
            guard let given = self.name(of: context) else { return nil }
            name = given.text
        }
        refuseFiles(function, over: "RPC", at: target.value.location)
        guard canAnswerOnce(function, over: "RPC", at: target.value.location) else { return nil }
        let procedure = RemoteProcedure(
            name: name, function: function.function.name, requiresSession: requiresSession(function, context),
            permissions: permissions(function, context))
        return wiring(.rpc(procedure), context, tags: function.function.tags)
    }

    mutating func linkSchedule(_ context: WiringContext) -> Wiring? {
        let name = name(of: context)
        let cron = required("schedule", of: context).flatMap { cronSource($0, at: context.place) }
        let timeZone = context.arguments["timeZone"].flatMap { timeZoneName($0, at: context.place) } ?? "UTC"
        let allowsOverlap = context.arguments["allowsOverlap"].flatMap { boolean($0, at: context.place) } ?? false
        guard let target = required("func", of: context), let function = function(target, at: context.place) else {
            return nil
        }
        let location = target.value.location
        if function.function.input != nil { report(scheduleWithInput(function.function, at: location)) }
        refuseSession(function, context, over: "a schedule", at: location)
        guard canAnswerOnce(function, over: "a schedule", at: location), let name, let cron else { return nil }
        let schedule = Schedule(
            name: name.text, cron: cron, timeZone: timeZone, allowsOverlap: allowsOverlap,
            function: function.function.name)
        return wiring(.schedule(schedule), context, tags: function.function.tags)
    }

    mutating func linkQueue(_ context: WiringContext) -> Wiring? {
        let name = name(of: context)
        let limits = (
            context.arguments["concurrency"].flatMap { integer($0, in: 1...Int.max, at: context.place) },
            context.arguments["retries"].flatMap { integer($0, in: 0...Int.max, at: context.place) }
        )
        guard let target = required("func", of: context), let function = function(target, at: context.place) else {
            return nil
        }
        let location = target.value.location
        refuseFiles(function, over: "a queue", at: location)
        refuseSession(function, context, over: "a queue", at: location)
        guard canAnswerOnce(function, over: "a queue", at: location), let name else { return nil }
        let worker = QueueWorker(
            name: name.text, function: function.function.name, concurrency: limits.0 ?? 1, retries: limits.1 ?? 3)
        return wiring(.queue(worker), context, tags: function.function.tags)
    }

    private mutating func cronSource(_ argument: ArgumentDeclaration, at place: Place) -> String? {
        guard let text = string(argument, at: place) else { return nil }
        do throws(GrammarError) {
            let cron = try CronExpression(text.text)
            if cron.neverFires { report(neverFires(text)) }
            return cron.source
        } catch {
            let location = text.location.part(error.range, of: text.text)
            report(Diagnostic("invalid-cron", .error, error.message, at: location))
            return nil
        }
    }

    private mutating func timeZoneName(_ argument: ArgumentDeclaration, at place: Place) -> String? {
        guard let name = string(argument, at: place) else { return nil }
        let isName = name.text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
        }
        guard isName else {
            report(invalidTimeZone(name))
            return nil
        }
        return name.text
    }
}

private func scheduleWithInput(_ function: Function, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "schedule-with-input", .error, "'\(function.name)' takes an input, which a schedule has none of", at: location,
        notes: [Diagnostic.Note("declared here", at: function.location)]
    )
}

private func neverFires(_ cron: Name) -> Diagnostic {
    Diagnostic("invalid-cron", .error, "no year has a day of '\(cron.text)', so it never runs", at: cron.location)
}

private func invalidTimeZone(_ name: Name) -> Diagnostic {
    Diagnostic(
        "invalid-time-zone", .error, "'\(name.text)' is no name of a time zone, such as 'Europe/Berlin'",
        at: name.location)
}
