import Foundation
import Testing

/// Comparisons of the samples' three periods, against the files in `Golden`; recorded as `GoldenTests` says, by
///
///     RCEVAL_RECORD=1 swift test --disable-xctest --filter ComparisonGoldenTests
@Suite struct ComparisonGoldenTests {
    /// The invented second edition in the place of the newer side's criteria.
    private static let second = ["--new-criteria", "Criteria/sc-2-9-annex-ii-second-edition.yaml"]

    static let commands: [(file: String, arguments: [String])] = [
        ("compare.2013-2014.2015-2018.txt", ["2013-2014", "2015-2018"]),
        ("compare.2015-2018.2019-2022.txt", ["2015-2018", "2019-2022"]),
        ("compare.2015-2018.2019-2022.second.txt", ["2015-2018", "2019-2022"] + second),
        ("compare.2015-2018.2019-2022.second.json", ["2015-2018", "2019-2022", "--format", "json"] + second),
        ("compare.2015-2018.2019-2022.second.kenya.txt", ["2015-2018", "2019-2022", "--centre", "kenya"] + second),
        ("compare.2013-2014.2015-2018.2019-2022.txt", ["2013-2014", "2015-2018", "2019-2022", "--sort", "change"]),
        ("compare.2013-2014.2015-2018.2019-2022.json", ["2013-2014", "2015-2018", "2019-2022", "--format", "json"]),
        (
            "compare.2015-2018.2019-2022.second.kenya.csv",
            ["2015-2018", "2019-2022", "--centre", "kenya", "--format", "csv"] + second
        ),
        (
            "compare.2015-2018.2019-2022.second.kenya.md",
            ["2015-2018", "2019-2022", "--centre", "kenya", "--format", "markdown"] + second
        ),
        (
            "compare.2019-2022.second.txt",
            ["--period", "2019-2022", "--sort", "change"] + second
        ),
    ]

    private static let folder = Rceval.package + "/Tests/RcevalTests/Golden"

    @Test(arguments: commands.map(\.file))
    func aComparisonIsWhatItWas(_ file: String) throws {
        let command = try #require(Self.commands.first { $0.file == file })
        let outcome = try Rceval.run(["compare"] + command.arguments, in: Rceval.package)
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.errors == "")
        let output = outcome.output.withoutDigests
        let url = URL(fileURLWithPath: Self.folder + "/" + file)
        if ProcessInfo.processInfo.environment["RCEVAL_RECORD"].map({ $0 != "0" }) ?? false {
            return try Data(output.utf8).write(to: url)
        }
        let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        if recorded == output { return }
        let line = zip(recorded.lines, output.lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
        Issue.record("\(file) differs from line \(line + 1) on, now: \(output.lines[line])")
    }

    @Test(arguments: commands.map(\.file).filter { $0.hasSuffix(".txt") })
    func noLineIsWiderThanAScreen(_ file: String) throws {
        let command = try #require(Self.commands.first { $0.file == file })
        let outcome = try Rceval.run(["compare"] + command.arguments, in: Rceval.package)
        #expect(outcome.output.contains("invented") || outcome.output.contains("Invented"))
        #expect(outcome.output.contains("criteria are invented") == file.contains("second"))
        for line in outcome.output.lines {
            #expect(Columns.of(line) <= 80 && !line.hasSuffix(" "), "\(line)")
        }
    }

    @Test func activitiesAndCriteriaAddUpToTheChange() throws {
        let outcome = try Rceval.run(
            ["compare", "2015-2018", "2019-2022", "--format", "json"] + Self.second, in: Rceval.package)
        let result = try JSONDecoder().decode(ComparedResult.self, from: Data(outcome.output.utf8))
        #expect(result.centres.count == 15)
        for centre in result.centres {
            let split = try #require(centre.split)
            let change = try #require(centre.change?.points)
            #expect(abs(split.activities + split.criteria - change) <= (Decimal(string: "0.000002") ?? 0))
            #expect(split.scores[3] - split.scores[0] - change <= (Decimal(string: "0.000002") ?? 0))
        }
    }
}
