import Foundation
import Testing

/// Targets and their folders stand in layers, and what stands in one uses only what is below it.
///
/// Between targets the compiler keeps the walls, as far as the package says which there are; between the folders of a
/// target nobody does but this test. `RCEVAL_DRAW=1` has it print what uses what.
@Suite struct LayerTests {
    /// The layers, from the lowest: each target with its folders, of which the lowest comes first, too. An empty name is
    /// the target's own folder. Folders in one entry may use one another.
    private static let layers: [(target: String, folders: [[String]])] = [
        ("Diagnostics", [[""]]),
        ("MarkedText", [[""]]),
        ("MarkedYAML", [[""]]),
        ("MarkedTables", [[""]]),
        ("Documents", [[""]]),
        (
            "Evaluation",
            [
                ["Numbers"], ["Records"], ["Criteria/Terms"], ["Criteria/Scales"], ["Criteria"], ["Measuring/Batches"],
                ["Measuring/Conditions"],
                ["Measuring/Measures"], ["Measuring"], ["Scoring"], ["Ranking"],
                ["Comparison"], ["Explaining"], ["Coverage"],
            ]
        ),
        ("Wording", [["English"]]),
        ("Renderers", [[""]]),
        ("Grammar", [[""]]),
        ("SourceReading", [[""]]),
        // A condition stands in a measure, a measure in a criterion, and the reader of criteria reads them all.
        ("CriteriaLanguage", [["Countries"], ["", "Conditions", "Measures", "Scales"]]),
        ("ResultFormat", [[""]]),
        ("PublishedResults", [[""]]),
        ("RecordSources", [["Records"], ["Tables"], [""]]),
        ("DataFolders", [["Files"], ["Folders"], ["Survey"]]),
        ("Checks", [[""]]),
        ("Evaluating", [[""]]),
        ("Conversion", [[""]]),
        ("Schemas", [[""]]),
        ("Starter", [[""]]),
        ("EvaluationReports", [["Documents"]]),
        ("HTMLReports", [["Writing"], ["Charts"], ["Sections"], [""]]),
        ("EvaluationCommands", [[""]]),
        ("rceval", [[""]]),
    ]

    /// What a file declares and uses.
    private struct Source {
        var target: String
        var folder: String
        var name: String
        var imports: Set<String>
        /// The types that others can use, those inside others, and every word that begins with a capital letter.
        var types: Set<String>
        var inner: Set<String>
        var words: Set<String>
    }

