import Foundation
import SourceReading
import Testing

/// Names of files and folders are compared as texts are: a Mac writes é as an e and an accent.
@Suite struct LookAlikeNameTests {
    private static let composed = "Stra\u{DF}e-2015-\u{E9}t\u{E9}"
    private static let decomposed = "Stra\u{DF}e-2015-e\u{301}te\u{301}"

    /// A world whose folders and files are spelled in one way, and whose texts are in the other.
    private static func world(names: String, texts: String) throws -> Workspace {
        let form = Small.form.replacing(
            "level: { type: choice, choices: [low, middle, high] }",
            with: "level: { type: choice, choices-from: \"codes-\(texts).yaml\" }")
        return try Workspace([
            "\(names)/criteria-\(names).yaml": Small.criteria.replacing("form.yaml", with: "\"form-\(texts).yaml\""),
            "\(names)/form-\(names).yaml": form,
            "\(names)/codes-\(names).yaml": "low: Low\nhigh: High\n",
            "data-\(names)/centres.yaml": Small.roster.replacing("id: south", with: "id: \"\(names)\""),
            "data-\(names)/\(names)/period.yaml":
                Small.period.replacing("\"2015\"", with: "\"\(texts)\"")
                + "criteria: \"../../\(texts)/criteria-\(texts).yaml\"\n",
            "data-\(names)/\(names)/reports/\(names).yaml": Small.south.replacing("south", with: "\"\(texts)\""),
            "data-\(names)/\(names)/activities.csv": "centre,id,status,start\n\(texts),X,completed,2015-03-01\n",
        ])
    }

    private static func commands(_ name: String) -> [[String]] {
        let data = ["--data", "data-\(name)", "--period", name]
        let json = ["--format", "json"]
        return [
            ["score"] + data + json, ["score", "--centre", name] + data + json, ["rank"] + data,
            ["explain", name] + data, ["score", "--criteria", "\(name)/criteria-\(name).yaml"] + data + json,
            ["compare", name, name, "--data", "data-\(name)"] + json, ["check"] + data,
            ["check", "data-\(name)/\(name)/reports/\(name).yaml"],
            ["schema", "report", "--form", "\(name)/form-\(name).yaml"],
        ]
    }

    /// Whichever way the names are spelled on the disk, in the files and on the command line, the results are the
    /// same, byte for byte.
    @Test func everySpellingGivesTheSame() throws {
        let spellings = [Self.composed, Self.decomposed]
        var results: [[String]] = []
        for names in spellings {
            for texts in spellings {
                let workspace = try Self.world(names: names, texts: texts)
                for written in spellings {
                    results.append(
                        try Self.commands(written).map { arguments in
                            let outcome = try workspace.run(arguments)
                            #expect(outcome.ending == .exited(0), "\(arguments): \(outcome.errors)\(outcome.output)")
                            // The digests are those of files that are spelled otherwise.
                            return outcome.output.withoutDigests
                        })
                }
            }
        }
        for result in results {
            for (text, first) in zip(result, results[0]) { #expect(text.utf8.elementsEqual(first.utf8), "\(text)") }
        }
    }

    /// A result that was published on one machine is verified on another.
    @Test func aResultIsVerifiedWhereNamesAreSpelledOtherwise() throws {
        let (there, here) = (
            try Self.world(names: Self.decomposed, texts: Self.composed),
            try Self.world(names: Self.composed, texts: Self.composed)
        )
        let data = ["--data", "data-\(Self.composed)"]
        let outcome = try there.run(["score", "--format", "json"] + data)
        #expect(outcome.ending == .exited(0))
        try there.write("result.json", outcome.output)
        let verified = try there.run(["verify", "result.json"] + data)
        #expect(verified.ending == .exited(0), "\(verified.output)\(verified.errors)")
        // The roster of the other world spells its id otherwise; nothing else differs.
        try here.write("result.json", outcome.output)
        let roster = try there.read("data-\(Self.decomposed)/centres.yaml")
        try here.write("data-\(Self.composed)/centres.yaml", roster)
        let again = try here.run(["verify", "result.json"] + data)
        #expect(again.ending == .exited(0), "\(again.output)\(again.errors)")
    }

    /// Where both spellings are there, nobody can say which is meant.
    @Test func twoNamesThatLookTheSameAreAFault() throws {
        let workspace = try Workspace(Small.files)
        // One key of a dictionary, and two names on a disk.
        for name in ["\u{E9}", "e\u{301}"] { try workspace.write("data/2015/reports/\(name).yaml", "centre: east\n") }
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code).contains("same-name"), "\(outcome.errors)")
    }
}
