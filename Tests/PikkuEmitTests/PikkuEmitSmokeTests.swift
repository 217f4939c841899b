import Testing

@Suite struct PikkuEmitSmokeTests {}
