// Results on Samples, byte for byte but for the digests of the files, which a comment in one of them
// changes. After a change that is meant, record them anew and read the difference:
//
//     RCEVAL_RECORD=1 swift test --disable-xctest --filter RcevalTests.GoldenTests
//
import Foundation
import SourceReading
import Testing

/// Results on the samples, against the files in `Golden`.
@Suite struct GoldenTests {
    /// One result: the command, the criteria and the period.
    struct Golden: Sendable, CustomTestStringConvertible {
        var command: String
        var criteria: String
        var period: String

        var testDescription: String { file }

        var isJSON: Bool { ending == "json" }

        /// How the file's name ends, by what the result is written as.
        var ending: String {
            if command.hasPrefix("report") { return "html" }
            let endings = ["json": "json", "csv": "csv", "markdown": "md"]
            return command.split(separator: " ").lazy.compactMap { endings[String($0)] }.first ?? "txt"
        }

        /// Such as `sc-2-9-annex-ii.2015-2018.score-ledger.txt`.
        var file: String {
            let words = command.replacing(/--format [a-z]+/, with: "").replacing("--", with: "")
                .split(separator: " ").joined(separator: "-")
            return "\(criteria).\(period).\(words).\(ending)"
        }

        /// The arguments, with paths below a folder.
        func arguments(below folder: String = "") -> [String] {
            let folder = folder.isEmpty ? "" : folder + "/"
            return command.split(separator: " ").map(String.init) + [
                "--criteria", "\(folder)Criteria/\(criteria).yaml", "--data", "\(folder)Samples",
                "--period", period,
            ]
        }
    }

    private static let periods = ["2013-2014", "2015-2018", "2019-2022"]

    static let goldens: [Golden] =
        periods.flatMap { period in
            [
                "score", "rank", "score --ledger", "score --format json",
                "score --format json --ledger", "explain kenya",
            ].map { Golden(command: $0, criteria: "sc-2-9-annex-ii", period: period) }
                + ["rank", "score --format json"].map {
                    Golden(command: $0, criteria: "bc-11-13-annex-i", period: period)
                }
        }
        + [
            "rank --format csv", "score --format csv", "rank --format markdown", "score --ledger --format markdown",
            "report --centre kenya",
        ].map {
            Golden(command: $0, criteria: "sc-2-9-annex-ii", period: "2015-2018")
        }

    private static let folder = Rceval.package + "/Tests/RcevalTests/Golden"

    private static let isRecording =
        ProcessInfo.processInfo.environment["RCEVAL_RECORD"].map { $0 != "0" } ?? false

