import Diagnostics
import Testing

@Suite("A printed finding")
struct FindingPrinterTests {
    /// Columns of the characters that these tests use: two for CJK, none for combining marks.
    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F: 0
        case 0x4E00...0x9FFF, 0x1F300...0x1F6FF: 2
        default: 1
        }
    }

    private static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    /// The part of the source that stands above the marks, with what is printed of the line.
    private func underlined(
        _ source: String, column: Int, length: Int, width: Int = 80, line: Int = 1
    ) throws -> (text: String, shown: String, columns: Int) {
        let printer = FindingPrinter(style: .plain, width: width) { _, number in
            number == line ? source : nil
        }
        let place = Place(line: line, column: column, length: length)
        let finding = Finding(.unknownKey, at: Location(file: "f", place: place), "m")
        let lines = printer.text(finding).split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 4)
        let (shown, marks) = (String(lines[1]), String(lines[2]))
        let gutter = try #require(marks.firstIndex(of: "|"))
        let from = Self.columns(marks[..<gutter]) + 1
        let first = try #require(marks.firstIndex(of: "^"))
        let start = Self.columns(marks[..<first])
        try #require(start > from)
        let end = start + marks.count { $0 == "^" }
        #expect(marks[marks.index(after: gutter)...].allSatisfy { $0 == " " || $0 == "^" })
        var (at, text) = (0, String.UnicodeScalarView())
        for scalar in shown.unicodeScalars {
            let wide = Self.columns(scalar)
            if (at >= start && at + wide <= end && at < end)
                || (wide == 0 && at > start && at <= end)
            {
                text.append(scalar)
            }
            at += wide
        }
        return (String(text), shown, max(at, end))
    }

    @Test("says where, how bad, what, which code, and what to do")
    func wholeFinding() {
        let printer = FindingPrinter(style: .plain) { file, line in
            file == "criteria.yaml" ? ["id: a", "cuont: activities"][line - 1] : nil
        }
        let finding = Finding(
            .unknownKey,
            at: Location(file: "criteria.yaml", place: Place(line: 2, column: 1, length: 5)),
            "There is no key “cuont”", suggestion: "Did you mean “count”?",
            notes: [
                .init(
                    "in this part",
                    at: Location(file: "criteria.yaml", place: Place(line: 1, column: 5)))
            ])
        #expect(
            printer.text(finding) == """
                criteria.yaml:2:1: fault: There is no key “cuont” [unknown-key]
                  2 | cuont: activities
                    | ^^^^^
                  → Did you mean “count”?
                  note: criteria.yaml:1:5: in this part
                  1 | id: a
                    |     ^

                """)
    }

    @Test("without a place, or without its line, names the file alone")
    func noExcerpt() {
        let printer = FindingPrinter(style: .plain) { _, _ in nil }
        let whole = Finding(.fileMissing, at: Location(file: "a.yaml"), "It is not there")
        #expect(printer.text(whole) == "a.yaml: fault: It is not there [file-missing]\n")
        let placed = Finding(
            .pointsFall, at: Location(file: "a.yaml", place: Place(line: 3, column: 4)),
            "Points fall")
        #expect(printer.text(placed) == "a.yaml:3:4: warning: Points fall [points-fall]\n")
    }

    @Test(
        "underlines the text that its place covers",
        arguments: [
            ("id: value", 5, 5, "value"), ("id: value", 1, 2, "id"), ("中文: 值", 5, 1, "值"),
            ("中文: value", 1, 2, "中文"), ("中文: value", 5, 5, "value"),
            ("e\u{301}e\u{301}: xy", 7, 2, "xy"),
            ("\tkey: v", 2, 3, "key"), ("🌍🌍 word", 4, 4, "word"), ("a: \u{1B}[31mred", 9, 3, "red"),
        ] as [(String, Int, Int, String)])
    func marks(source: String, column: Int, length: Int, expected: String) throws {
        #expect(try underlined(source, column: column, length: length).text == expected)
    }

    @Test("marks the place behind the last character where the line ends too early")
    func behindTheEnd() {
        let printer = FindingPrinter(style: .plain) { _, _ in "a: [1" }
        let finding = Finding(
            .yamlSyntax, at: Location(file: "f", place: Place(line: 1, column: 6)), "m")
        #expect(printer.text(finding).hasSuffix("  1 | a: [1\n    |      ^\n"))
        let far = Finding(
            .yamlSyntax, at: Location(file: "f", place: Place(line: 1, column: 900)), "m")
        #expect(printer.text(far).hasSuffix("  1 | a: [1\n    |      ^\n"))
    }

    @Test("makes room for long line numbers")
    func longNumber() throws {
        let found = try underlined("key: value", column: 6, length: 5, line: 123_456)
        #expect(found.text == "value")
        #expect(found.shown == "  123456 | key: value")
    }

    @Test(
        "shows the part of a long line around the place, within the columns there are",
        arguments: [40, 80, 120], [1, 30, 79, 200, 650, 999, 1996])
    func longLines(width: Int, column: Int) throws {
        var source = [Character](repeating: "x", count: 2000)
        for (offset, letter) in "here".enumerated() { source[column - 1 + offset] = letter }
        let found = try underlined(String(source), column: column, length: 4, width: width)
        #expect(found.text == "here")
        #expect(found.columns <= width)
    }

    @Test(
        "shows the part of a long line of wide characters around the place",
        arguments: [60, 80], [1, 20, 36, 60, 150, 190])
    func longWideLines(width: Int, column: Int) throws {
        var source = [Character](repeating: "中", count: 200)
        source[column - 1] = "文"
        source[column] = "字"
        let found = try underlined(String(source), column: column, length: 2, width: width)
        #expect(found.text == "文字")
        #expect(found.columns <= width)
    }

    @Test(
        "underlines what is shown of a place that is longer than the window",
        arguments: [20, 80] as [Int])
    func longPlace(width: Int) throws {
        let source = "key: " + String(repeating: "y", count: 500)
        let found = try underlined(source, column: 6, length: 500, width: width)
        #expect(found.text.hasPrefix("yyyy"))
        #expect(found.columns <= max(width, 26))
    }

    @Test("keeps lines of a million characters short")
    func hugeLine() throws {
        let source = String(repeating: "a", count: 1_000_000)
        let found = try underlined(source, column: 500_000, length: 3)
        #expect(found.text == "aaa")
        #expect(found.columns <= 80)
    }

    @Test("never lets a file steer the terminal or forge a line")
    func hostile() {
        let evil = "\u{1B}]0;owned\u{7}\u{202E}x\nno faults"
        let printer = FindingPrinter(style: .plain) { _, _ in evil }
        let place = Location(file: "f\u{1B}[2J", place: Place(line: 1, column: 1))
        let text = printer.text(
            Finding(.unknownKey, at: place, evil, suggestion: evil, notes: [.init(evil, at: place)])
        )
        #expect(
            !text.unicodeScalars.contains {
                $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E
            })
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("no faults") })
    }

    @Test("is coloured only where colour is wanted")
    func colour() {
        let finding = Finding(.pointsFall, at: Location(file: "a"), "Points fall")
        let coloured = FindingPrinter(style: Style(isColoured: true)) { _, _ in nil }.text(finding)
        #expect(
            coloured
                == "\u{1B}[1ma:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m Points fall \u{1B}[2m[points-fall]\u{1B}[0m\n"
        )
        #expect(Style(isColoured: true)("", .bold) == "")
    }

    @Test("of a file with too many says how many more there are")
    func more() {
        let printer = FindingPrinter(style: .plain) { _, _ in nil }
        var all = Findings()
        for line in 1...102 {
            let place = Place(line: 103 - line, column: 1)
            all.report(Finding(.unknownKey, at: Location(file: "b", place: place), "m"))
        }
        for _ in 1...101 { all.report(Finding(.unknownKey, at: Location(file: "a"), "m")) }
        let lines = printer.text(all).split(separator: "\n")
        #expect(lines.count == 202)
        #expect(lines.first == "b:3:1: fault: m [unknown-key]")
        #expect(lines.suffix(2) == ["a: and 1 more finding", "b: and 2 more findings"])
    }

    @Test("findings on a screen are broken at spaces, and say the same", arguments: [30, 41, 60, 80, 100])
    func brokenLines(_ width: Int) {
        let finding = Finding(
            .unknownField, at: Location(file: "Criteria/rules.yaml", place: Place(line: 8, column: 3, length: 4)),
            "The record form has no field “名字” here, nor is there any other that comes near it by its name",
            suggestion: "There are id, title, kind, themes, sectors, stages, status, start, end and conventions",
            notes: [
                .init("the form is given here, and may be changed", at: Location(file: "Criteria/form of records.yaml"))
            ])
        let line = { (_: String, _: Int) -> String? in "  名字: x" }
        let whole = FindingPrinter(style: .plain, width: width, line: line).text(finding)
        for isColoured in [false, true] {
            let broken = FindingPrinter(
                style: Style(isColoured: isColoured), width: width, breaksLines: true, line: line
            ).text(finding).replacing(/\u{1B}\[[0-9;]*m/, with: "")
            let joined = [broken, whole].map { $0.replacing(/\n +/, with: " ") }
            #expect(joined[0] == joined[1])
            let lines = broken.split(separator: "\n")
            #expect(lines.allSatisfy { TerminalText.width($0) <= max(width, 42) }, "\(broken)")
            #expect(lines.count >= 6)
        }
    }
}
