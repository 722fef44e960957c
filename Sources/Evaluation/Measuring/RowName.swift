/// Which row of a report is meant: a record, or an element of one of its lists.
package struct RowName: Hashable, Sendable {
    package enum Record: Hashable, Sendable {
        /// By its identifier.
        case identified(String)
        /// By its place in its collection, from 1: it has no identifier.
        case numbered(Int)
        /// By what a result of format 1 calls the row. The element is in it, and can't be told from it: `A#2` may be
        /// the record of that name, or the second element of A.
        case called(String)
    }

    package var record: Record
    /// The collection's name, where the measure reads several.
    package var collection: String?
    /// Which element of a list of the record, from 1; `nil` where rows are records.
    package var element: Int?

    package init(_ record: Record, collection: String? = nil, element: Int? = nil) {
        self.record = record
        self.collection = collection
        self.element = element
    }

    /// `KEN-2016-03`, `#4` for a record without an identifier, `KEN-2016-03#2` for an element, and with the collection
    /// `activities/KEN-2016-03`: for people, and not for reading back.
    package var text: String { text { $0 } }

    private func text(_ written: (String) -> String) -> String {
        let name =
            switch record {
            case .identified(let identifier): written(identifier)
            case .numbered(let number): "#\(number)"
            case .called(let text): text
            }
        return (collection.map { $0 + "/" } ?? "") + name + (element.map { "#\($0)" } ?? "")
    }

    /// `text`, by which a list of names can be taken apart again: an identifier in which `#`, `/`, `:`, `;` or a quote
    /// stands, or a blank at an end, is put in quotes, and a quote in it is written twice.
    package var quotedText: String { text { Self.quoted($0, at: "#/:;\"") } }

    /// A text in quotes, where one of some characters stands in it or a blank at an end.
    package static func quoted(_ text: String, at odd: String) -> String {
        let scalars = text.unicodeScalars
        let isPlain =
            !scalars.contains { odd.unicodeScalars.contains($0) || $0 == "\n" || $0 == "\r" }
            && scalars.first?.properties.isWhitespace == false && scalars.last?.properties.isWhitespace == false
        return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
    }
}

extension [RowName] {
    /// The rows that a second list does not have, one for one.
    ///
    /// A name of format 1 is only a text, and is held against the texts of others. Where one of two measures reads
    /// several collections and the other does not, nothing says which of them the other's rows are in.
    ///
    /// - Complexity: O(n) for n rows on both sides.
    func less(_ others: [RowName]) -> [RowName] {
        let isByText = contains(where: \.isCalled) || others.contains(where: \.isCalled)
        let namesCollections = allSatisfy { $0.collection != nil } && others.allSatisfy { $0.collection != nil }
        func key(_ row: RowName) -> RowName {
            if namesCollections, !isByText { return row }
            let row = RowName(row.record, element: row.element)
            return isByText ? RowName(.called(row.text)) : row
        }
        var left: [RowName: Int] = [:]
        for other in others { left[key(other), default: 0] += 1 }
        return filter { row in
            let key = key(row)
            guard let count = left[key], count > 0 else { return true }
            left[key] = count - 1
            return false
        }
    }
}

extension RowName {
    fileprivate var isCalled: Bool {
        if case .called = record { return true }
        return false
    }
}

/// Names the rows of one measure.
package struct RowNaming: Sendable {
    /// The names of the form's collections, where the measure reads several of them.
    private let collections: [String]?

    package init(_ measure: Measure, in set: CriteriaSet) {
        let read = Set(measure.recordMeasures.map { set.recordMeasures[$0].collection })
        collections = read.count > 1 ? set.form.collections.map(\.name) : nil
    }

    package func callAsFunction(_ row: Ledger.Row) -> RowName {
        RowName(
            row.identifier.map { .identified($0) } ?? .numbered(row.record),
            collection: collections?[row.collection], element: row.element)
    }

    /// Names the record that a row belongs to.
    package func record(_ row: Ledger.Row) -> RowName {
        let name = self(row)
        return RowName(name.record, collection: name.collection)
    }
}
