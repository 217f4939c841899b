import Foundation
import NIOPosix
import NIOSSL
import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

/// What a client of another house makes of the server.
@Suite(.timely) struct CurlTests {
    @Test(arguments: ["--http1.1", "--http2-prior-knowledge", "--http2"])
    func speaksPlainHTTP(_ version: String) async throws {
        guard let curl = Program.find("curl", for: "calls the server") else { return }
        try await TestServer.run(respond: describe) { server in
            let url = "http://127.0.0.1:\(server.port)"
            let isVersion2 = version == "--http2-prior-knowledge"
            let get = try await curl.call([version, "-i", "\(url)/a?b"])
            #expect(get.hasPrefix(isVersion2 ? "HTTP/2 200" : "HTTP/1.1 200 OK"))
            #expect(get.contains("content-length: "))
            #expect(get.hasSuffix("GET /a?b 127.0.0.1:\(server.port) 0"))
            let body = String(repeating: "x", count: 3_000_000)
            let post = try await curl.call([version, "--data-binary", "@-", "\(url)/a"], input: body)
            #expect(post.hasSuffix(" 3000000"))
            #expect(try await curl.call([version, "--head", "\(url)/a"]).contains("content-length: "))
        }
    }

    @Test(arguments: ["--http1.1", "--http2"])
    func speaksTLS(_ version: String) async throws {
        guard let curl = Program.find("curl", for: "calls the server"),
            let openssl = Program.find("openssl", for: "makes a certificate")
        else { return }
        let tls = try await certificate(openssl)
        try await TestServer.run({ $0.tls = tls }, respond: describe) { server in
            let url = "https://127.0.0.1:\(server.port)"
            let answer = try await curl.call([version, "-k", "-i", "\(url)/a"])
            #expect(answer.hasPrefix(version == "--http2" ? "HTTP/2 200" : "HTTP/1.1 200 OK"))
            #expect(answer.contains("GET /a?"))
            #expect(try await curl.call([version, "-k", "\(url)/1", "\(url)/2", "\(url)/3"]).contains("GET /3?"))
            let post = try await curl.call(
                [version, "-k", "--data-binary", "@-", "\(url)/a"], input: String(repeating: "x", count: 3_000_000))
            #expect(post.hasSuffix(" 3000000"))
        }
    }

    @Test(arguments: [("--http1.1", 20_000_000), ("--http2-prior-knowledge", 200_000)])
    func answersBeforeALargeBodyHasCome(_ version: String, _ length: Int) async throws {
        guard let curl = Program.find("curl", for: "calls the server") else { return }
        try await TestServer.run(respond: { _ in .text("no", status: 413) }) { server in
            let answer = try await curl.call(
                [version, "-i", "--data-binary", "@-", "http://127.0.0.1:\(server.port)/"],
                input: String(repeating: "x", count: length))
            #expect(answer.contains(" 413"))
            #expect(answer.hasSuffix("no"))
        }
    }

    @Test(arguments: ["--http1.1", "--http2-prior-knowledge"])
    func streams(_ version: String) async throws {
        guard let curl = Program.find("curl", for: "calls the server") else { return }
        try await TestServer.run { _ in
            let numbers = AsyncStream<String> { continuation in
                for number in 1...1000 { continuation.yield("data: \(number)\n\n") }
                continuation.finish()
            }
            return .stream(of: numbers)
        } test: { server in
            let answer = try await curl.call([version, "http://127.0.0.1:\(server.port)/"])
            #expect(answer.hasSuffix("data: 999\n\ndata: 1000\n\n"))
        }
    }

    @Test func endsAnHTTP2StreamWhenTheClientGoes() async throws {
        guard let curl = Program.find("curl", for: "calls the server") else { return }
        let ended = AsyncStream.makeStream(of: Void.self)
        try await TestServer.run { _ in
            .stream(of: AsyncStream<String> { $0.onTermination = { _ in ended.continuation.yield() } })
        } test: { server in
            _ = try await curl.call(
                ["--http2-prior-knowledge", "--max-time", "3", "http://127.0.0.1:\(server.port)/"], status: 28)
            _ = await ended.stream.first { _ in true }
        }
    }

    @Test func finishesHTTP2RequestsDuringAShutdown() async throws {
        guard let curl = Program.find("curl", for: "calls the server") else { return }
        let begun = Counter()
        try await TestServer.run { _ in
            begun.add(1)
            try? await Task.sleep(for: .milliseconds(500))
            return .text("done")
        } test: { server in
            async let answer = curl.call(["--http2-prior-knowledge", "http://127.0.0.1:\(server.port)/"])
            try await begun.reaches(1)
            await server.shutDown()
            #expect(try await answer == "done")
        }
    }
}

extension Program {
    /// What it prints.
    fileprivate func call(_ arguments: [String], input: String = "", status: Int32 = 0) async throws -> String {
        let result = try await run(
            ["-s", "-S", "--max-time", "20"] + arguments, in: FileManager.default.temporaryDirectory, input: input)
        #expect(result.status == status, "\(result.error)")
        return result.output
    }
}

/// For 127.0.0.1, signed by itself.
private func certificate(_ openssl: Program) async throws -> TLSConfiguration {
    try await NIOThreadPool.singleton.runIfActive { try newCertificate(openssl) }
}

private func newCertificate(_ openssl: Program) throws -> TLSConfiguration {
    try withTemporaryDirectory { directory in
        let arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem",
        ]
        let result = try openssl.run(arguments, in: directory)
        #expect(result.status == 0, "\(result.error)")
        let certificates = try NIOSSLCertificate.fromPEMFile(directory.appending(path: "certificate.pem").path)
        let key = try NIOSSLPrivateKey(file: directory.appending(path: "key.pem").path, format: .pem)
        return .makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key))
    }
}

/// `GET /path?query host length`.
@Sendable private func describe(_ request: PikkuRequest) async -> PikkuResponse {
    let host = request.headers.first { $0.name.canonicalName == "host" }?.value ?? "-"
    let count = (try? await request.body.bytes(upTo: 1 << 30).count) ?? -1
    return .text("\(request.method.token) \(request.path)?\(request.query) \(host) \(count)")
}
