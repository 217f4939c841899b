import Testing

@Suite struct PikkuModelSmokeTests {}
