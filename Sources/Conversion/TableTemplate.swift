package import Evaluation

/// Empty tables with a form's columns, to be filled in.
package enum TableTemplate {
    /// The tables by their names: a header line each.
    ///
    /// - Parameters:
    ///   - form: The record form.
    ///   - titled: Whether columns have the titles of their fields, where the form gives some.
    package static func files(_ form: RecordForm, titled: Bool) -> [(name: String, text: String)] {
        TableWriter.tables(form).map { table in
            ("\(table.name).csv", TableWriter.line(table.keys, table.columns, titled: titled))
        }
    }
}
