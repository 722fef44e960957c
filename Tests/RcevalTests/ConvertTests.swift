import Foundation
import Glibc
import SourceReading
import Testing

/// `rceval convert`, `rceval template`, and tables beside reports.
@Suite struct ConvertTests {
    private static let criteria = ["--criteria", "criteria.yaml"]

    @Test func nothingThatIsThereIsTouched() throws {
        let workspace = try Workspace(Small.with(["out/mine.txt": "mine"]))
        let outcome = try workspace.run(
            ["convert", "--to", "csv", "--output", "out", "--data", "data"] + Self.criteria)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["already-there"])
        #expect(try FormsTests.files(workspace.path("out")).keys.sorted() == ["mine.txt"])
    }

    @Test func aFaultKeepsEverythingFromBeingWritten() throws {
        let workspace = try Workspace(Small.with(["data/2015/reports/north.yaml": "centre: north\nmrak: a\n"]))
        let outcome = try workspace.run(
            ["convert", "--to", "csv", "--output", "out", "--data", "data"] + Self.criteria)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["unknown-key"])
        #expect(!FileManager.default.fileExists(atPath: workspace.path("out")))
    }

    @Test(arguments: ["header", "record"])
    func whatATableCannotHoldIsRefusedWithItsPlace(_ part: String) throws {
        let north = "data/2015/reports/north.yaml"
        let report =
            part == "header"
            ? "centre: north\nmark: 1️⃣\"#N/A\"\n" : Small.record("title: \"#REF!\"").replacing("- id", with: "- 1️⃣id")
        let workspace = try Workspace(Small.with([north: report]))
        for form in FormsTests.forms {
            let outcome = try workspace.run(
                ["convert", "--to", form, "--output", form, "--data", "data"] + Self.criteria)
            #expect(outcome.ending == .exited(form == "csv" ? 1 : 0), "\(outcome.errors)")
            if form == "csv" {
                #expect(outcome.findings.map(\.code) == ["cannot-convert"])
                let mark = try workspace.mark("1️⃣", in: north)
                #expect(outcome.findings.first?.place == "\(north):\(mark.line):\(mark.column)")
            }
        }
        let first = try FormsTests.result(workspace, "yaml", Self.criteria)
        #expect(try FormsTests.result(workspace, "json", Self.criteria) == first)
        #expect(try FormsTests.result(workspace, "jsonl", Self.criteria) == first)
    }

    /// The path leads to the same file from wherever the new folder is; nothing else is changed.
    @Test(arguments: [
        ("deep/er/out", "../../../../criteria.yaml"), ("out", "../../criteria.yaml"),
        ("data/out", "../../../criteria.yaml"),
    ])
    func theCriteriaOfAPeriodAreFoundFromTheNewFolder(_ output: String, _ path: String) throws {
        for quote in ["", "'", "\""] {
            let period =
                "# Names \u{E9}: ../../criteria.yaml\n" + Small.period
                + "criteria:   \(quote)../../criteria.yaml\(quote)  # ours\n"
            let workspace = try Workspace(Small.with(["data/2015/period.yaml": period, "deep/er/kept.txt": "kept"]))
            let outcome = try workspace.run(["convert", "--to", "csv", "--output", output, "--data", "data"])
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            let written = try workspace.read("\(output)/2015/period.yaml")
            #expect(
                written
                    == period.replacing("criteria:   \(quote)../../criteria.yaml", with: "criteria:   \(quote)\(path)"))
            let (first, again) = try (
                workspace.run(["rank", "--data", "data"]), workspace.run(["rank", "--data", output])
            )
            #expect(first.ending == .exited(0) && again.output == first.output, "\(again.errors)")
        }
    }

    /// A data folder's own criteria go along, with whatever lies beside them.
    @Test(arguments: ["", "criteria: ../Criteria/criteria.yaml\n"])
    func theCriteriaInTheDataFolderGoAlong(_ key: String) throws {
        var files = Small.with(["data/2015/period.yaml": Small.period + key, "else/where/kept.txt": "kept"])
        for name in ["criteria.yaml", "form.yaml"] {
            files["data/Criteria/\(name)"] = files[name]
            files[name] = nil
        }
        let workspace = try Workspace(files)
        let outcome = try workspace.run(["convert", "--to", "csv", "--output", "else/where/out", "--data", "data"])
        #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
        #expect(try workspace.read("else/where/out/Criteria/form.yaml") == Small.form)
        let (first, again) = try (
            workspace.run(["rank", "--data", "data"]), workspace.run(["rank", "--data", "else/where/out"])
        )
        #expect(first.ending == .exited(0) && again.output == first.output, "\(again.errors)")
    }

    /// Criteria above the data folder that are not found from the new one, or others in their place, are told.
    @Test(arguments: [false, true])
    func otherCriteriaInTheNewPlaceAreTold(_ hasOthers: Bool) throws {
        var files = Small.with(["new/kept.txt": "kept"])
        for name in ["criteria.yaml", "form.yaml"] {
            files["old/Criteria/\(name)"] = files[name]
            if hasOthers { files["new/Criteria/\(name)"] = files[name] }
            files[name] = nil
        }
        for (name, text) in files where name.hasPrefix("data/") {
            files["old/" + name] = text
            files[name] = nil
        }
        let workspace = try Workspace(files)
        let elsewhere = try workspace.run(["convert", "--to", "csv", "--output", "new/data", "--data", "old/data"])
        #expect(elsewhere.ending == .exited(0))
        #expect(elsewhere.findings.map(\.code) == ["path-not-moved"], "\(elsewhere.errors)")
        #expect(elsewhere.errors.contains(hasOthers ? "but new/Criteria/criteria.yaml" : "nor others"))
        let beside = try workspace.run(["convert", "--to", "csv", "--output", "old/new", "--data", "old/data"])
        #expect(beside.ending == .exited(0) && beside.findings.isEmpty, "\(beside.errors)")
    }

    /// Memory that is read as a file fails at its first byte, as a disk that is broken does.
    @Test func aFileThatCannotBeReadToItsEndIsNotCopied() throws {
        let workspace = try Workspace(Small.with(["data/2015/assessments/east.yaml": "centre: east\n"]))
        symlink("/proc/self/mem", workspace.path("data/2015/assessments/north.yaml"))
        let outcome = try workspace.run(
            ["convert", "--to", "csv", "--output", "out", "--data", "data"] + Self.criteria)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["file-unreadable"])
        #expect(!FileManager.default.fileExists(atPath: workspace.path("out")))
    }

    @Test func aPathThatCannotBeWrittenAnewIsTold() throws {
        let period = Small.period + "criteria: >-\n  ../../criteria.yaml\n"
        let workspace = try Workspace(Small.with(["data/2015/period.yaml": period, "deep/kept.txt": "kept"]))
        let outcome = try workspace.run(["convert", "--to", "csv", "--output", "deep/out", "--data", "data"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.findings.map(\.code) == ["path-not-moved"])
        #expect(outcome.errors.contains("criteria: ../../../criteria.yaml"))
        #expect(try workspace.read("deep/out/2015/period.yaml") == period)
    }

    @Test func tablesAddToReports() throws {
        let workspace = try Workspace(
            Small.with([
                "data/2015/activities.csv": """
                centre,id,status,start
                north,N-9,completed,2015-08-01
                south,S-8,completed,2015-08-01
                east,E-1,completed,2015-08-01

                """,
                "data/2015/activities.jsonl": """
                {"centre": "north", "id": "N-10", "status": "completed", "start": "2015-08-01"}

                """,
            ]))
        let results = try Results(workspace.run(Small.score + ["--format", "json", "--ledger"]))
        #expect(try results.first("north").countedRows == ["N-1", "N-2", "N-9", "N-10"])
        #expect(try results.first("south").countedRows == ["S-1", "S-8"])
        #expect(try results.first("east").countedRows == ["E-1"])
        let inputs = results.inputs.map(\.file)
        #expect(inputs.contains("2015/activities.csv") && inputs.contains("2015/activities.jsonl"))
    }

    @Test func aHeaderInATableIsKnownToConditionsOfAReport() throws {
        let criteria = Small.indicator(
            """
            measure: { count: activities.parties, where: { parties: { in: wanted } }, window: any }
            scale: { bands: { 0: 0, 1: 1 } }
            """)
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": criteria, "data/2015/header.csv": "centre;wanted\nnorth;\"NO;SE\"\neast;NO\n",
                "data/2015/reports/north.yaml": Small.record("parties: [NO, DK, SE]"),
                "data/2015/activities.csv": "centre,id,status,parties\neast,E-1,planned,NO;SE\n",
            ]))
        let results = try Results(workspace.run(Small.score + ["--format", "json"]))
        #expect(try results.first("north").counted == 2)
        #expect(try results.first("east").counted == 1)
    }

    @Test func aTemplateIsAcceptedAndTouchesNothing() throws {
        let form = Small.form.replacing(
            "mark: { type: text }", with: "mark: { type: text, title: \"The mark, if any\" }")
        let workspace = try Workspace(Small.with(["form.yaml": form]))
        let outcome = try workspace.run(["template", "--form", "form.yaml", "--titles", "new"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(
            try FormsTests.files(workspace.path("new")).keys.sorted() == [
                "activities.csv", "activities.funding.csv", "header.csv", "papers.csv",
            ])
        #expect(try workspace.read("new/activities.funding.csv") == "centre,id,source,usd\n")
        #expect(
            try workspace.read("new/header.csv") == "centre,submitted,\"The mark, if any\",open,level,budget,wanted\n")
        let check = try workspace.run(["check", "--criteria", "criteria.yaml", "new"])
        #expect(check.ending == .exited(0), "\(check.output)\(check.errors)")
        let again = try workspace.run(["template", "--form", "form.yaml", "new"])
        #expect(again.ending == .exited(1))
        #expect(try workspace.read("new/activities.funding.csv") == "centre,id,source,usd\n")
        // An empty table in a period is as good as none.
        let tables = try Workspace(Small.files)
        try tables.write("data/2015/header.csv", "centre,mark\n")
        #expect(try tables.run(Small.score).ending == .exited(0))
    }

    @Test func checkReadsATableByItself() throws {
        let workspace = try Workspace(
            Small.with([
                "data/2015/activities.csv": "centre,id,status\neast,E-1,complete\n",
                "data/2015/activities.funding.csv": "centre,id,source\neast,E-1,GEF\neast,E-2,GEF\n",
            ]))
        let table = try workspace.run(
            ["check", "--criteria", "criteria.yaml", "data/2015/activities.csv"])
        #expect(table.output.contains("[unknown-choice]") && !table.output.contains("entry-without-record"))
        let entries = try workspace.run(
            ["check", "--criteria", "criteria.yaml", "data/2015/activities.funding.csv"])
        #expect(entries.output.contains("“E-2”") && !entries.output.contains("unknown-choice"))
    }

    @Test func recordsWithoutIdentifierAreNamedByTheirNumbers() throws {
        let form = Small.form.replacing("id: { type: text, required: yes }", with: "id: { type: text }")
        let workspace = try Workspace(
            Small.with([
                "form.yaml": form,
                "data/2015/reports/north.yaml": """
                centre: north
                activities:
                  - { status: completed, start: 2015-03-01, funding: [{ source: a, usd: 1 }] }
                  - { id: N-2, status: completed, start: 2015-03-01, funding: [{ source: b, usd: 1 }] }
                  - { status: completed, start: 2015-03-01, funding: [{ source: c, usd: 1 }, { source: d }] }

                """,
            ]))
        try FormsTests.check(workspace, "data", Self.criteria)
        let entries = try workspace.read("as-csv/2015/activities.funding.csv")
        #expect(entries == "centre,id,source,usd\nnorth,#1,a,1\nnorth,N-2,b,1\nnorth,#3,c,1\nnorth,#3,d,\n")
    }
}
