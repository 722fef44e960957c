import Diagnostics
import Testing

@Suite("Findings")
struct FindingsTests {
    private func finding(
        _ file: String, _ line: Int? = nil, _ column: Int = 1, _ code: FindingCode = .unknownKey,
        _ message: String = "wrong"
    ) -> Finding {
        let place = line.map { Place(line: $0, column: column) }
        return Finding(code, at: Location(file: file, place: place), message)
    }

    private func findings(_ all: [Finding]) -> Findings {
        var findings = Findings()
        for finding in all { findings.report(finding) }
        return findings
    }

    @Test("are none at the start")
    func empty() {
        let none = Findings()
        #expect(none.isEmpty)
        #expect(!none.hasFaults)
        #expect(none.kept.isEmpty)
        #expect(none.left.isEmpty)
    }

    @Test("are faults or warnings by their code")
    func severities() {
        let both = findings([
            finding("a", 1), finding("a", 2, 1, .pointsFall), finding("a", 3, 1, .samePoints),
        ])
        #expect(both.faultCount == 1)
        #expect(both.warningCount == 2)
        #expect(both.hasFaults)
        let warning = findings([finding("a", 1, 1, .conditionNeverMet)])
        #expect(!warning.hasFaults)
        #expect(!warning.isEmpty)
    }

    /// The criteria page, section 8.
    @Test(
        "are warnings where the page on criteria files says so",
        arguments: [
            "points-fall", "condition-never-met", "band-never-reached", "same-points",
            "rating-without-reason", "does-not-apply", "intended-nothing",
        ])
    func warnings(code: String) throws {
        #expect(try #require(FindingCode(rawValue: code)).severity == .warning)
    }

    @Test(
        "are faults where the page on criteria files says so",
        arguments: [
            "unknown-key", "duplicate-key", "wrong-type", "unknown-field", "unknown-choice",
            "bound-twice", "maximum-wrong", "duplicate-id", "scale-does-not-fit", "missing-value",
            "value-not-listed", "number-too-large", "end-before-start", "unknown-centre",
            "exempt-twice", "override-of-exempt",
        ])
    func faults(code: String) throws {
        #expect(try #require(FindingCode(rawValue: code)).severity == .fault)
    }

