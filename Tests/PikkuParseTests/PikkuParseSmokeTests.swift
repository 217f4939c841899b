import Testing

@Suite struct PikkuParseSmokeTests {}
