internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText

/// What the columns of a table hold, by its header line.
struct TableColumns {
    enum Role: UInt8 {
        case centre, record, field, unnamed, ignored
        /// A column of another name that seems to be meant for a field.
        case misnamed
    }

    struct Column {
        var role: Role
        /// The field's index in its record, entry or header.
        var field = 0
    }

    /// What a table has columns for.
    struct Kind {
        /// What the table holds, in an evaluator's words: `the table of activities`.
        var inWords: String
        var fields: [Field]
        /// The name of the column with the record's identifier, where the table holds entries.
        var record: String?
        /// The collection's name, where a field may have a table of its own.
        var collection: String?
    }

    private(set) var columns: [Column] = []
    /// The column of the centre, of the record, and of each field; -1 where there is none.
    private(set) var centre = -1
    private(set) var record = -1
    private(set) var ofField: [Int]

    private init(_ kind: Kind) { ofField = [Int](repeating: -1, count: kind.fields.count) }

    /// How a cell of the header line is meant; `nil` where it is no column of the table.
    private static func role(_ name: String, _ kind: Kind) -> Column? {
        if name.isEmpty { return Column(role: .unnamed) }
        if name == "centre" { return Column(role: .centre) }
        if let record = kind.record, name == record { return Column(role: .record) }
        if let index = kind.fields.firstIndex(where: { $0.name == name }) {
            return Column(role: .field, field: index)
        }
        let titled = kind.fields.indices.filter { kind.fields[$0].title == name }
        return titled.count == 1 ? Column(role: .field, field: titled[0]) : nil
    }

    private static func name(_ text: ScalarText) -> String {
        text.part(text.trimmed(0..<text.count)).string
    }

    /// How many cells of a row are columns of the table.
    static func score(_ scanner: borrowing TableScanner, _ kind: Kind) -> Int {
        (0..<scanner.seen).count { index in
            let name = name(scanner.text(index))
            return !name.isEmpty && role(name, kind) != nil
        }
    }

    /// Reports a first line that holds no name of a column, nor anything like one: another line stands above the
    /// names.
    ///
    /// - Returns: Whether it is one.
    static func reportNoHeader(
        _ scanner: inout TableScanner, _ kind: Kind, _ file: String, _ findings: inout Findings
    ) -> Bool {
        if score(scanner, kind) > 0 { return false }
        let cells = (0..<scanner.seen).map { name(scanner.text($0)) }
        if cells.contains(where: { !$0.isEmpty && NearestWord.to($0, among: words(kind)) != nil }) { return false }
        let location = Location(file: file, place: scanner.place(ofCell: 0))
        if let first = cells.first, first.lowercased().hasPrefix("sep=") {
            findings.report(
                Finding(
                    .tableSyntax, at: location, "This line tells a spreadsheet what separates the cells",
                    suggestion: "Delete it: the first line should hold the column names"))
        } else {
            findings.report(
                Finding(
                    .missingColumn, at: location, "The first line holds no column name of \(kind.inWords)",
                    suggestion: "The first line should hold the column names, "
                        + "\(names(kind).inProse("and", most: 20)); delete what stands above them, or add the line"))
        }
        return true
    }

    private static func names(_ kind: Kind) -> [String] {
        ["centre"] + [kind.record].compactMap { $0 } + kind.fields.map(\.name)
    }

    /// The names of columns, and the titles that may stand for them.
    private static func words(_ kind: Kind) -> [String] { names(kind) + kind.fields.compactMap(\.title) }

