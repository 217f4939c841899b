import PikkuLint

/// Of how types and their JSON belong together.
let codingPages: [ManualPage] = [
    ManualPage(
        "constant-property",
        ##"""
        A stored property is a constant with a value.

        ## Why

        `let kind = "message"` always has that value, and a decoder cannot set it: the property would be sent and
        never read.

        ## Bad

        ```swift
        struct Message: Codable, Sendable {
            let kind = "message"
            var text: String
        }
        let send = PikkuSessionlessFunc<Message, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Message: Codable, Sendable {
            var kind = "message"
            var text: String
        }
        let send = PikkuSessionlessFunc<Message, Void> { _, _ in }
        ```

        ## How to fix

        Write `var` for a property with a default, or `static let` for one that is no data.
        """##),
    ManualPage(
        "duplicate-case",
        ##"""
        Two cases of an enumeration have one value on the wire.

        ## Why

        A reader could not tell which case is meant.

        ## Bad

        ```swift
        enum Level: String, Codable, Sendable {
            case low
            case high = "low"
        }
        let level = PikkuSessionlessFunc<Void, Level> { _ in .low }
        ```

        ## Good

        ```swift
        enum Level: String, Codable, Sendable {
            case low
            case high
        }
        let level = PikkuSessionlessFunc<Void, Level> { _ in .low }
        ```

        ## How to fix

        Give each case a value of its own.
        """##),
    ManualPage(
        "duplicate-property",
        ##"""
        Two properties have one name on the wire.

        ## Why

        A JSON object holds a member once.

        ## Bad

        ```swift
        struct Note: Codable, Sendable {
            var caption: String
            var note: String
            enum CodingKeys: String, CodingKey {
                case caption
                case note = "caption"
            }
        }
        let read = PikkuSessionlessFunc<Void, Note> { _ in Note(caption: "", note: "") }
        ```

        ## Good

        ```swift
        struct Note: Codable, Sendable {
            var caption: String
            var note: String
        }
        let read = PikkuSessionlessFunc<Void, Note> { _ in Note(caption: "", note: "") }
        ```

        ## How to fix

        Rename one of them.
        """##),
    ManualPage(
        "invalid-raw-value",
        ##"""
        A raw value does not fit the enumeration.

        ## Why

        The raw values are what travels, so each must be a literal of the type that the enumeration names.

        ## Bad

        ```swift
        enum Level: String, Codable, Sendable {
            case low
            case top = 3
        }
        let level = PikkuSessionlessFunc<Void, Level> { _ in .low }
        ```

        ## Good

        ```swift
        enum Level: String, Codable, Sendable {
            case low
            case top = "3"
        }
        let level = PikkuSessionlessFunc<Void, Level> { _ in .low }
        ```

        ## How to fix

        Write a value of that type.
        """##),
    ManualPage(
        "invalid-schema",
        ##"""
        `- schema:` says something that is no schema.

        ## Why

        A type that codes itself is described by a JSON Schema in its documentation, or by the name of a declared
        type that looks the same.

        ## Bad

        ```swift
        /// An amount.
        /// - schema: Date
        struct Money: Codable, Sendable {
            var cents: Int
            init(from decoder: any Decoder) throws { cents = 0 }
        }
        let price = PikkuSessionlessFunc<Money, Void> { _, _ in }
        ```

        ## Good

        ```swift
        /// An amount.
        /// - schema: { "type": "string" }
        struct Money: Codable, Sendable {
            var cents: Int
            init(from decoder: any Decoder) throws { cents = 0 }
        }
        let price = PikkuSessionlessFunc<Money, Void> { _, _ in }
        ```

        ## How to fix

        Write a JSON object such as `{ "type": "string" }`, or the name of a type.
        """##),
    ManualPage(
        "missing-coding-key",
        ##"""
        `CodingKeys` leaves out a property that has no default.

        ## Why

        Such a property can be read from nowhere, as the compiler says as well where it makes the coding.

        ## Bad

        ```swift
        struct Order: Codable, Sendable {
            var id: UUID
            var note: String
            enum CodingKeys: String, CodingKey { case id }
        }
        let order = PikkuSessionlessFunc<Order, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Order: Codable, Sendable {
            var id: UUID
            var note = ""
            enum CodingKeys: String, CodingKey { case id }
        }
        let order = PikkuSessionlessFunc<Order, Void> { _, _ in }
        ```

        ## How to fix

        Add the case, or give the property a default.
        """##),
    ManualPage(
        "missing-initializer",
        ##"""
        Generated code cannot make a value of a type.

        ## Why

        Readers call the memberwise initializer. One that is written in the type's body takes it away, and one that
        throws, fails or is private cannot be called instead.

        ## Bad

        ```swift
        struct Range: Codable, Sendable {
            var low: Int
            var high: Int
            init(around middle: Int) {
                low = middle - 1
                high = middle + 1
            }
        }
        let find = PikkuSessionlessFunc<Range, Void> { _, _ in }
        let wirings = Wirings<AppServices> { wireRPC(func: find) }
        ```

        ## Good

        ```swift
        struct Range: Codable, Sendable {
            var low: Int
            var high: Int
        }
        extension Range {
            init(around middle: Int) { self.init(low: middle - 1, high: middle + 1) }
        }
        let find = PikkuSessionlessFunc<Range, Void> { _, _ in }
        let wirings = Wirings<AppServices> { wireRPC(func: find) }
        ```

        ## How to fix

        Move the initializer into an extension, or write the memberwise one beside it.
        """##),
    ManualPage(
        "opaque-type",
        ##"""
        A type codes itself, so what its JSON looks like cannot be read from its properties.

        ## Why

        Schemas, validators and clients are made from properties. With `init(from:)` or `encode(to:)` of its own a
        type may look like anything.

        ## Bad

        ```swift
        struct Money: Codable, Sendable {
            var cents: Int
            init(from decoder: any Decoder) throws { cents = 0 }
        }
        let pay = PikkuSessionlessFunc<Money, Void> { _, _ in }
        ```

        ## Good

        ```swift
        /// An amount such as `12.50`.
        /// - schema: { "type": "string" }
        struct Money: Codable, Sendable {
            var cents: Int
            init(from decoder: any Decoder) throws { cents = 0 }
        }
        let pay = PikkuSessionlessFunc<Money, Void> { _, _ in }
        ```

        ## How to fix

        Say what the JSON looks like with `- schema:` in the documentation of the type, or remove the coding by
        hand.
        """##),
    ManualPage(
        "payload-default",
        ##"""
        A case of an enumeration has a default in its payload.

        ## Why

        `Codable` uses the default where the payload lacks the value, but a union in a schema has no place for it.

        ## Bad

        ```swift
        enum Shape: Codable, Sendable { case circle(radius: Int = 1) }
        let draw = PikkuSessionlessFunc<Shape, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Circle: Codable, Sendable { var radius = 1 }
        enum Shape: Codable, Sendable { case circle(Circle) }
        let draw = PikkuSessionlessFunc<Shape, Void> { _, _ in }
        ```

        ## How to fix

        Put a struct with that default into the payload.
        """##),
    ManualPage(
        "unknown-coding-key",
        ##"""
        `CodingKeys` has a case that no property has.

        ## Why

        It says how a property is called on the wire, so it must be one; the compiler refuses it as well.

        ## Bad

        ```swift
        struct Order: Codable, Sendable {
            var note: String
            enum CodingKeys: String, CodingKey { case note, remark }
        }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(note: "") }
        ```

        ## Good

        ```swift
        struct Order: Codable, Sendable {
            var remark: String
            enum CodingKeys: String, CodingKey { case remark = "note" }
        }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(remark: "") }
        ```

        ## How to fix

        Rename the case or the property.
        """##),
    ManualPage(
        "unreadable-coding-key",
        ##"""
        A name in `CodingKeys` is not written out.

        ## Why

        The name on the wire decides what schemas and clients say, so it must be a plain literal.

        ## Bad

        ```swift
        struct Order: Codable, Sendable {
            var note: String
            enum CodingKeys: String, CodingKey { case note = "the \(1)" }
        }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(note: "") }
        ```

        ## Good

        ```swift
        struct Order: Codable, Sendable {
            var note: String
            enum CodingKeys: String, CodingKey { case note = "the 1" }
        }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(note: "") }
        ```

        ## How to fix

        Write a string without interpolation.
        """##),
]
