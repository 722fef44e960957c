internal import Evaluation

/// A value that comes out otherwise, in the words of a scorecard.
struct DifferenceWords {
    let difference: ResultDifference

    /// `Kenya, (b) activities: points 4, now 6`.
    var text: String {
        let subject = difference.subject
        let place = [subject.centre, subject.part].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? whatIsSaid : "\(place): \(whatIsSaid)"
    }

    private var whatIsSaid: String {
        let subject = difference.subject
        if let row = subject.row, subject.what.count == 1 {
            let (state, no) =
                subject.what == ["counted-rows"] ? ("counted", "not counted") : ("left out", "not left out")
            return difference.found == nil
                ? "\(row) is \(state) in the result, and \(no) now" : "\(row) is \(no) in the result, and \(state) now"
        }
        if subject.what.isEmpty {
            return difference.found == nil ? "it is in the result, and not now" : "it is not in the result, and is now"
        }
        if let row = subject.row {
            return
                "\(row) is left out because \(difference.given ?? "of nothing"), now because \(difference.found ?? "of nothing")"
        }
        return "\(what) \(difference.given ?? "not in the result"), now \(difference.found ?? "nothing")"
    }

    /// The keys as words.
    private var what: String {
        let subject = difference.subject
        if subject.what == ["criteria", "sha256"] { return "digest of the criteria" }
        var words = subject.what.map { $0.replacing("-", with: " ") }
        if let last = subject.what.last, last.hasSuffix("-exact") {
            words[words.count - 1] = "exact \(last.dropLast("-exact".count).replacing("-", with: " "))"
        }
        return words.joined(separator: ", ")
    }
}
