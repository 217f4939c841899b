import PikkuModel

/// Tells by their names which functions change something.
struct ChangingNames {
    private let verbs: NameList
    private let nouns: NameList

    init(_ options: RuleOptions) {
        verbs = NameList(options[Self.verbs].texts)
        nouns = NameList(options[Self.nouns].texts)
    }

    func match(_ function: Function) -> Bool { verbs.beginsName(of: words(of: function.identifier)) }

    /// Whether a name that matches may as well be one of what is read: `cancelPolicy` is a policy, where it gives one.
    func mayRead(_ function: Function) -> Bool {
        function.output != .none && nouns.beginsName(of: words(of: function.identifier))
    }

    static let verbs = RuleOption(
        "verbs", .texts((keepingVerbs + erasingVerbs + otherVerbs).sorted()),
        "The first words of names that say of a function that it changes something.")
    static let nouns = RuleOption(
        "nouns",
        .texts([
            "addOn", "addOns", "archive", "cancel", "clear", "logOut", "patch", "publish", "reset", "restore",
            "set", "signOut", "update",
        ]),
        "Those of them that begin names of things as well: a function that gives an output may be one that reads it.")
}

/// First words of names that promise to leave something behind.
let keepingVerbs = ["add", "create", "insert", "rename", "replace", "update", "upsert"]
/// First words of names that promise that something is gone afterwards.
let erasingVerbs = ["delete", "destroy", "erase", "wipe"]
private let otherVerbs = [
    "archive", "cancel", "clear", "disable", "enable", "logOut", "patch", "publish", "purge", "remove", "reset",
    "restore", "revoke", "send", "set", "signOut", "unpublish",
]
