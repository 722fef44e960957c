import Diagnostics
import Evaluation

/// The record form that the tests measure with, and values of its types.
enum World {
    static let here = Location(file: "test.yaml")

    /// 2015-01-01 to 2018-12-31.
    static let period = EvaluationPeriod(
        id: "2015-2018", from: day("2015-01-01"), until: day("2018-12-31"), title: nil,
        meeting: nil,
        deadlines: [], notice: nil)

    static let form: RecordForm = {
        var choices = ChoiceTable()
        func choice(_ names: String...) -> FieldType {
            .choice(ChoiceList(indices: names.map { choices.index(adding: $0) }, names: [:]))
        }
        func field(_ name: String, _ type: FieldType, many: Bool = false) -> Field {
            Field(name: name, title: nil, note: nil, type: type, isList: many, isRequired: false)
        }
        let number = FieldType.number(atLeast: nil, atMost: nil)
        let parties = choice("KEN", "UGA", "TZA", "RWA", "CHN")
        let header = [
            field("submitted", .date), field("plan", .text), field("open", .yesNo),
            field("budget", number), field("level", choice("low", "middle", "high")),
            field("members", parties, many: true), field("donors", .text, many: true),
            field("amounts", number, many: true), field("days", .date, many: true),
        ]
        let activities = RecordCollection(
            name: "activities",
            fields: [
                field("id", .text), field("title", .text), field("partner", .text),
                field("status", choice("planned", "ongoing", "completed", "cancelled")),
                field("stages", choice("identified", "documented", "implemented"), many: true),
                field("start", .date), field("end", .date), field("reported", .date),
                field("conventions", choice("stockholm", "basel", "rotterdam"), many: true),
                field("parties", parties, many: true), field("lead", parties),
                field("host", parties),
                field("participants", number), field("expected", number), field("open", .yesNo),
                field(
                    "funding",
                    .entries([
                        field("source", .text), field("usd", number), field("promised", number),
                        field("paid", .date), field("donor", .text), field("party", parties),
                    ]), many: true),
                field("evidence", .text, many: true), field("scores", number, many: true),
                field("visits", .date, many: true),
            ], identifiedBy: 0, dated: (from: 5, until: 6))
        let notes = RecordCollection(
            name: "notes", fields: [field("title", .text), field("worth", number)],
            identifiedBy: nil,
            dated: nil)
        let meetings = RecordCollection(
            name: "meetings", fields: [field("id", .text), field("on", .date)], identifiedBy: 0,
            dated: (from: 1, until: nil))
        return RecordForm(
            id: "form", edition: "1", header: header, collections: [activities, notes, meetings],
            choices: choices)
    }()

    /// A centre that serves Kenya and Uganda.
    static let centre = centre("kenya", served: ["KEN", "UGA"])

    static func centre(_ id: String, served: [String] = []) -> Centre {
        var values = HeaderValues(count: CentreField.allCases.count)
        func set(_ field: CentreField, _ all: [Value]) {
            values.entries[field.rawValue] = .init(values: all, location: here)
        }
        set(.id, [.text(id)])
        set(.region, [.text("Africa")])
        set(.partiesServed, served.map { .text($0) })
        set(.endorsed, [.date(day("2011-04-29"))])
        return Centre(id: id, name: id, region: "Africa", values: values, location: here)
    }

    static func day(_ text: String) -> CalendarDay {
        let bytes = Array(text.utf8)
        return CalendarDay(parsing: bytes.span) ?? CalendarDay(number: -1)
    }

    static func decimal(_ text: String) -> ExactDecimal {
        (try? ExactDecimal(parsing: text)) ?? ExactDecimal(-999_999)
    }

    /// A number as a decimal, or as a fraction: `7/3`.
    static func number(_ text: String) -> Fraction {
        let parts = text.split(separator: "/").map { Fraction(decimal(String($0))) }
        return parts.count == 2 ? parts[0].divided(by: parts[1]) ?? .zero : parts[0]
    }

    /// A value of a field's type.
    static func value(_ text: String, _ type: FieldType) -> Value {
        switch type {
        case .number: .number(number(text))
        case .date: .date(day(text))
        case .yesNo: .yesNo(text == "yes")
        case .text, .choice, .entries: .text(text)
        }
    }

    /// The header of a report.
    static func header(_ given: Given = [:]) -> HeaderValues {
        var values = HeaderValues(count: form.header.count)
        for (name, value) in given.entries {
            guard let index = form.header.firstIndex(where: { $0.name == name }) else { continue }
            values.entries[index] = .init(
                values: value.elements.map { World.value($0.text, form.header[index].type) },
                location: here)
        }
        return values
    }
}
