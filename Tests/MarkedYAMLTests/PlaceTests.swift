import Diagnostics
import MarkedText
import MarkedYAML
import Testing

@Suite("Places in YAML")
struct PlaceTests {
    @Test(
        "of a value are its line and column from 1, in Unicode scalars, and its length",
        arguments: [
            ("a: value", "value", 1, 4, 5), ("\n\na:  value # why", "value", 3, 5, 5),
            ("a: \"quoted\"", "quoted", 1, 4, 8), ("a: 'it''s'", "it's", 1, 4, 7),
            ("a: {b: xyz}", "xyz", 1, 8, 3), ("a: [1, 22]", "22", 1, 8, 2),
            ("中文: 值字", "值字", 1, 5, 2), ("🌍: x", "x", 1, 4, 1), ("e\u{301}e: x", "x", 1, 6, 1),
            ("\u{FEFF}a: value", "value", 1, 4, 5), ("a: 1\r\nb: 22\r\n", "22", 2, 4, 2),
            ("a: 1\rb: 22", "22", 2, 4, 2), ("- - - deep", "deep", 1, 7, 4),
            ("- a\n-   b", "b", 2, 5, 1),
            ("a: |\n  one\n  two\n", "one\ntwo\n", 1, 4, 1),
            ("a: >-\n  one\n  two\n", "one two", 1, 4, 1),
            ("a: one\n  two", "one two", 1, 4, 1), ("a: \"one\n  two\"", "one two", 1, 4, 1),
            ("\"中\": \"文\"", "文", 1, 6, 3), ("a: \"\\u4e2d\"", "中", 1, 4, 8),
        ] as [(String, String, Int, Int, Int)])
    func values(yaml: String, text: String, line: Int, column: Int, length: Int) throws {
        let found = try #require(try events(yaml).last { $0.kind == .scalar && $0.text == text })
        #expect(found.place == Place(line: line, column: column, length: length))
    }

    @Test("of nothing are where it would stand")
    func nothing() throws {
        let root = try #require(try document("a:\nb: 1\n").root)
        guard case .mapping(let entries) = root.content else { throw Unexpected() }
        #expect(entries[0].value.isNull)
        #expect(entries[0].value.place.line == 1)
        #expect(entries[0].value.place.column == 3)
    }

    @Test("of lists and mappings are where their first entry or bracket stands")
    func collections() throws {
        let seen = try events("a:\n  - x\n  - {k: v}\nb:\n    c: [1]\n")
        let starts = seen.filter { $0.kind == .mappingStart || $0.kind == .sequenceStart }
        #expect(
            starts.map { [$0.place.line, $0.place.column] } == [
                [1, 1], [2, 3], [3, 5], [5, 5], [5, 8],
            ])
    }

    @Test(
        "count lines as YAML does, by Unicode's line ends too",
        arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func oddLineEnds(character: String) throws {
        let seen = try events("a: \"one\(character)two\"\nb: x\n")
        let found = try #require(seen.last { $0.text == "x" })
        #expect(found.place == Place(line: 3, column: 4, length: 1))
    }

    @Test("of keys are known, with their lengths")
    func keys() throws {
        let root = try #require(try document("first: 1\n\"second key\": {third: 3}\n").root)
        guard case .mapping(let entries) = root.content else { throw Unexpected() }
        #expect(
            entries.map(\.keyPlace) == [
                Place(line: 1, column: 1, length: 5), Place(line: 2, column: 1, length: 12),
            ])
        #expect(entries.map(\.keyIsPlain) == [true, false])
        guard case .mapping(let inner) = entries[1].value.content else { throw Unexpected() }
        #expect(inner.map(\.keyPlace) == [Place(line: 2, column: 16, length: 5)])
    }

    @Test("go on rising through a large file")
    func large() throws {
        let text = (1...5000).map { "- id: r\($0)\n  中: v\($0)\n" }.joined()
        let seen = try events(text).filter { $0.kind == .scalar && $0.text.hasPrefix("v") }
        #expect(seen.count == 5000)
        for (index, event) in seen.enumerated() {
            #expect(event.place.line == 2 * (index + 1))
            #expect(event.place.column == 6)
            #expect(event.place.length == "v\(index + 1)".count)
        }
    }

    struct Unexpected: Error {}
}

@Suite("Nothing in YAML")
struct NullTests {
    @Test(
        "is nothing, ~ or null without quotes, and no other word",
        arguments: [
            ("a:", true), ("a: ~", true), ("a: null", true), ("a: \"null\"", false),
            ("a: '~'", false),
            ("a: ''", false), ("a: \"\"", false), ("a: Null", false), ("a: NULL", false),
            ("a: nulls", false),
            ("a: none", false), ("a: ~x", false), ("a: 0", false), ("a: no", false),
            ("a: |\n  null", false), ("a: # nothing", true), ("{a: , b: 1}", true),
        ] as [(String, Bool)])
    func nothing(yaml: String, isNull: Bool) throws {
        let value = try #require(try events(yaml).filter { $0.kind == .scalar }.dropFirst().first)
        #expect(value.isNull == isNull)
        let root = try #require(try document(yaml).root)
        guard case .mapping(let entries) = root.content else { throw PlaceTests.Unexpected() }
        #expect(entries[0].value.isNull == isNull)
        #expect((entries[0].value.text == nil) == isNull)
    }

    @Test(
        "is a whole file without data", arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
    func emptyFile(yaml: String) throws {
        #expect(try document(yaml).root == nil)
    }

    @Test("is a document of nothing", arguments: ["---\n", "~", "null\n", "---\n...\n"])
    func emptyDocument(yaml: String) throws {
        let root = try #require(try document(yaml).root)
        #expect(root.isNull)
    }
}

@Suite("YAML nodes")
struct NodeTests {
    @Test(
        "hold what the file says, in its order, keys given twice included",
        arguments: [
            ("b: 1\na: 2\nb: 3\n", "{b: 1, a: 2, b: 3}"),
            ("- 1\n- [2, 3]\n- {}\n- []\n", "[1, [2, 3], {}, []]"),
            ("a:\n- 1\n- 2\n", "{a: [1, 2]}"), ("text", "text"), ("\"NO\"", "'NO'"),
            ("a: NO", "{a: NO}"),
            ("a: 2015-01-02\nb: 1e3\nc: 0x1F\n", "{a: 2015-01-02, b: 1e3, c: 0x1F}"),
            ("a: x # y", "{a: x}"),
            ("%YAML 1.1\n---\na: 1\n...\n", "{a: 1}"), ("{a: 1, b: [x, y,],}", "{a: 1, b: [x, y]}"),
            ("a: \"tab\\there \\u00e9\"", "{a: 'tab\there é'}"),
        ] as [(String, String)])
    func contents(yaml: String, sketch: String) throws {
        let (root, keys) = try document(yaml)
        #expect(root?.sketch == sketch)
        #expect(keys.isEmpty)
    }

    @Test("leave out keys that are no single values, and say where they stand")
    func complexKeys() throws {
        let (root, keys) = try document("a: 1\n[x, y]: 2\n{k: v}: [3]\nb: 4\n")
        #expect(root?.sketch == "{a: 1, b: 4}")
        #expect(keys.map { [$0.line, $0.column] } == [[2, 1], [3, 1]])
    }

    @Test(
        "say what they are in an evaluator's words",
        arguments: [
            ("~", "nothing"), ("x", "a single value"), ("[x]", "a list"),
            ("{x: y}", "a mapping of keys"),
        ] as [(String, String)])
    func words(yaml: String, words: String) throws {
        #expect(try document(yaml).root?.kindInWords == words)
    }
}
