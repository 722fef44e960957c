internal import Diagnostics
internal import Evaluation

/// Warns where a record names, under `joint-with` or in the field that means it, what is no other centre: a rule that counts
/// such names, or asks whether there are any, gives points for it.
enum JointWithCheck {
    /// Warns of each such name once.
    ///
    /// A name that is near to a centre's is a finding of its own, but behind the first that would be kept: those are told
    /// with the names that are near to none.
    ///
    /// - Parameters:
    ///   - near: The texts that were read.
    ///   - shape: Which of them are names of centres.
    ///   - roster: The centres; where it could not be read nothing is said.
    ///   - centre: The centre whose report was read; `nil` where the texts know the places of their centres on the roster.
    ///   - findings: Gets the warnings.
    /// - Complexity: O(n) for n names, and O(m) for m centres for each of the first that are told.
    static func check(
        _ near: NearTexts?, _ shape: ReportShape, _ roster: Roster?, of centre: String? = nil,
        _ findings: inout Findings
    ) {
        guard let near, let roster else { return }
        let ids = roster.centres.map(\.id)
        var sought = 0
        for (group, field) in shape.joint {
            for (name, index, location) in near.texts(of: group) {
                let own = centre ?? (ids.indices.contains(index) ? ids[index] : "")
                if name != own, roster.place(of: name) != nil { continue }
                var nearest: String?
                if name != own, sought < Findings.mostPerFile {
                    sought += 1
                    nearest = NearestWord.to(name, among: ids.filter { $0 != own })
                }
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
