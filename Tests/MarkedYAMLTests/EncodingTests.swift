import Diagnostics
import MarkedText
import MarkedYAML
import Testing

@Suite("Bytes that are YAML")
struct EncodingTests {
    private static let sample =
        "title: Größe 中文 🌍\nlist: [a, \"b\\n\", 'c']\nblock: |\n  one\n  two\nnone:\n"

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        "\u{FEFF}\(text)".utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test("may be UTF-16 with a byte-order mark", arguments: [true, false] as [Bool])
    func utf16(bigEndian: Bool) throws {
        let expected = try events(Self.sample)
        #expect(expected.count == 14)
        #expect(try events(Self.utf16(Self.sample, bigEndian: bigEndian)) == expected)
        #expect(try events(Self.utf16(Self.sample, bigEndian: bigEndian), atOnce: 1) == expected)
    }

    @Test("may be UTF-8 with a byte-order mark, which is no part of the text")
    func mark() throws {
        #expect(try events("\u{FEFF}" + Self.sample) == events(Self.sample))
    }

    @Test(
        "give the same events however few come at once", arguments: [1, 2, 3, 7, 64, 4096] as [Int])
    func chunks(atOnce: Int) throws {
        let text = (0..<300).map {
            "- {id: r\($0), title: \"中文 \($0) é\", note: &n\($0) |-\n   x}\n"
        }
        .joined().replacing("|-\n   x", with: "plain \u{1F30D}")
        let long = text + "- \"" + String(repeating: "long 中 ", count: 4000) + "\"\n- *n7\n"
        let expected = try events(long)
        #expect(expected.count > 2400)
        #expect(try events(long, atOnce: atOnce) == expected)
    }

    @Test(
        "give the same faults however few come at once",
        arguments: ["a: [1", "a: b: c", "a: *x", "a:\n\t- b", "a: \u{1}"])
    func faults(yaml: String) throws {
        let (whole, bits) = (try #require(fault(yaml)), try #require(fault(yaml, atOnce: 1)))
        #expect(whole.code == bits.code)
        #expect(whole.place == bits.place)
        #expect(whole.words.message == bits.words.message)
    }

    /// The bad bytes, and the offset of the first byte of what is no character.
    @Test(
        "are refused at their offset where they are no UTF-8",
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], 3), ([0x61, 0x3A, 0x20, 0x80, 0x0A], 3),
            ([0x61, 0x3A, 0x20, 0xC0, 0xAF], 3), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 3),
            ([0x61, 0x3A, 0x20, 0xF8, 0x88, 0x80, 0x80, 0x80], 3),
            ([0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], 3),
            ([0xC3, 0xA9, 0x3A, 0x20, 0xE9, 0x74, 0xE9], 4), ([0x61, 0x3A, 0x20, 0xE4, 0xB8], 3),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xFE], 4),
        ] as [([UInt8], Int)])
    func notText(bytes: [UInt8], at expected: Int) throws {
        for atOnce in [Int.max, 1] {
            let found = try #require(fault(bytes, atOnce: atOnce))
            #expect(found.code == .notText)
            guard case .notText(_, let offset) = found.kind else {
                Issue.record("\(found.kind)")
                continue
            }
            // libyaml names the first byte of the character, or the byte in it that is wrong.
            #expect((expected...expected + 2).contains(offset), "\(offset)")
            #expect(found.words.suggestion.contains("UTF-8"))
        }
    }

    @Test("are refused far into a file, at the same offset")
    func farOffset() throws {
        let head = Array((0..<20_000).map { "- 中文 \($0)\n" }.joined().utf8)
        let found = try #require(fault(head + [0x2D, 0x20, 0xFF, 0x0A]))
        guard case .notText(_, let offset) = found.kind else { throw PlaceTests.Unexpected() }
        #expect(offset == head.count + 2)
    }

    @Test(
        "may hold no control characters",
        arguments: [
            0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF,
        ] as [UInt32])
    func control(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        for text in ["a: x\(scalar)y", "a: \"x\(scalar)y\"", "a: 1 # \(scalar)"] {
            let found = try #require(fault(text))
            #expect(found.code == .notText)
            #expect(found.words.message.contains("control character"))
            guard case .notText(_, let offset) = found.kind else { throw PlaceTests.Unexpected() }
            let expected =
                text.utf8.count - text.unicodeScalars.reversed().prefix { $0 != scalar }.count
            #expect(offset == expected - String(scalar).utf8.count)
        }
    }

    @Test("may hold tabs, line breaks and any text that is written as an escape")
    func allowed() throws {
        #expect(try scalars("a: \"x\ty\\t\\n\\u00e9\\L\"\r\n") == ["a", "x\ty\t\n\u{E9}\u{2028}"])
    }

    @Test(
        "hold no control character that is written as an escape",
        arguments: ["\\0", "\\e", "\\x7f", "\\x9a", "\\uFFFE"])
    func escapedControl(escape: String) throws {
        for text in ["a: \"x\(escape)\"", "a: &b \"x\(escape)\"", "a: &b [c]\nd: \"x\(escape)\"", "\"x\(escape)\": a"] {
            #expect(try #require(fault(text)).code == .notText)
        }
        // In other quotes a backslash is only a backslash.
        #expect(try scalars("a: 'x\(escape)'") == ["a", "x\(escape)"])
    }

    @Test(
        "hold no entry that is never closed",
        arguments: ["\"", "'", "|\n  "])
    func tooLong(opening: String) throws {
        let text = "a: 1\nb: \(opening)" + String(repeating: "long text ", count: 900_000)
        let found = try #require(fault(text))
        #expect(found.code == .entryTooLong)
        #expect(found.place != nil)
        #expect(found.words.suggestion.contains("quote"))
    }

    @Test("may hold long entries, and as many as there are")
    func longEntries() throws {
        let long = String(repeating: "x", count: 1 << 20)
        let found = try scalars((0..<20).map { _ in "- \"\(long)\"\n" }.joined())
        #expect(found.count == 20)
        #expect(found.allSatisfy { $0.utf8.count == 1 << 20 })
    }

    @Test("that can't be read to their end are a fault of the file")
    func unreadable() throws {
        var isFirst = true
        var stream = try Reader { room in
            guard isFirst else { return -1 }
            isFirst = false
            room.copyBytes(from: Array("a: 1\nb: [2,".utf8))
            return 11
        }
        var found: YAMLFault?
        do throws(YAMLFault) {
            while try stream.next().kind != .end {}
        } catch {
            found = error
        }
        #expect(found?.code == .fileUnreadable)
    }
}