    @Test("have names in kebab case, each once")
    func codes() {
        let names = FindingCode.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)")
        }
    }

    @Test(
        "are kept to a hundred of each file, and the rest are counted",
        arguments: [(99, 99, nil), (100, 100, nil), (101, 100, 1), (250, 100, 150)]
            as [(Int, Int, Int?)])
    func hundred(reported: Int, kept: Int, left: Int?) {
        var all = findings((1...reported).map { finding("a.yaml", $0) })
        all.report(finding("b.yaml", 1, 1, .pointsFall))
        #expect(all.kept.count == kept + 1)
        #expect(all.left["a.yaml"] == left)
        #expect(all.left["b.yaml"] == nil)
        #expect(all.faultCount == reported)
        #expect(all.warningCount == 1)
        #expect(all.kept.prefix(kept).map { $0.location.place?.line } == (1...kept).map { $0 })
    }

    @Test("of two readings together are kept and counted as if they were of one")
    func together() {
        var first = findings((1...60).map { finding("a", $0) })
        first.report(finding("a", 61, 1, .pointsFall))
        let second = findings(
            (1...130).map { finding("a", $0, 2, .samePoints, "wrong \($0 as Int)") } + [finding("b", 1)])
        first.report(second)
        #expect(first.kept.count { $0.location.file == "a" } == 100)
        #expect(first.kept.count { $0.location.file == "b" } == 1)
        #expect(first.left == ["a": 91])
        #expect(first.faultCount == 61)
        #expect(first.warningCount == 131)
        first.report(finding("a", 500))
        #expect(first.left == ["a": 92])
    }

    /// Each file is mended by itself; a warning that says the same of all of them is read once.
    @Test("of one kind are one with the number and the first three places, warnings in whichever files")
    func kinds() {
        func given(_ file: String, _ line: Int, _ code: FindingCode, kind: String?) -> Finding {
            var finding = finding(file, line, 1, code)
            finding.kind = kind
            return finding
        }
        var all = Findings()
        for file in ["a", "b"] {
            for line in 1...3 {
                all.report(given(file, line, .unknownRating, kind: nil))
                all.report(given(file, line, .unknownKey, kind: "field"))
                all.report(given(file, line, .wrongType, kind: nil))
            }
        }
        all.report(finding("c", 1, 1, .unknownRating, "other words"))
        #expect(all.kept.count { $0.code == .wrongType } == 6)
        #expect(all.kept.filter { $0.code == .unknownKey }.map(\.count) == [3, 3])
        let warnings = all.kept.filter { $0.code == .unknownRating }
        #expect(warnings.map(\.count) == [6, 1])
        #expect(
            warnings.first?.again == [2, 3].map { Location(file: "a", place: Place(line: $0, column: 1)) })
        #expect(all.faultCount == 12 && all.warningCount == 7)
        // What another reading of the same files says is no news, and what one of other files says is counted on.
        all.reportOnce(findings((1...3).map { finding("b", $0, 1, .unknownRating) }))
        #expect(all.warningCount == 7)
        all.reportOnce(findings((1...2).map { finding("d", $0, 1, .unknownRating) }))
        all.reportOnce(findings((1...2).map { finding("d", $0, 1, .unknownRating) }))
        #expect(all.warningCount == 9 && all.kept.count { $0.code == .unknownRating } == 2)
    }

    @Test("stand file by file as first reported, in the order of their places")
    func order() {
        let all = findings([
            finding("b", 9, 1), finding("a", 2, 5), finding("b", 3, 7), finding("b", 3, 2),
            finding("a", nil), finding("b", nil), finding("a", 2, 1),
        ])
        let order = all.inFileOrder().map {
            "\($0.location.file)\($0.location.place.map { "\($0.line).\($0.column)" } ?? "")"
        }
        #expect(order == ["b", "b3.2", "b3.7", "b9.1", "a", "a2.1", "a2.5"])
    }

    @Test("of one place stay as they were reported")
    func samePlace() {
        let all = findings(["one", "two", "three"].map { finding("a", 1, 1, .unknownKey, $0) })
        #expect(all.inFileOrder().map(\.message) == ["one", "two", "three"])
    }

    @Test(
        "are summed up in words",
        arguments: [
            (0, 0, "no faults"), (1, 0, "1 fault"), (2, 0, "2 faults"),
            (0, 1, "no faults, 1 warning"),
            (3, 2, "3 faults, 2 warnings"), (150, 0, "150 faults"),
        ] as [(Int, Int, String)])
    func summary(faults: Int, warnings: Int, expected: String) {
        var all = Findings()
        for _ in 0..<faults { all.report(finding("a", 1)) }
        for _ in 0..<warnings { all.report(finding("a", 1, 1, .pointsFall)) }
        #expect(FindingPrinter.summary(all) == expected)
    }

    @Test("are told apart from warnings, kept or not")
    func faultsAlone() {
        var all = Findings()
        for line in 1...150 { all.report(finding("a", line)) }
        for line in 151...180 { all.report(finding("a", line, 1, .pointsFall)) }
        for line in 1...3 { all.report(finding("b", line, 1, .pointsFall)) }
        all.leaveUnchecked("the rest")
        let faults = all.faults
        #expect(faults.faultCount == 150 && faults.warningCount == 0)
        #expect(faults.kept.count == 100 && faults.left == ["a": 50])
        #expect(faults.unchecked == ["the rest"])
    }

    @Test("are in order by line, then column, then length")
    func places() {
        let sorted = [
            Place(line: 1, column: 1), Place(line: 1, column: 1, length: 3),
            Place(line: 1, column: 2),
            Place(line: 2, column: 1),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
