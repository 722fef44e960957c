internal import Diagnostics
internal import Evaluation

/// Warns where a record names, under `joint-with` or in the field that means it, what is no other centre: a rule that counts such names, or asks
/// whether there are any, would give points for it.
enum JointWithCheck {
    static func check(_ result: Evaluated, _ findings: inout Findings) {
        let ids = result.evidence.map(\.centre.id)
        let collections = result.criteria.form.collections
        for evidence in result.evidence {
            for record in evidence.measurements?.records ?? [] {
                for name in record.jointWith where name == evidence.centre.id || !ids.contains(name) {
                    let collection = collections[record.collection]
                    let field = collection.jointField.map { collection.fields[$0].name }
                    report(name, evidence.centre.id, record, ids, field ?? "joint-with", &findings)
                }
            }
        }
    }

    private static func report(
        _ name: String, _ centre: String, _ record: RecordSummary, _ ids: [String], _ field: String,
        _ findings: inout Findings
    ) {
        let others = ids.filter { $0 != centre }
        findings.report(
            Finding(
                .jointWithUnknown, at: record.location,
                name == centre
                    ? "“\(record.name)” is said to be joint with the centre itself"
                    : "“\(record.name)” is said to be joint with “\(name)”, which is no centre on the roster",
                suggestion: name == centre
                    ? "Take it out of “\(field)”"
                    : NearestWord.to(name, among: others).map { "Did you mean “\($0)”?" }
                        ?? "Write the id that the roster has"))
    }
}
