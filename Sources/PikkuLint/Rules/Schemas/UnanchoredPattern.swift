import PikkuModel

/// A pattern says nothing of where the text begins or ends.
///
/// ## Why
/// A pattern of JSON Schema may match anywhere in a text: `[a-z]+` lets `<script>` through, since `script` is in it.
/// Nearly always the whole text is meant.
///
/// ## Bad
/// ```yaml
/// types:
///   CreatePostInput:
///     slug: { type: string, pattern: "[a-z0-9-]+" }
/// functions:
///   createPost: { input: CreatePostInput }
/// rpc: [createPost]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CreatePostInput:
///     slug: { type: string, pattern: "^[a-z0-9-]+$" }
/// functions:
///   createPost: { input: CreatePostInput }
/// rpc: [createPost]
/// ```
///
/// ## How to fix
/// Put `^` before and `$` behind the pattern; around alternatives put `(?:` and `)` as well. Where a part of the text is
/// meant, say so: `^https:[\s\S]*$`.
enum UnanchoredPattern: Rule {
    static let id = "unanchored-pattern"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for pattern in project.patterns {
            guard let expression = PatternExpression(pattern.source) else { continue }
            let problem: String
            switch (expression.isAnchoredAtStart, expression.isAnchoredAtEnd) {
            case (true, true): continue
            case (true, false): problem = "lets any text follow, since nothing demands the end with '$'"
            case (false, true): problem = "lets any text precede, since nothing demands the start with '^'"
            case (false, false): problem = "matches anywhere in a text, since '^' and '$' are missing"
            }
            findings.report("the pattern of \(pattern.title) \(problem)", at: pattern.location)
        }
    }
}
