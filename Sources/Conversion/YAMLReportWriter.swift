internal import Evaluation

/// Writes reports in YAML: keys in the form's order, lists in brackets, each entry on a line.
struct YAMLReportWriter: ReportWriting {
    private let form: RecordForm
    /// What the data say of themselves, for a comment at the top.
    private let notice: String?
    private var centre = ""
    private var text = ""
    private var collections: [String]
    private var written: [(name: String, text: String)] = []

    init(_ form: RecordForm, notice: String?) {
        self.form = form
        self.notice = notice
        collections = form.collections.map { _ in "" }
    }

    mutating func begin(_ centre: String, _ header: PlainRecord) {
        self.centre = centre
        text = ""
        if let notice {
            for line in notice.split(whereSeparator: \.isNewline) { text += "# \(line)\n" }
        }
        text += "centre: \(YAMLScalar.written(centre))\n"
        for (field, value) in zip(form.header, header.fields) where !value.isNothing {
            text += "\(field.name): \(Self.flow(value))\n"
        }
        collections = form.collections.map { _ in "" }
    }

    mutating func write(_ record: PlainRecord, _ collection: Int, _ number: Int) {
        var lines = ""
        for (field, value) in zip(form.collections[collection].fields, record.fields)
        where !value.isNothing {
            lines += lines.isEmpty ? "  - " : "    "
            guard case .entries(let fields) = field.type, case .entries(let entries) = value else {
                lines += "\(field.name): \(Self.flow(value))\n"
                continue
            }
            lines += "\(field.name):\n"
            for entry in entries { lines += "      - \(Self.entry(entry, fields))\n" }
        }
        collections[collection] += lines.isEmpty ? "  - {}\n" : lines
    }

    private static func entry(_ entry: [PlainValue?], _ fields: [Field]) -> String {
        let parts = zip(fields, entry).compactMap { field, value in
            value.map { "\(field.name): \(YAMLScalar.written($0, inBrackets: true))" }
        }
        return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
    }

    private static func flow(_ value: PlainField) -> String {
        switch value {
        case .nothing, .entries: "~"
        case .single(let value): YAMLScalar.written(value, inBrackets: false)
        case .list(let values):
            "[" + values.map { YAMLScalar.written($0, inBrackets: true) }.joined(separator: ", ") + "]"
        }
    }

    mutating func end() {
        for (collection, lines) in zip(form.collections, collections) where !lines.isEmpty {
            text += "\n\(collection.name):\n\(lines)"
        }
        written.append(("reports/\(centre).yaml", text))
    }

    func files() -> [(name: String, text: String)] { written }
}

/// Scalars as YAML writes them: without quotes where no reader could take them for anything else.
enum YAMLScalar {
    static func written(_ value: PlainValue, inBrackets: Bool) -> String {
        guard case .text(let text) = value else { return value.text }
        return written(text, inBrackets: inBrackets)
    }

    static func written(_ text: String, inBrackets: Bool = false) -> String {
        isPlain(text, inBrackets) ? text : quoted(text)
    }

    private static func isPlain(_ text: String, _ inBrackets: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, last != " ", last != ":",
            first.properties.isAlphabetic || (first.value < 0x80 && first.properties.numericType != nil),
            text != "null"
        else { return false }
        for (index, scalar) in scalars.enumerated() {
            if !isPrintable(scalar) || scalar == "\t" { return false }
            switch scalar {
            case "#" where index > 0 && scalars[index - 1] == " ": return false
            case ":" where inBrackets || scalars[index + 1] == " ": return false
            case ",", "[", "]", "{", "}":
                if inBrackets { return false }
            default: break
            }
        }
        return true
    }

    /// Whether a scalar can stand in YAML as it is, on one line.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            !(0x2066...0x2069).contains(scalar.value) && scalar.value != 0x200E && scalar.value != 0x200F
                && scalar.value != 0x61C
        case 0x09: true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if isPrintable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    let width = scalar.value > 0xFFFF ? 8 : 4
                    let zeros = String(repeating: "0", count: max(0, width - digits.count))
                    result += (width == 8 ? "\\U" : "\\u") + zeros + digits
                }
            }
        }
        return result + "\""
    }
}
