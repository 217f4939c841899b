import Testing

@Suite struct PikkuSmokeTests {}