    @Test(arguments: goldens)
    func aResultIsWhatItWas(_ golden: Golden) throws {
        let outcome = try Rceval.runOnce(golden.arguments())
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.errors == "")
        let url = URL(fileURLWithPath: Self.folder + "/" + golden.file)
        let output = outcome.output.withoutDigests
        if Self.isRecording {
            try Data(output.utf8).write(to: url)
            return
        }
        let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        if recorded == output { return }
        let (old, new) = (recorded.lines, output.lines)
        let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let at = line ?? min(old.count, new.count)
        Issue.record(
            """
            \(golden.file) differs from line \(at + 1) on; \(old.count) lines were recorded, now \
            there are \(new.count)
            was: \(at < old.count ? old[at] : "the end")
            now: \(at < new.count ? new[at] : "the end")
            """)
    }

    /// The explanation of every centre, by its digest: the whole text would fill books.
    @Test func everyExplanationIsWhatItWas() throws {
        let scratch = try Workspace()
        var names: [String] = []
        for period in Self.periods {
            let scores = Golden(command: "score --format json", criteria: "sc-2-9-annex-ii", period: period)
            for card in try Results(try Rceval.runOnce(scores.arguments())).scorecards {
                for format in ["text", "json"] {
                    let golden = Golden(
                        command: "explain \(card.centre) --format \(format)", criteria: "sc-2-9-annex-ii",
                        period: period)
                    let run = try Rceval.runOnce(golden.arguments())
                    try #require(run.ending == .exited(0), "\(run.errors)")
                    names.append("\(period).explain-\(card.centre).\(format)")
                    try scratch.write(names[names.count - 1], run.output.withoutDigests)
                }
            }
        }
        #expect(names.count == 90)
        let digests = try Rceval.run(
            ["sha256sum"] + names.sorted(), in: scratch.folder, program: "/usr/bin/env"
        ).output
        let url = URL(fileURLWithPath: Self.folder + "/explain.sha256")
        if Self.isRecording { return try Data(digests.utf8).write(to: url) }
        let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(recorded.lines.filter { !digests.lines.contains($0) } == [])
        #expect(recorded == digests)
    }

    @Test(arguments: goldens)
    func theSameFilesGiveTheSameBytesFromAnyFolder(_ golden: Golden) throws {
        let here = try Rceval.runOnce(golden.arguments())
        let there = try Rceval.run(
            golden.arguments(below: Rceval.package), in: "/",
            environment: ["TZ": "Asia/Tokyo", "LC_ALL": "cs_CZ.UTF-8"])
        #expect(here.ending == .exited(0))
        #expect(here.output == there.output)
    }

    @Test(arguments: goldens.filter { $0.ending == "txt" })
    func noLineIsWiderThanAScreen(_ golden: Golden) throws {
        let outcome = try Rceval.runOnce(golden.arguments())
        #expect(!outcome.output.isEmpty)
        #expect(outcome.output.hasSuffix("\n"))
        #expect(!outcome.output.contains("\u{1B}"))
        for line in outcome.output.lines {
            #expect(Columns.of(line) <= 80, "\(line)")
            #expect(!line.hasSuffix(" "), "\(line)")
        }
    }

    @Test(arguments: goldens.filter { $0.isJSON })
    func scorecardsStandInOrderAndAddUp(_ golden: Golden) throws {
        let outcome = try Rceval.runOnce(golden.arguments())
        let result = try Results(outcome)
        #expect(result.format == 2)
        #expect(result.scorecards.count == 15)
        let scored = result.scorecards.filter { $0.status == "scored" }
        #expect(result.scorecards.prefix(scored.count).allSatisfy { $0.status == "scored" })
        let shares = scored.map { ($0.points ?? 0) / ($0.maximum ?? 1) }
        #expect(shares == shares.sorted(by: >))
        for (index, card) in scored.enumerated() {
            let better = shares.prefix(index).count { $0 > shares[index] }
            #expect(card.rank ?? 0 >= Decimal(better + 1) && card.rank ?? 0 <= Decimal(index + 1))
            let sharing = scored.count { $0.rank == card.rank }
            #expect(card.tied == (sharing > 1))
            try checkSums(card)
        }
        for card in result.scorecards.dropFirst(scored.count) {
            #expect(card.points == nil && card.rank == nil && card.criteria == [] && card.reason != nil)
        }
    }

    private func checkSums(_ card: Results.Scorecard) throws {
        func sum(_ parts: [Decimal?]) -> Decimal { parts.reduce(0) { $0 + ($1 ?? 0) } }
        let criteria = try #require(card.criteria)
        #expect(near(card.points, sum(criteria.map(\.points))))
        #expect(near(card.maximum, sum(criteria.filter { $0.points != nil }.compactMap(\.maximum))))
        #expect(near(card.percent, (card.points ?? 0) * 100 / (card.maximum ?? 1)))
        for criterion in criteria {
            let indicators = criterion.indicators ?? []
            #expect(near(criterion.points, sum(indicators.map(\.points))))
            #expect(
                near(criterion.maximum, sum(indicators.filter { $0.points != nil }.compactMap(\.maximum))))
            for indicator in indicators {
                #expect(indicator.points ?? 0 <= indicator.maximum ?? 0)
                guard let rows = indicator.countedRows, let others = indicator.leftOutRows else { continue }
                #expect(rows.count == indicator.counted)
                #expect(others.count == indicator.leftOut)
                #expect(others.allSatisfy { $0.because?.isEmpty == false })
            }
        }
        let adopted = criteria.filter { $0.basis == "adopted" }
        #expect(near(card.adopted?.points, sum(adopted.map(\.points))))
    }

    /// Equal, but for what rounding to six decimals takes from each of a few parts.
    private func near(_ a: Decimal?, _ b: Decimal) -> Bool {
        guard let a else { return false }
        return abs(a - b) <= Decimal(string: "0.00001") ?? 0
    }
}

extension String {
    var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

    /// The text without digests of files, and without their first digits, which differ where bytes do.
    var withoutDigests: String {
        replacing(/[0-9a-f]{64}/, with: "…").replacing(/(SHA-256\s+)[0-9a-f]{8}…/) { "\($0.1)········…" }
    }
}
