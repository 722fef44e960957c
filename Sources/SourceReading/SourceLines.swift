package import Diagnostics

/// Lines of files, read again for showing them beside findings.
package struct SourceLines {
    private var files: [String: [Int: String]] = [:]

    /// Reads the lines that findings name.
    ///
    /// - Parameter workspace: Where the files are.
    /// - Complexity: O(n) for the n bytes of the files that findings name.
    package init(for findings: Findings, in workspace: Workspace) {
        var wanted: [String: Set<Int>] = [:]
        for finding in findings.kept {
            for location in [finding.location] + finding.again + finding.notes.map(\.location) {
                if let place = location.place { wanted[location.file, default: []].insert(place.line) }
            }
        }
        for (file, lines) in wanted { files[file] = workspace.lines(lines, of: file) }
    }

    /// A line by its number from 1, without its end.
    package func line(_ file: String, _ number: Int) -> String? { files[file]?[number] }
}

extension Workspace {
    /// Some lines of a file by their numbers.
    package func lines(_ wanted: Set<Int>, of path: String) -> [Int: String] {
        var lines: [Int: String] = [:]
        scan(path) { number, bytes in
            if wanted.contains(number) {
                var text = String(decoding: bytes, as: UTF8.self)
                if number == 1, text.unicodeScalars.first == "\u{FEFF}" {
                    text.unicodeScalars.removeFirst()
                }
                lines[number] = text
            }
            return lines.count < wanted.count
        }
        return lines
    }

    /// The most of one line that is kept.
    private static let longestLine = 1 << 18

    /// Gives a file's lines one by one, a long one cut, until the function says no.
    ///
    /// Lines of YAML end as most editors count them: with a line feed, a carriage return or both. Unicode's own line
    /// ends are refused there, and end none.
    ///
    /// Tables and JSON end their lines with a line feed only, with a carriage return before it or without.
    private func scan(_ path: String, _ body: (Int, [UInt8]) -> Bool) {
        let isYAML = !["csv", "jsonl", "json"].contains(FilePath.ending(of: path))
        guard let reader = try? InputFileReader(path, in: self, digests: false) else { return }
        var number = 1
        var line: [UInt8] = []
        var isGiven = false
        var isBehindReturn = false
        /// Gives the line where it has not been, and begins the next.
        func end() -> Bool {
            if !isYAML, line.last == 0x0D { line.removeLast() }
            if !isGiven, !body(number, line) { return false }
            (number, isGiven) = (number + 1, false)
            line.removeAll(keepingCapacity: true)
            return true
        }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count <= 0 { break }
            for byte in block[..<count] {
                if isBehindReturn {
                    isBehindReturn = false
                    guard end() else { return }
                    if byte == 0x0A { continue }
                }
                if byte == 0x0A {
                    guard end() else { return }
                } else if byte == 0x0D, isYAML {
                    isBehindReturn = true
                } else if line.count < Self.longestLine {
                    line.append(byte)
                } else if !isGiven {
                    // What is longer is shown cut; the rest of it need not be waited for.
                    guard body(number, line) else { return }
                    isGiven = true
                }
            }
        }
        if !line.isEmpty, !isGiven { _ = body(number, line) }
    }

    /// How a file begins, as text; that it was looked at is not noted.
    package func start(of path: String) -> String {
        guard let reader = try? InputFileReader(path, in: self, digests: false, isText: false, isLookedAt: true) else {
            return ""
        }
        var block = [UInt8](repeating: 0, count: 1 << 13)
        let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
        return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
    }

    /// The first byte of a file that is no blank and belongs to no mark of its encoding, among the first thousands.
    package func firstByte(of path: String) -> UInt8? {
        guard let reader = try? InputFileReader(path, in: self, digests: false) else { return nil }
        var block = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
        return block[..<max(0, count)].first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
    }

    /// The place of a byte of a file; columns count bytes that begin a character.
    package func place(of offset: Int, in path: String) -> Place? {
        guard let reader = try? InputFileReader(path, in: self, digests: false) else { return nil }
        var (line, column, position) = (1, 1, 0)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count <= 0 { break }
            for byte in block[..<count] {
                if position == offset { return Place(line: line, column: column) }
                position += 1
                if byte == 0x0A {
                    (line, column) = (line + 1, 1)
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
        return Place(line: line, column: column)
    }

    /// The last line of a file that has text: where an end that comes too early is shown.
    package func lastPlace(in path: String) -> Place? {
        var last: Place?
        scan(path) { number, bytes in
            let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
            let isBlank = text.allSatisfy { $0.properties.isWhitespace }
            if !isBlank { last = Place(line: number, column: max(1, text.count)) }
            return true
        }
        return last
    }
}
