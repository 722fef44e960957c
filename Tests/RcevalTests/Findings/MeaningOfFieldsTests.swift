import SourceReading
import Testing

/// `means`: which fields of a record are its title, its evidence and the centres that it was done with.
@Suite struct MeaningOfFieldsTests {
    /// Records called deals, whose fields have names of another house.
    private static let form = """
        record-form: deals
        edition: "1"
        collections:
          deals:
            dated: { from: signed }
            fields:
              note: { type: text }
              subject: { type: text, means: title }
              proof: { type: text, many: yes, means: evidence }
              done-with: { type: text, many: yes, means: joint-with }
              signed: { type: date }

        """

    private static let criteria = Small.indicator("measure: { count: deals }\n\(Small.bands)")

    private func workspace(_ north: String, _ south: String, _ form: String = form) throws -> Workspace {
        func report(_ centre: String, _ more: String) -> String {
            "centre: \(centre)\ndeals:\n  - { note: n, subject: Course, proof: [p. 9], signed: 2015-03-01\(more) }\n"
        }
        return try Workspace(
            Small.with([
                "form.yaml": form, "criteria.yaml": Self.criteria,
                "data/2015/reports/north.yaml": report("north", north),
                "data/2015/reports/south.yaml": report("south", south),
            ]))
    }

    private func found(_ workspace: Workspace) throws -> [PrintedFinding] {
        let check = ["check", "--criteria", "criteria.yaml", "--data", "data"]
        return PrintedFinding.all(in: try workspace.run(check).output).filter { $0.code != "separates-nobody" }
    }

    @Test func theSameActivityIsKnownByTheFieldsThatMeanIt() throws {
        let both = try found(try workspace("", ""))
        #expect(both.map(\.code) == ["same-activity", "same-activity"])
        #expect(both.first?.suggestion?.contains("“done-with: [south]”") == true, "\(both)")
        #expect(try found(try workspace(", done-with: [south]", ", done-with: [north]")).isEmpty)
        let unknown = try found(try workspace(", done-with: [soth]", ""))
        #expect(unknown.map(\.code).contains("joint-with-unknown"))
        let own = try found(try workspace(", done-with: [north]", ""))
        #expect(own.contains { $0.suggestion?.contains("“done-with”") == true }, "\(own)")
    }

    /// By names alone, nothing of this is known, as before.
    @Test func withoutItTheNamesAreMeant() throws {
        let plain = Self.form.replacing(", means: title", with: "").replacing(", means: evidence", with: "")
            .replacing(", means: joint-with", with: "")
        #expect(try found(try workspace("", "", plain)).isEmpty)
        let named = plain.replacing("subject", with: "title").replacing("done-with", with: "joint-with")
        let workspace = try workspace("", "", named)
        for centre in ["north", "south"] {
            let file = "data/2015/reports/\(centre).yaml"
            try workspace.write(file, try workspace.read(file).replacing("subject", with: "title"))
        }
        #expect(try found(workspace).map(\.code) == ["same-activity", "same-activity"])
    }

    @Test func aRecordIsShownByItsTitleAndEvidence() throws {
        let workspace = try workspace("", "")
        let outcome = try workspace.run(["explain", "north", "--criteria", "criteria.yaml", "--data", "data"])
        let text = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(text.contains("Course") && text.contains("p. 9"), "\(outcome.output)")
        #expect(!text.contains("no evidence named"))
    }

    /// A field that is called so, beside the one that means it, is a field like others.
    @Test(arguments: [false, true])
    func theFieldThatMeansItWinsOverTheOneOfThatName(_ isFirst: Bool) throws {
        let named = ["title", "evidence", "joint-with"]
        let fields = named.map { "      \($0): { type: text }\n" }.joined()
        let form =
            isFirst
            ? Self.form.replacing("    fields:\n", with: "    fields:\n" + fields)
            : Self.form + fields
        let both = try workspace(
            ", title: Other, evidence: \"\", joint-with: nobody, done-with: [south]",
            ", title: Another, evidence: \"\", joint-with: nobody", form)
        // The subject is the same, and only one of the two says that it was done together.
        let findings = try found(both)
        #expect(findings.map(\.code) == ["same-activity"], "\(findings)")
        #expect(findings.first?.suggestion?.contains("“done-with: [north]”") == true, "\(findings)")
        let shown = try both.run(["explain", "north", "--criteria", "criteria.yaml", "--data", "data"])
        let text = shown.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(text.contains("Course") && text.contains("p. 9") && !text.contains("Other"), "\(shown.output)")
        let status = try both.run(["status", "--criteria", "criteria.yaml", "--data", "data", "--format", "csv"])
        #expect(status.ending == .exited(0) && !status.output.contains("no evidence"), "\(status.output)")
    }

    @Test(arguments: [
        ("note: { type: text }", "note: { type: text, means: 1️⃣titel }", "unknown-choice"),
        ("note: { type: text }", "1️⃣note: { type: text, means: title }", "duplicate-id"),
        ("means: title", "many: yes, means: 1️⃣title", "wrong-type"),
        ("signed: { type: date }", "signed: { type: date, means: 1️⃣title }", "wrong-type"),
        (
            "proof: { type: text, many: yes, means: evidence }", "proof: { type: number, means: 1️⃣evidence }",
            "wrong-type"
        ),
        ("collections:", "header: { seen: { type: text, 1️⃣means: title } }\ncollections:", "unknown-key"),
    ])
    func whatCannotBeMeantIsAFault(_ part: String, _ other: String, _ code: String) throws {
        let form = Self.form.replacing(part, with: other, maxReplacements: 1)
        let workspace = try workspace("", "", form)
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        let wanted = outcome.findings.filter { $0.code == code }
        #expect(!wanted.isEmpty, "\(outcome.errors)")
        if let place = try? workspace.mark("1️⃣", in: "form.yaml"), code != "duplicate-id" {
            #expect(wanted.first?.place == "form.yaml:\(place.line):\(place.column)", "\(outcome.errors)")
        }
    }
}
