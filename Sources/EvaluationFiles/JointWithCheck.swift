internal import Diagnostics
internal import Evaluation

/// Warns where a record names, under `joint-with` or in the field that means it, what is no other centre: a rule that counts such names, or asks
/// whether there are any, gives points for it.
enum JointWithCheck {
    /// - Parameters:
    ///   - near: The texts that were read.
    ///   - centre: The centre whose report was read; `nil` where the texts know the places of their centres on the roster.
    static func check(
        _ near: NearTexts?, _ shape: ReportShape, _ roster: Roster?, of centre: String? = nil,
        _ findings: inout Findings
    ) {
        guard let near, let roster else { return }
        let ids = roster.centres.map(\.id)
        for (group, field) in shape.joint {
            for (name, index, location) in near.texts(of: group) {
                let own = centre ?? (ids.indices.contains(index) ? ids[index] : "")
                if name != own, roster.place(of: name) != nil { continue }
                let nearest = NearestWord.to(name, among: ids.filter { $0 != own })
                findings.report(
                    Finding(
                        .jointWithUnknown, at: location,
                        name == own
                            ? "“\(field)” names the centre itself"
                            : "“\(field)” names “\(name)”, which is no centre on the roster",
                        suggestion: name == own
                            ? "Take it out of “\(field)”"
                            : nearest.map { "Did you mean “\($0)”?" } ?? "Write the id that the roster has",
                        kind: name == own ? "itself" : nearest == nil ? "no centre" : name))
            }
        }
    }
}
