import Testing

@Suite struct PikkuGrammarSmokeTests {}
