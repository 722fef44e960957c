package import Evaluation
internal import Wording

/// A report to be put before a meeting, as one HTML file that needs nothing else.
package struct HTMLReport {
    /// A period that the report is about.
    package struct Chapter: Sendable {
        /// The result, with its ledger.
        package var evaluated: Evaluated
        /// What changed since the period before, where there is one.
        package var change: Comparison?

        package init(_ evaluated: Evaluated, change: Comparison?) {
            self.evaluated = evaluated
            self.change = change
        }
    }

    /// The latest first.
    let chapters: [PeriodChapter]
    /// Every period that ranks are followed through, in the order of their ends.
    let history: [Evaluated]
    /// The centres that have a page; all where `nil`.
    let centres: Set<String>?
    let engine: (name: String, version: String)

    /// A report.
    ///
    /// - Parameters:
    ///   - chapters: The periods that it is about, the latest first; at least one.
    ///   - history: Every period that ranks are followed through, in the order of their ends.
    ///   - centres: The identifiers of the centres that have a page; all where `nil`.
    ///   - engine: The program's name and version.
    package init(
        chapters: [Chapter], history: [Evaluated], centres: Set<String>? = nil,
        engine: (name: String, version: String)
    ) {
        self.chapters = chapters.map { PeriodChapter($0.evaluated, change: $0.change, centres: centres) }
        self.history = history
        self.centres = centres
        self.engine = engine
    }

    /// The whole page.
    ///
    /// The same results give the same bytes: no clock and no place on the machine is in it.
    ///
    /// - Parameter digest: The SHA-256 digest of a text, in base 64, by which the page lets its own styles in
    ///   and no others.
    /// - Complexity: O(n) for n rows of the ledgers.
    package func document(digest: (String) -> String) -> String {
        let sheets = [ReportStyles.sheet, runningHeads]
        return HTMLWriter.document(language: "en") { html in
            PageSkeleton(report: self).write(
                to: &html, sheets: sheets, policy: policy(sheets.map { digest($0.text) }))
        }
    }

    /// Nothing may be loaded, run or sent; the styles are those whose digests stand here.
    private func policy(_ digests: [String]) -> String {
        let styles = digests.map { "'sha256-\($0)'" }.joined(separator: " ")
        return "default-src 'none'; style-src \(styles); img-src data:; base-uri 'none'; form-action 'none'"
    }

    private var runningHeads: StyleSheet {
        let first = chapters.first?.evaluated
        let periods = chapters.map(\.evaluated.period.id).joined(separator: ", ")
        let head = HTMLText.cut(first?.criteria.title ?? "", 80)
        let notice = chapters.lazy.compactMap(\.evaluated.notice).first.map { " \u{B7} " + HTMLText.cut($0, 90) } ?? ""
        return StyleSheet(
            runningHead: head, foot: HTMLText.cut("Period \(periods)", 60) + notice,
            pages: chapters.flatMap { chapter in
                chapter.pages.map {
                    (chapter.anchor("centre", $0.centre.id), HTMLText.cut($0.centre.name, 40))
                }
            })
    }
}
