import Conversion
import Diagnostics
import SourceReading
import TestWorld
import Testing

/// What lies in a data folder and is read by nothing is told, with the place where it belongs, by all that read the folder.
@Suite struct StrayFileTests {
    /// A stray file of the small world, where the finding stands, and what the advice says.
    struct Stray: Sendable, CustomTestStringConvertible {
        var file: String
        var text: String
        var place: String
        var suggests: String

        init(_ file: String, _ text: String = "x", at place: String? = nil, suggests: String) {
            self.file = file
            self.text = text
            self.place = "data/" + (place ?? file)
            self.suggests = suggests
        }

        var testDescription: String { file }
    }

    private static let strays = [
        Stray("2015/assessment/north.yaml", "centre: north\n", at: "2015/assessment", suggests: "2015/assessments"),
        Stray(
            "2015/Assessments/north.yaml", "centre: north\n", at: "2015/Assessments", suggests: "Call it assessments"),
        Stray("2015/Reports/east.yaml", "centre: east\n", at: "2015/Reports", suggests: "2015/reports"),
        Stray("Reports/east.yaml", "centre: east\n", at: "Reports", suggests: "2015/reports"),
        Stray("2015/reports/east.csv", "centre,id\n", suggests: "column “centre”"),
        Stray("2015/reports/east.xlsx", suggests: "CSV UTF-8"),
        Stray("2015/reports/east.docx", suggests: "YAML, JSON or tables"),
        Stray("2015/reports/notes.rtf", suggests: "YAML, JSON or tables"),
        Stray("2015/reports/notes", suggests: "end in .yaml, .yml or .json"),
        Stray("2015/reports/old/east.yaml", "centre: east\n", at: "2015/reports/old", suggests: "beside it"),
        Stray(
            "2015/east.yaml", Small.report("mark: a").replacing("north", with: "east"), suggests: "into 2015/reports"),
        Stray("2015/east.json", "{\"centre\": \"east\", \"activities\": []}", suggests: "into 2015/reports"),
        Stray("2015/marks.yaml", "centre: east\nratings: []\n", suggests: "into 2015/assessments"),
        Stray("2015/east/activities.csv", "id\n", at: "2015/east", suggests: "column “centre”"),
        Stray("2015/east/report.yaml", "centre: east\n", at: "2015/east", suggests: "2015/reports"),
        Stray("2015/activities.tsv", "centre\tid\n", suggests: "ends in .csv"),
        Stray("2015/activities.ods", suggests: "CSV UTF-8"),
        Stray("2015/Period.yaml", Small.period, suggests: "period.yaml"),
        Stray("2016/Period.yaml", Small.period, at: "2016/Period.yaml", suggests: "Rename it to period.yaml"),
        Stray("2016/period.yaml.txt", Small.period, at: "2016/period.yaml.txt", suggests: "Rename it to period.yaml"),
        Stray("2016/reports/east.yaml", "centre: east\n", at: "2016", suggests: "has a file period.yaml in it"),
        Stray("2016/activities.csv", "centre,id\n", at: "2016", suggests: "has a file period.yaml in it"),
        Stray("period.yaml", Small.period, suggests: "a folder with the period's name"),
        Stray("Centres.yaml", Small.roster, suggests: "call it centres.yaml"),
        Stray("centers.yaml", "x: y\n", suggests: "called centres.yaml"),
        Stray("north.yaml", Small.north, suggests: "2015/reports"),
        Stray("activities.csv", "centre,id\n", suggests: "2015/activities.csv"),
        Stray("rules.yaml", Small.criteria, suggests: "a folder Criteria"),
        Stray("fields.yaml", Small.form, suggests: "beside the criteria file"),
        Stray("criteria/rules.yaml", Small.criteria, at: "criteria", suggests: "called Criteria"),
        Stray("Thumbs.db", suggests: "section 15"),
        Stray(
            "letter.md", "By the criteria of Bremen, edition 2019, we wrote to SHA-256 people.\n",
            suggests: "section 15"),
        Stray("letters/north.txt", at: "letters", suggests: "section 15"),
    ]

    @Test(arguments: strays)
    private func whatNothingReadsIsTold(_ stray: Stray) throws {
        let world = World(Small.with(["data/" + stray.file: stray.text]))
        let score = Work(workspace: world.workspace).score()
        #expect(!score.text.isEmpty)
        let (files, found) = Work(workspace: world.workspace).convert(to: .json)
        #expect(files != nil)
        let converted = found.kept.map { "\($0.code.rawValue) \($0.location.file)" }
        for told in [score.found, Work(workspace: world.workspace).check().found, converted] {
            #expect(
                told.filter { $0.hasPrefix("unknown-file") } == ["unknown-file \(stray.place)"], "\(score.findings)")
        }
        #expect(
            found.kept.first { $0.code == .unknownFile }?.suggestion?.contains(stray.suggests) == true,
            "\(score.findings)")
    }
}
