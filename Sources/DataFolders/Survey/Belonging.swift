internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// Where a file belongs that lies where nothing reads it, by its name and by what it holds.
enum Belonging {
    /// The folders of a data folder.
    enum Place {
        case data
        case period(String)
        case reports(String)
        case assessments(String)

        /// The folder's path in the data folder.
        var folder: String {
            switch self {
            case .data: ""
            case .period(let period): period
            case .reports(let period): FilePath.join(period, "reports")
            case .assessments(let period): FilePath.join(period, "assessments")
            }
        }

        /// The period that it belongs to.
        var period: String? {
            switch self {
            case .data: nil
            case .period(let period), .reports(let period), .assessments(let period): period
            }
        }

        /// The endings of files that are read in it whether they are written in capitals or in small letters.
        var readsInAnyCase: [String] {
            switch self {
            case .data: []
            case .period: ["csv", "jsonl"]
            case .reports, .assessments: ["yaml", "yml", "json"]
            }
        }

        /// Whether every file in it that ends as a report does is read.
        var isOfReports: Bool {
            switch self {
            case .data, .period: false
            case .reports, .assessments: true
            }
        }
    }

    /// What a file holds, by the keys at its top.
    static func kind(of path: String, in workspace: Workspace) -> FileKind? {
        guard FilePath.isYAML(path) || FilePath.ending(of: path) == "json" else { return nil }
        var ignored = Findings()
        return FileKind.of(keys: TopKeys.read(path, in: workspace, isLookedAt: true, &ignored) ?? [])
    }

    /// Whether a name is one of some others but for its case, a letter or two, or an ending behind it.
    static func isNearly(_ name: String, _ others: [String]) -> Bool {
        let name = name.lowercased()
        let bare = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
        return NearestWord.to(bare, among: others) != nil
    }

    private static let tables = ["csv", "jsonl", "tsv"]
    private static let spreadsheets = ["xlsx", "xls", "xlsm", "ods", "numbers"]
    private static let documents = ["docx", "doc", "odt", "pdf", "rtf", "pages"]

    private static let otherwise =
        "If it belongs to the data, section 15 of the guide says where; otherwise move it away"
    private static let tableOfAll =
        "A table holds the records of all centres, with a column “centre”: put its rows into "

    /// What to do with a file that is not read.
    static func advice(file name: String, _ kind: FileKind?, at place: Place, periods: [String]) -> String {
        let period = place.period ?? periods.last ?? "PERIOD"
        let ending = FilePath.ending(of: name)
        switch kind {
        case .report: return "This is a report, and belongs into \(period)/reports"
        case .assessment: return "This is an assessment, and belongs into \(period)/assessments"
        case .criteria:
            return "This is a criteria file: put it into a folder Criteria, or name it with “criteria:” in period.yaml"
        case .recordForm: return "This is a record form, and belongs beside the criteria file that names it"
        case .roster: return "This is a roster of centres: call it centres.yaml, in the data folder"
        case .period:
            return place.period == nil
                ? "This is a period: it belongs into a folder with the period's name, as period.yaml"
                : "This is a period: call it period.yaml"
        case .result, nil: break
        }
        if spreadsheets.contains(ending) {
            return "Save each table as “CSV UTF-8” into \(period), called as the record form's collections are"
        }
        if documents.contains(ending) {
            return "A report is YAML, JSON or tables; what a document says must be written into one of these"
        }
        switch place {
        case .data:
            if isNearly(name, ["centres.yaml"]) { return "The roster is called centres.yaml" }
            if isNearly(name, ["period.yaml"]) {
                return "A period's own file lies in the folder of its period, as \(period)/period.yaml"
            }
            if tables.contains(ending) || ending == "json" {
                return
                    "Tables lie in the folder of their period, such as \(period)/\(name), and reports in \(period)/reports"
            }
        case .period:
            if isNearly(name, ["period.yaml"]) { return "A period's own file is called period.yaml" }
            if ending == "json" { return "A report in JSON lies in the folder \(period)/reports" }
            if ["tsv", "txt"].contains(ending) { return "A table's name ends in .csv, whatever separates its cells" }
            if FilePath.isYAML(name) {
                return "Reports lie in \(period)/reports, assessments in \(period)/assessments"
            }
        case .reports, .assessments:
            if tables.contains(ending) {
                return tableOfAll
                    + "\(period), called as their collection is, such as \(period)/activities.csv"
            }
            let what = if case .reports = place { "Reports" } else { "Assessments" }
            return "\(what) end in .yaml, .yml or .json"
        }
        return otherwise
    }

    /// What to do with a folder in the data folder that is no period's.
    static func advice(folder name: String, holding names: [String], periods: [String]) -> String {
        if name.lowercased() == "criteria" { return "The folder of criteria is called Criteria" }
        let period = periods.last ?? "PERIOD"
        if let right = NearestWord.to(name, among: ["reports", "assessments"]) {
            return "It belongs into the folder of its period, as \(period)/\(right)"
        }
        let isOfPeriod = names.contains {
            tables.contains(FilePath.ending(of: $0)) || NearestWord.to($0, among: ["reports", "assessments"]) != nil
        }
        let hasYears = name.contains { $0.isNumber }
        return isOfPeriod || hasYears
            ? "The folder of a period has a file period.yaml in it, with “id”, “from” and “until”"
            : otherwise
    }

    /// What to do with a folder in the folder of a period.
    static func advice(folder name: String, holding names: [String], inPeriod period: String) -> String {
        if let right = NearestWord.to(name, among: ["reports", "assessments"]) {
            return names.isEmpty ? "Call it \(right)" : "Call it \(right), or put its files into \(period)/\(right)"
        }
        if names.contains(where: { tables.contains(FilePath.ending(of: $0)) }) {
            return tableOfAll
                + "\(period), called as their collection is"
        }
        if names.contains(where: { FilePath.isYAML($0) || FilePath.ending(of: $0) == "json" }) {
            return "Reports lie in \(period)/reports, assessments in \(period)/assessments, not in folders of their own"
        }
        return otherwise
    }
}
