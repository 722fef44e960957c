internal import DataFolders
internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// Findings for names on the command line that are in no file.
enum UnknownNames {
    /// Reports centres that are not on the roster.
    static func check(_ centres: [String], _ result: Evaluated, _ data: String, _ findings: inout Findings) {
        check(centres, among: result.scorecards.map(\.centre.id).sorted(), data, &findings)
    }

    /// Reports centres that are not among those that there are.
    static func check(_ centres: [String], among ids: [String], _ data: String, _ findings: inout Findings) {
        for centre in centres where !ids.contains(centre) {
            findings.report(
                Finding(
                    .unknownCentre, at: Location(file: FilePath.join(data, "centres.yaml")),
                    "There is no centre “\(centre)” on the roster",
                    suggestion: NearestWord.to(centre, among: ids).map { "Did you mean “\($0)”?" }
                        ?? "The roster has \(ids.inProse("and", most: 20))"))
        }
    }

    /// Reports periods that the data folder does not hold.
    static func check(
        periods: [String], among ids: [String], _ data: String, in workspace: Workspace, _ findings: inout Findings
    ) {
        for period in periods where !ids.contains(period) {
            findings.report(.unknownPeriod(period, ids, data, in: workspace))
        }
    }

    /// Reports a path that names no criterion and no indicator.
    static func check(_ path: String, _ result: Evaluated, _ criteria: String, _ findings: inout Findings) {
        let paths = result.criteria.paths
        if paths.contains(path) { return }
        findings.report(
            Finding(
                .unknownIndicator, at: Location(file: criteria),
                "There is no indicator and no criterion “\(path)” in these criteria",
                suggestion: nearest(path, paths).map { "Did you mean “\($0)”?" }
                    ?? "There are \(paths.inProse("and", most: 20))"))
    }

    /// The nearest path, or the one whose last part is what was written.
    private static func nearest(_ path: String, _ paths: [String]) -> String? {
        if let whole = paths.first(where: { $0.hasSuffix("." + path) }) { return whole }
        if let near = NearestWord.to(path, among: paths) { return near }
        let last = paths.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        guard let near = NearestWord.to(path, among: last) else { return nil }
        return last.firstIndex(of: near).map { paths[$0] }
    }
}