    private static let sources: Result<[Source], any Error> = Result {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        let root = url.path + "/Sources"
        let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            var steps = name.split(separator: "/").map(String.init)
            let (file, target) = (steps.removeLast(), steps.removeFirst())
            let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
            return read(text, target, steps.joined(separator: "/"), file)
        }
    }

    private static func read(_ text: String, _ target: String, _ folder: String, _ file: String) -> Source {
        var source = Source(
            target: target, folder: folder, name: file, imports: [], types: [], inner: [], words: [])
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "actor"]
        let words = Words.of(text)
        for (index, word) in words.enumerated() {
            guard index > 0, let first = word.text.unicodeScalars.first, first.properties.isUppercase else { continue }
            let before = words[index - 1]
            if before.text == "import" {
                source.imports.insert(String(word.text))
            } else if !kinds.contains(before.text) {
                source.words.insert(String(word.text))
            } else if before.depth > 0 {
                source.inner.insert(String(word.text))
            } else if !words[max(0, index - 4)..<index].contains(where: {
                $0.line == word.line && ["private", "fileprivate"].contains($0.text)
            }) {
                source.types.insert(String(word.text))
            } else {
                source.inner.insert(String(word.text))
            }
        }
        return source
    }

    @Test func `every target and every folder has its layer`() throws {
        var found: [String: Set<String>] = [:]
        for source in try Self.sources.get() { found[source.target, default: []].insert(source.folder) }
        let known = Dictionary(
            Self.layers.map { ($0.target, Set($0.folders.joined())) }, uniquingKeysWith: { $0.union($1) })
        #expect(known.count == Self.layers.count)
        #expect(found == known)
    }

    @Test func `a target imports only what is below it`() throws {
        let order = Dictionary(uniqueKeysWithValues: Self.layers.enumerated().map { ($1.target, $0) })
        var drawn: [String: Set<String>] = [:]
        for source in try Self.sources.get() {
            let own = try #require(order[source.target])
            for other in source.imports {
                guard let place = order[other] else { continue }
                drawn[source.target, default: []].insert(other)
                #expect(place < own, "\(source.target)/\(source.name) imports \(other)")
            }
        }
        try #require(drawn.count > 10)
        for (target, _) in Self.layers { Self.draw(target, drawn[target] ?? []) }
    }

    @Test func `a folder of a target uses only those below it`() throws {
        let sources = try Self.sources.get()
        var looked = 0
        for (target, folders) in Self.layers where folders.joined().count > 1 {
            let files = sources.filter { $0.target == target }
            var homes: [String: Set<String>] = [:]
            for file in files { for type in file.types { homes[type, default: []].insert(file.folder) } }
            func place(_ folder: String) -> Int { folders.firstIndex { $0.contains(folder) } ?? .max }
            var drawn: [String: Set<String>] = [:]
            for file in files {
                let own = files.filter { $0.folder == file.folder }
                for word in file.words where !file.inner.contains(word) {
                    // A name that stands for two things is taken for the one that is nearer.
                    guard let there = homes[word], there.count == 1, let home = there.first, home != file.folder,
                        !own.contains(where: { $0.inner.contains(word) })
                    else { continue }
                    looked += 1
                    drawn[file.folder, default: []].insert(home)
                    #expect(
                        place(home) <= place(file.folder),
                        "\(target)/\(file.folder)/\(file.name) uses \(word), which is in \(home)")
                }
            }
            for folder in folders.joined() { Self.draw("\(target)/\(folder)", drawn[folder] ?? []) }
        }
        #expect(looked > 300)
    }

    private static func draw(_ one: String, _ others: Set<String>) {
        guard ProcessInfo.processInfo.environment["RCEVAL_DRAW"] != nil else { return }
        print(one, "→", others.sorted().map { $0.isEmpty ? "(its own folder)" : $0 }.joined(separator: ", "))
    }

    @Test func `what a text declares and uses is found`() {
        let source = Self.read(
            """
            internal import Below
            // Comment
            /* Another { */
            package struct Outer: Shape {
                let text = "Quoted { \\(Inserted.name) \\"More\\""
                enum Inner { case one }
                func f(_ given: Given) -> [Taken] { [] }
            }
            private enum Hidden {}
            extension Outer { }
            let page = \"""
                Lines { \\(Among.them)
                \"""
            """, "T", "", "f.swift")
        #expect(source.imports == ["Below"] && source.types == ["Outer"] && source.inner == ["Inner", "Hidden"])
        #expect(source.words == ["Shape", "Inserted", "Given", "Taken", "Outer", "Among"])
    }
}

/// The words of a source, without comments and what is quoted.
private enum Words {
    struct Word {
        var text: Substring
        var line: Int
        /// In how many braces it stands.
        var depth: Int
    }

    private enum Inside { case text, lines, inserted(parentheses: Int) }

    static func of(_ source: String) -> [Word] {
        let bytes = Array(source.utf8)
        var (words, inside): ([Word], [Inside]) = ([], [])
        var (index, line, depth) = (0, 1, 0)
        func at(_ text: String) -> Bool {
            index + text.utf8.count <= bytes.count && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
        }
        func isWord(_ byte: UInt8) -> Bool {
            byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte >= 0x80
        }
        while index < bytes.count {
            if bytes[index] == 0x0A { line += 1 }
            switch inside.last {
            case .text, .lines:
                let isLines = if case .lines = inside.last { true } else { false }
                if at("\\(") {
                    inside.append(.inserted(parentheses: 0))
                    index += 2
                } else if at("\\") {
                    index += 2
                } else if at(isLines ? "\"\"\"" : "\"") {
                    inside.removeLast()
                    index += isLines ? 3 : 1
                } else {
                    index += 1
                }
                continue
            case .inserted(let parentheses):
                if at("(") { inside[inside.count - 1] = .inserted(parentheses: parentheses + 1) }
                if at(")") {
                    inside.removeLast()
                    if parentheses > 0 { inside.append(.inserted(parentheses: parentheses - 1)) }
                }
            case nil: break
            }
            if at("//") {
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            } else if at("/*") {
                while index < bytes.count, !at("*/") { index += 1 }
            } else if at("\"\"\"") {
                inside.append(.lines)
                index += 3
            } else if at("\"") {
                inside.append(.text)
                index += 1
            } else if isWord(bytes[index]) {
                let start = index
                while index < bytes.count, isWord(bytes[index]) { index += 1 }
                words.append(
                    Word(
                        text: Substring(String(decoding: bytes[start..<index], as: UTF8.self)), line: line, depth: depth
                    ))
            } else {
                if at("{") { depth += 1 }
                if at("}") { depth -= 1 }
                index += 1
            }
        }
        return words
    }
}
