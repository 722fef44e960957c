import Diagnostics
import MarkedText
import MarkedYAML
import Testing

@Suite("Nesting in YAML")
struct DepthTests {
    private static func flow(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    private static func block(_ depth: Int) -> String {
        (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }

    @Test("may be a hundred deep")
    func allowed() throws {
        #expect(try events(Self.flow(100)).count == 200)
        #expect(try events(Self.block(100)).count { $0.kind == .mappingStart } == 100)
        #expect(try events(String(repeating: "- ", count: 100) + "x").count == 201)
    }

    @Test(
        "may not be deeper, and the fault names the first part that is",
        arguments: [101, 150, 1001] as [Int])
    func refused(depth: Int) throws {
        let found = try #require(fault(Self.flow(depth)))
        #expect(found.code == .tooDeep)
        #expect(found.place?.line == 1)
        #expect(found.place?.column == 101)
        #expect(found.words.message.contains("100"))
        let block = try #require(fault(Self.block(depth)))
        #expect(block.code == .tooDeep)
        #expect(block.place?.line == 101)
        #expect(block.place?.column == 101)
    }

    @Test("counts what is open, not what has been")
    func siblings() throws {
        let text = (0..<300).map { _ in "- " + Self.flow(99) + "\n" }.joined()
        #expect(try events(text).count { $0.kind == .sequenceStart } == 300 * 99 + 1)
    }

    @Test(
        "of any depth is refused at once",
        arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func fast(opening: String) {
        let bytes = Array(String(repeating: opening, count: 200_000).utf8)
        var (taken, found) = (0, nil as YAMLFault?)
        do throws(YAMLFault) {
            var stream = try Reader { room in
                let count = min(room.count, 1000, bytes.count - taken)
                room.copyBytes(from: bytes[taken..<taken + count])
                taken += count
                return count
            }
            while try stream.next().kind != .end {}
        } catch { found = error }
        #expect(found?.code == .tooDeep)
        // What is behind the fault is not read, and so takes no time.
        #expect(taken < 20_000)
    }

    @Test("counts what aliases stand for")
    func aliases() {
        // Each anchor holds the one before it, forty deep: 40, 80, 120.
        let nested = String(repeating: "[", count: 40)
        let closed = String(repeating: "]", count: 40)
        let two = "- &a \(nested)x\(closed)\n- &b \(nested)*a\(closed)\n"
        #expect(fault(two) == nil)
        #expect(fault(two + "- \(nested)*b\(closed)\n")?.code == .tooDeep)
    }
}

@Suite("Documents in YAML")
struct DocumentTests {
    @Test(
        "are one to a file",
        arguments: ["a: 1\n---\nb: 2\n", "--- 1\n--- 2\n", "a: 1\n...\n---\nb: 2\n"])
    func several(yaml: String) throws {
        let found = try #require(fault(yaml))
        #expect(found.code == .severalDocuments)
        let lines = yaml.split(separator: "\n")
        let last = try #require(lines.lastIndex { $0.hasPrefix("---") })
        #expect(found.place?.line == last + 1)
        #expect(found.place?.column == 1)
        #expect(found.words.suggestion.contains("---"))
    }

    @Test(
        "may begin and end with their marks",
        arguments: ["---\na: 1\n", "---\na: 1\n...\n", "a: 1\n...\n"])
    func one(yaml: String) throws {
        #expect(try document(yaml).root?.sketch == "{a: 1}")
    }
}

@Suite("Tags in YAML")
struct TagTests {
    @Test(
        "of the core are passed over",
        arguments: [
            ("a: !!str 5", "{a: 5}"), ("a: !!int 5", "{a: 5}"), ("a: !!float 5", "{a: 5}"),
            ("a: !!bool yes", "{a: yes}"), ("a: !!null ~", "{a: ~}"),
            ("a: !!timestamp 2015-01-01", "{a: 2015-01-01}"),
            ("!!map {a: 1}", "{a: 1}"), ("a: !!seq [1]", "{a: [1]}"), ("a: ! x", "{a: x}"),
            ("a: !<tag:yaml.org,2002:str> x", "{a: x}"),
        ] as [(String, String)])
    func core(yaml: String, sketch: String) throws {
        #expect(try document(yaml).root?.sketch == sketch)
    }

    @Test(
        "of any other kind are refused where they stand",
        arguments: [
            ("a: !!python/object:os.system x", "python/object:os.system", 4),
            ("a: !local x", "!local", 4),
            ("a: !!binary aGk=", "binary", 4), ("a: !!set {x, y}", "set", 4),
            ("a: !!omap [x: 1]", "omap", 4),
            ("a: !!seq {x: 1}", "seq", 4), ("a: !!map [1]", "map", 4), ("a: !!str [1]", "str", 4),
            ("a: !<x:y> z", "x:y", 4), ("a: !!map x", "map", 4),
        ] as [(String, String, Int)])
    func refused(yaml: String, name: String, column: Int) throws {
        let found = try #require(fault(yaml))
        #expect(found.code == .tagNotAllowed)
        #expect(found.place?.line == 1)
        #expect(found.place?.column == column)
        #expect(found.words.message.contains(name))
    }
}

@Suite("A stream after a fault")
struct AfterFaultTests {
    @Test(
        "is at its end",
        arguments: [
            "a: [1", "a: !local x\nb: 2\n", "a: 1\n---\nb: 2\n", "a: *none\nb: 2\n",
            "- &a [*a]\n- 2\n",
            String(repeating: "[", count: 101) + "1", "a: \u{1}\nb: 2\n",
        ])
    func atItsEnd(yaml: String) throws {
        var stream = try Reader(Array(yaml.utf8))
        var hasFailed = false
        var after: [Event.Kind] = []
        for _ in 0..<300 {
            do throws(YAMLFault) {
                let kind = try stream.next().kind
                if hasFailed { after.append(kind) }
            } catch {
                if hasFailed { after.append(.scalar) }
                hasFailed = true
            }
        }
        #expect(hasFailed)
        #expect(after.allSatisfy { $0 == .end })
    }
}
