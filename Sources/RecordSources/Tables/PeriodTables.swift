/// The tables of a period, by what they hold.
package struct PeriodTables {
    /// The tables of header fields, by their paths.
    package var headers: [String] = []
    /// The tables of collections, in the form's order.
    package var collections: [CollectionFiles] = []

    package init() {}

    /// Whether there is none.
    var isEmpty: Bool { headers.isEmpty && collections.isEmpty }

    /// Every file, in the order of their names.
    var paths: [String] {
        (headers + collections.flatMap { [$0.table, $0.lines].compactMap { $0 } + $0.entries.map(\.path) })
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// The files of a collection: its table, the tables of its entries, and its JSON Lines.
package struct CollectionFiles {
    /// Which of the form's collections it is.
    package var collection: Int
    /// Its table, one row a record.
    package var table: String?
    /// The tables of entries, with the index of the field that has them.
    package var entries: [(field: Int, path: String)] = []
    /// Its records as JSON Lines.
    package var lines: String?

    package init(collection: Int) { self.collection = collection }
}
