import PikkuLint

/// Of Swift sources as text.
let swiftPages: [ManualPage] = [
    ManualPage(
        "excessive-nesting",
        ##"""
        Swift source is nested too deeply.

        ## Why

        The Swift parser calls itself for every level. A bound keeps a hostile file from ending the program.

        ## How to fix

        Split the expression or the type. Code that a generator wrote can be taken out of the inputs.
        """##),
    ManualPage(
        "swift-syntax-error",
        ##"""
        A Swift file has a syntax error.

        ## Why

        A declaration that cannot be read would be missing in everything that is generated. The rest of the file is
        still read, so that other mistakes are shown at once.

        ## Bad

        ```swift
        struct Item: Codable, Sendable {
            var = 3
        }

        let saveItem = PikkuFunc<Item, Void> { services, item in }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable {
            var size = 3
        }

        let saveItem = PikkuFunc<Item, Void> { services, item in }
        ```

        ## How to fix

        Mend it as for the compiler, whose message may say more. Bodies of functions, and files that no function, route
        or other wiring reaches, are not read.
        """##),
    ManualPage(
        "unconfigured-condition",
        ##"""
        Whether the condition of an `#if` holds is not known.

        ## Why

        Declarations under a condition exist in some builds only. What is generated must be made for one of them,
        and the tool does not know the flags of your build.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        #if BETA
            let beta = PikkuSessionlessFunc<Void, String> { _ in "beta" }
        #endif
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        #if BETA
            let beta = PikkuSessionlessFunc<Void, String> { _ in "beta" }
        #endif
        ```

        ```yaml
        # pikku-gen.yaml
        version: 1
        conditions: { BETA: true }
        ```

        ## How to fix

        Say under `conditions` in `pikku-gen.yaml` whether it holds.
        """##),
]
