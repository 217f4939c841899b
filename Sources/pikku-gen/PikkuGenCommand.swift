import ArgumentParser

@main
struct PikkuGenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "pikku-gen")
}
