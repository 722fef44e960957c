internal import Diagnostics
internal import Evaluation

/// Why a part of the criteria does not count for a centre, whatever it is written into.
enum ExclusionWords {
    /// `does not apply`, or `exempt`.
    static func short(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply: "does not apply"
        case .exempt: "exempt"
        }
    }

    /// `Does not apply: only where centre.region is Africa`, or who took the part out, why, and on what evidence.
    static func full(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply: "Does not apply: \(because(exclusion))"
        case .exempt(let exemption):
            "Exempt, by \(exemption.author) · reason: \(exemption.reason) · reference: \(exemption.reference)"
        }
    }

    /// `only where centre.region is Africa`, or why a part is exempt.
    static func because(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply(let condition): "only where \(condition)"
        case .exempt(let exemption): exemption.reason
        }
    }
}

extension JSONWriter {
    /// `applies` (false) with `because`, or `exempt`, of a part that does not count for the centre.
    mutating func exclusion(_ exclusion: Exclusion?) {
        switch exclusion {
        case .doesNotApply?:
            yesNo("applies", false)
            text("because", exclusion.map { ExclusionWords.because($0) })
        case .exempt(let exemption)?:
            object("exempt") { json in
                json.text("author", exemption.author)
                json.text("reason", exemption.reason)
                json.text("reference", exemption.reference)
            }
        case nil: break
        }
    }
}
