package import Evaluation

extension ResultDifference {
    /// The value that comes out otherwise, in the words of a scorecard: `Kenya, (b) activities: points 4, now 6`.
    package var inWords: String {
        let place = [subject.centre, subject.part].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? whatIsSaid : "\(place): \(whatIsSaid)"
    }

    private var whatIsSaid: String {
        if let row = subject.row, subject.what.count == 1 {
            let (state, no) =
                subject.what == ["counted-rows"] ? ("counted", "not counted") : ("left out", "not left out")
            return found == nil
                ? "\(row) is \(state) in the result, and \(no) now" : "\(row) is \(no) in the result, and \(state) now"
        }
        if subject.what.isEmpty {
            return found == nil ? "it is in the result, and not now" : "it is not in the result, and is now"
        }
        if let row = subject.row {
            return
                "\(row) is left out because \(given ?? "of nothing"), now because \(found ?? "of nothing")"
        }
        return "\(what) \(given ?? "not in the result"), now \(found ?? "nothing")"
    }

    /// The keys as words.
    private var what: String {
        if subject.what == ["criteria", "sha256"] { return "digest of the criteria" }
        var words = subject.what.map { $0.replacing("-", with: " ") }
        if let last = subject.what.last, last.hasSuffix("-exact") {
            words[words.count - 1] = "exact \(last.dropLast("-exact".count).replacing("-", with: " "))"
        }
        return words.joined(separator: ", ")
    }
}
