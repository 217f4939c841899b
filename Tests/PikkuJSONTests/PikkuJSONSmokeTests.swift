import Testing

@Suite struct PikkuJSONSmokeTests {}
