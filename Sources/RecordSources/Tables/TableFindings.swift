internal import Diagnostics
internal import Evaluation
internal import SourceReading

extension RecordBuilder {
    /// Reports a row that does not say whose it is.
    ///
    /// - Parameter isTotal: Whether it seems to add up the others.
    mutating func reportNoCentre(_ place: Place, isTotal: Bool) {
        let location = location(place)
        findings.report(.missingKey, in: file, kind: "centre \(isTotal)", at: place) {
            isTotal
                ? TotalRow.finding(.missingKey, at: location, "The row lacks its centre")
                : Finding(
                    .missingKey, at: location, "The row lacks its centre",
                    suggestion: "Write the centre's id into the column “centre”")
        }
    }

    /// Reports what stands in a column that has no name.
    mutating func reportUnnamed(_ column: Int, _ place: Place, _ file: String) {
        let location = Location(file: file, place: place)
        findings.report(.unknownColumn, in: file, kind: "column \(column)", at: place) {
            Finding(
                .unknownColumn, at: location, "Something stands in a column without a name",
                suggestion: "Name the column in the first line, or empty the cell")
        }
    }

    /// Warns of a list whose elements another sign than the semicolon seems to separate.
    mutating func reportBars(_ field: Int, _ place: Place) {
        let (location, name) = (location(place), shape.fieldNames[field])
        findings.report(.barInList, in: file, kind: name, at: place) {
            Finding(
                .barInList, at: location, "“\(name)” is a list with “|” in it, which is read as one element",
                suggestion: "Separate the elements by “;”")
        }
    }

    /// Reports an empty cell where something is required.
    ///
    /// - Parameter holder: What lacks it: a record or an entry.
    @inline(never)
    mutating func reportEmpty(_ field: Int, _ place: Place, _ holder: String) {
        let (location, name) = (location(place), shape.fieldNames[field])
        findings.report(.requiredField, in: file, kind: name, at: place) {
            Finding(
                .requiredField, at: location, "This \(holder) lacks “\(name)”, which is required",
                suggestion: "Fill in the cell")
        }
    }

    mutating func reportListQuote(_ place: Place) {
        let location = location(place)
        findings.report(.tableSyntax, in: file, kind: "list", at: place) {
            Finding(
                .tableSyntax, at: location, "A quote in this list is not closed, or something stands behind it",
                suggestion: "An element in quotes ends with its quote; a quote inside is written twice")
        }
    }
}
