package import Diagnostics
package import Evaluation
internal import SourceReading

extension RecordBuilder {
    /// Reports an identifier that names two records.
    ///
    /// - Parameter kind: What tells the identifier of one centre from others: one that names many records is told once.
    mutating func reportRepeat(
        _ identifier: String, _ collection: Int, _ place: Place, first: Location?, kind: String
    ) {
        let shape = shape.collections[collection]
        let field = self.shape.fieldNames[shape.first + max(0, shape.identifiedBy)]
        let location = location(place)
        findings.report(.duplicateRecord, in: file, kind: kind, at: place) {
            Finding(
                .duplicateRecord, at: location, "“\(identifier)” names two records of “\(shape.name)”",
                suggestion: "Give one of them another \(field)",
                notes: first.map { [.init("first used here", at: $0)] } ?? [])
        }
    }

    /// Reports records with which a measure outgrows what can be held.
    mutating func report(_ tooLarge: [ReportMeasurer.NumberTooLarge], _ plan: MeasurementPlan) {
        for fault in tooLarge {
            let rule = plan.criteria.recordMeasures[fault.measure]
            report(
                .numberTooLarge, fault.place,
                "With this record, “\(rule.kind.rawValue): \(rule.name)” outgrows what can be held",
                suggestion: "Check the numbers of the record",
                notes: [.init("the measure", at: rule.location)])
        }
    }
}

extension Finding {
    /// A centre that is not on the roster.
    package static func unknownCentre(_ id: String, at location: Location, _ roster: Roster) -> Finding {
        let ids = roster.centres.map(\.id)
        if let inner = CurlyQuotes.inside(id) {
            return Finding(
                .unknownCentre, at: location, "The centre's id: \(CurlyQuotes.message(inner))",
                suggestion: CurlyQuotes.suggestion)
        }
        if TotalRow.isOne(id) {
            return TotalRow.finding(.unknownCentre, at: location, "“\(id)” is no centre")
        }
        return Finding(
            .unknownCentre, at: location, "There is no centre “\(id)” on the roster",
            suggestion: NearestWord.to(id, among: ids).map { "Did you mean “\($0)”?" }
                ?? "The roster has \(ids.inProse("and", most: 20))")
    }
}

extension RecordCollection {
    /// What the column of a table of entries is called that names each entry's record.
    ///
    /// - Parameter fields: The fields of the entries.
    package func recordColumn(beside fields: [Field]) -> String {
        let column = identifiedBy.map { self.fields[$0].name } ?? "record"
        return fields.contains { $0.name == column } ? "\(name).\(column)" : column
    }
}
