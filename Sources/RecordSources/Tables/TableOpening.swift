internal import Diagnostics
internal import MarkedTables
internal import MarkedText
internal import SourceReading

/// What the readers of all tables do alike.
enum TableOpening {
    /// Goes to the header line, and settles what separates the cells: of comma, semicolon and tab the
    /// one by which the line has the most names of columns, and where that says nothing, the most cells.
    ///
    /// - Returns: Whether there is a header line.
    static func readHeader(
        _ scanner: inout TableScanner, _ kind: TableColumns.Kind, _ file: String, _ findings: inout Findings
    ) -> Bool {
        do throws(TableFault) {
            if try scanner.readHeader(separators: [0x2C, 0x3B, 0x09], score: { TableColumns.score($0, kind) }) {
                if reportTooManyColumns(&scanner, file, &findings) { return false }
                guard TableColumns.reportNoHeader(&scanner, kind, file, &findings) else { return true }
                findings.leaveUnchecked("the rows of \(file), until its first line is mended")
                return false
            }
            findings.report(
                Finding(
                    .fileEmpty, at: Location(file: file), "The file holds nothing; it should be \(kind.inWords)",
                    suggestion: "Check that it was saved"))
        } catch {
            findings.reportStop(error.finding(file))
        }
        return false
    }

    /// Reports a header line that names more columns than are read.
    private static func reportTooManyColumns(
        _ scanner: inout TableScanner, _ file: String, _ findings: inout Findings
    ) -> Bool {
        guard let surplus = scanner.surplus else { return false }
        findings.report(
            Finding(
                .rowTooLong, at: Location(file: file, place: scanner.place(of: surplus.cell)),
                "The header line has \(scanner.count) columns, and no more than \(scanner.mostCells) are read",
                suggestion: "Take out the columns that the form does not have"))
        findings.leaveUnchecked("the rows of \(file), until its columns are fewer")
        return true
    }

    /// Reports what is wrong with a row as a row.
    ///
    /// - Returns: Whether the rows behind it can be read.
    static func report(_ fault: TableFault, _ file: String, _ findings: inout Findings) -> Bool {
        guard fault.canGoOn else {
            findings.reportStop(fault.finding(file))
            return false
        }
        findings.report(fault.code, in: file, kind: "\(fault.kind)", at: fault.place) { fault.finding(file) }
        findings.leaveUnchecked("the cells of the rows of \(file) that have a quote or a line's end in the wrong place")
        return true
    }

    /// Says what can't be known of rows that name no centre.
    static func leaveCentresUnchecked(_ file: String, _ findings: inout Findings) {
        findings.leaveUnchecked(
            "to which centres the rows of \(file) belong, and whether one of these has two with the same name")
    }

    /// Reports a row that has more or fewer cells than the header line.
    ///
    /// - Returns: Whether the row is to be read.
    static func checkLength(
        _ scanner: inout TableScanner, _ columns: Int, _ file: String, _ findings: inout Findings
    ) -> Bool {
        if let surplus = scanner.surplus {
            let place = scanner.place(of: surplus.cell)
            let count = scanner.count
            findings.report(.rowTooLong, in: file, kind: "\(count) of \(columns)", at: place) {
                Finding(
                    .rowTooLong, at: Location(file: file, place: place),
                    "The row has \(Amount.words(count, "cell")), and the header line \(columns)",
                    suggestion: "Look for a separator too many; a cell that holds one stands in quotes")
            }
            findings.leaveUnchecked("the cells of the rows of \(file) that have too many of them")
            return false
        }
        guard scanner.count < columns, !scanner.isBlankRow else { return scanner.count >= columns }
        let place = scanner.place
        let count = scanner.count
        findings.report(.rowTooShort, in: file, kind: "\(count) of \(columns)", at: place) {
            Finding(
                .rowTooShort, at: Location(file: file, place: place),
                "The row has \(count) of \(Amount.words(columns, "cell")); those that it lacks count as empty",
                suggestion: "Check that the row was not broken in two")
        }
        return true
    }
}

extension TableFault {
    /// The fault as a finding in a file.
    func finding(_ file: String) -> Finding {
        let (message, suggestion) = words
        return Finding(code, at: Location(file: file, place: place), message, suggestion: suggestion)
    }
}
