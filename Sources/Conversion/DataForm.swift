/// The forms that reports can be written in.
package enum DataForm: String, CaseIterable, Sendable {
    /// A report for each centre, in YAML.
    case yaml
    /// Tables: one for the header's fields, one for each collection, one for each list of entries.
    case csv
    /// A report for each centre, in JSON.
    case json
    /// A file for each collection, one JSON object a line.
    case jsonl
}
