import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@main
struct Main {
    /// Maps every way to end onto the documented codes: 0 fine, 1 findings, 2 usage or unreadable input.
    static func main() {
        // The one option whose value may be left out.
        let arguments = CommandLine.arguments.dropFirst().map { argument in
            argument == "--changed" ? "--changed=\(GitRepository.upstream)" : argument
        }
        do {
            var command = try PikkuGenCommand.parseAsRoot(arguments)
            try command.run()
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch let input as UnusableInput {
            if !input.description.isEmpty { printError("error: \(input.description)") }
            exit(2)
        } catch let failure as FileError {
            printError("error: \(failure.description)")
            exit(2)
        } catch {
            let message = PikkuGenCommand.fullMessage(for: error)
            guard PikkuGenCommand.exitCode(for: error).isSuccess else {
                printError(message)
                exit(2)
            }
            print(message)
        }
    }
}