    /// Reads the header line that the scanner stands on.
    static func read(
        _ scanner: inout TableScanner, _ kind: Kind, _ file: String, _ findings: inout Findings
    ) -> TableColumns {
        var result = TableColumns(kind)
        // The names that no column has, with the titles that may stand for them.
        let given = (0..<scanner.seen).compactMap { role(name(scanner.text($0)), kind) }
        var absent = names(kind).map { (name: $0, words: [$0]) }
        for field in kind.fields {
            guard let title = field.title, let index = absent.firstIndex(where: { $0.name == field.name }) else {
                continue
            }
            absent[index].words.append(title)
        }
        for column in given {
            let name = columnName(column, kind)
            absent.removeAll { $0.name == name }
        }
        // A column that is there under another name is not missing as well.
        var meant: Set<String> = []
        for index in 0..<scanner.seen {
            let name = name(scanner.text(index))
            guard let column = role(name, kind) else {
                let word = NearestWord.to(name, among: absent.flatMap(\.words))
                let found = word.flatMap { word in absent.firstIndex { $0.words.contains(word) } }
                    .map { absent.remove(at: $0).name }
                if let found { meant.insert(found) }
                let field = kind.fields.firstIndex { $0.name == found }
                result.columns.append(field.map { Column(role: .misnamed, field: $0) } ?? Column(role: .ignored))
                let place = scanner.place(ofCell: index)
                findings.report(unknown(name, kind, Location(file: file, place: place), nearest: word))
                continue
            }
            var taken = -1
            switch column.role {
            case .centre: (taken, result.centre) = (result.centre, index)
            case .record: (taken, result.record) = (result.record, index)
            case .field: (taken, result.ofField[column.field]) = (result.ofField[column.field], index)
            case .unnamed, .ignored, .misnamed: break
            }
            let isEntries: Bool =
                if column.role == .field, case .entries = kind.fields[column.field].type { true } else { false }
            if isEntries {
                let place = scanner.place(ofCell: index)
                findings.report(
                    Finding(
                        .unknownColumn, at: Location(file: file, place: place),
                        "“\(name)” has fields of its own, and so a table of its own",
                        suggestion:
                            "Put its entries into \(kind.collection ?? "").\(name).csv, and take this column out"))
            }
            if taken >= 0 {
                let places = (scanner.place(ofCell: taken), scanner.place(ofCell: index))
                findings.report(
                    Finding(
                        .duplicateColumn, at: Location(file: file, place: places.1),
                        "The column “\(name)” stands twice in \(kind.inWords)", suggestion: "Keep one of them",
                        notes: [.init("the first", at: Location(file: file, place: places.0))]))
                result.columns.append(Column(role: .ignored))
            } else {
                result.columns.append(isEntries ? Column(role: .ignored) : column)
            }
        }
        result.requireColumns(&scanner, kind, file, but: meant, &findings)
        return result
    }

    private static func columnName(_ column: Column, _ kind: Kind) -> String? {
        switch column.role {
        case .centre: "centre"
        case .record: kind.record
        case .field: kind.fields[column.field].name
        case .unnamed, .ignored, .misnamed: nil
        }
    }

    private func requireColumns(
        _ scanner: inout TableScanner, _ kind: Kind, _ file: String, but others: Set<String>,
        _ findings: inout Findings
    ) {
        var missing: [String] = []
        if centre < 0 { missing.append("centre") }
        if let name = kind.record, record < 0 { missing.append(name) }
        for (index, field) in kind.fields.enumerated() where field.isRequired && ofField[index] < 0 {
            if case .entries = field.type { continue }
            missing.append(field.name)
        }
        for name in missing where !others.contains(name) {
            findings.report(
                Finding(
                    .missingColumn, at: Location(file: file, place: scanner.place),
                    "The header line of \(kind.inWords) lacks the column “\(name)”",
                    suggestion: name == "centre"
                        ? "The first line names the columns, separated by commas, semicolons or tabs; add “centre”"
                        : "Add the column, and fill it in for each row"))
        }
    }

    /// - Parameter nearest: The name or title of a column that is not there, and that this one seems to be.
    private static func unknown(_ name: String, _ kind: Kind, _ location: Location, nearest: String?) -> Finding {
        let twice = kind.fields.filter { $0.title == name }.map(\.name)
        return Finding(
            .unknownColumn, at: location, "“\(name)” is not a column of \(kind.inWords)",
            suggestion: twice.count > 1
                ? "It is the title of \(twice.inProse("and")): write the field's name"
                : nearest.map { "Did you mean “\($0)”?" }
                    ?? "Its columns are \(names(kind).inProse("and", most: 20))")
    }
}
