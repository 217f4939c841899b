import Testing

@Suite struct PikkuGenSmokeTests {}
