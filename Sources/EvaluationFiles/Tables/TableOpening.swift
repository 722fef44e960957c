internal import Diagnostics
internal import MarkedTables
internal import MarkedText

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
                return !reportTooManyColumns(&scanner, file, &findings)
                    && !TableColumns.reportNoHeader(&scanner, kind, file, &findings)
            }
            findings.report(
                Finding(
                    .fileEmpty, at: Location(file: file), "The file holds nothing; it should be \(kind.inWords)",
                    suggestion: "Check that it was saved"))
        } catch {
            findings.report(error.finding(file))
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

    /// Reports a row that has more or fewer cells than the header line.
    ///
    /// - Returns: Whether the row is to be read.
    static func checkLength(
        _ scanner: inout TableScanner, _ columns: Int, _ file: String, _ findings: inout Findings
    ) -> Bool {
        if let surplus = scanner.surplus {
            let place = scanner.place(of: surplus.cell)
            findings.report(
                Finding(
                    .rowTooLong, at: Location(file: file, place: place),
                    "The row has \(scanner.count) cells, and the header line \(columns)",
                    suggestion: "Look for a separator too many; a cell that holds one stands in quotes"))
            return false
        }
        guard scanner.count < columns, !scanner.isBlankRow else { return scanner.count >= columns }
        let place = scanner.place
        let count = scanner.count
        findings.report(.rowTooShort, in: file) {
            Finding(
                .rowTooShort, at: Location(file: file, place: place),
                "The row has \(count) of \(columns) cells; those that it lacks count as empty",
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
