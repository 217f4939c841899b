extension Program {
    /// What `tsc` is told: whatever a strict project may ask, for the platforms of the last years.
    package static let strictTypeScript = [
        "--strict", "--noUnusedLocals", "--noUnusedParameters", "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess", "--noPropertyAccessFromIndexSignature", "--noImplicitOverride",
        "--noImplicitReturns", "--noFallthroughCasesInSwitch", "--isolatedModules", "--declaration", "--target",
        "ES2022", "--lib", "ES2022,DOM,DOM.Iterable", "--module", "ES2022", "--moduleResolution", "node",
    ]
}
