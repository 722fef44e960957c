extension [String] {
    /// Notices without those that another one begins with, so that none is said twice on one page.
    ///
    /// A result by rules that have a notice of their own begins with the notice of the data.
    package var withoutRepeats: [String] {
        var kept: [String] = []
        for notice in self where !contains(where: { $0 != notice && $0.hasPrefix(notice) }) && !kept.contains(notice) {
            kept.append(notice)
        }
        return kept
    }
}
