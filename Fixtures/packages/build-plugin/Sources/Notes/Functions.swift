import Pikku

/// What every function is given.
struct AppServices: PikkuServices {
    typealias Session = Never

    var notes: [Note]
}

/// Lists all notes.
let listNotes = SessionlessFunction<AppServices, Void, [Note]> { services in services.notes }

let wirings = Wirings<AppServices> {
    wireHTTP(method: .get, route: "/notes", func: listNotes)
}
