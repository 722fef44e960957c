internal import Evaluation
internal import Wording

/// What holds the sections: the document's head, the way to its parts, and their order.
struct PageSkeleton {
    let report: HTMLReport

    private static let main = HTMLAnchor("main")

    func write(to html: inout HTMLWriter, sheets: [StyleSheet], policy: String) {
        html.element(.head) { html in
            html.empty(.meta, [.set("charset", "utf-8")])
            html.empty(.meta, [.set("http-equiv", "Content-Security-Policy"), .content(policy)])
            html.empty(.meta, [.set("name", "viewport"), .set("content", "width=device-width, initial-scale=1")])
            html.empty(.meta, [.set("name", "color-scheme"), .set("content", "light dark")])
            html.empty(.meta, [.set("name", "referrer"), .set("content", "no-referrer")])
            html.empty(.meta, [.set("name", "generator"), .content("\(report.engine.name) \(report.engine.version)")])
            html.empty(.link, [.set("rel", "icon"), .set("href", "data:,")])
            html.element(.title, text: title)
            for sheet in sheets { html.style(sheet) }
        }
        html.element(.body) { html in
            html.element(.a, [.class("skip"), .link(to: Self.main)], text: "To the report")
            header(&html)
            contents(&html)
            html.element(.main, [.id(Self.main)]) { sections(&$0) }
            html.element(.footer) { html in
                html.element(
                    .p,
                    text:
                        "Made by \(report.engine.name) \(report.engine.version) from the files listed under “Files and digests”. The same files give the same report."
                )
            }
        }
    }

    private var title: String {
        let periods = report.chapters.map(\.evaluated.period.id).joined(separator: ", ")
        return HTMLText.cut(report.chapters.first?.criteria.title ?? "", 200) + ", " + HTMLText.cut(periods, 100)
    }

    private func header(_ html: inout HTMLWriter) {
        html.element(.header) { html in
            html.element(.p, [.class("kicker")], text: "Evaluation report")
            if let first = report.chapters.first {
                html.element(.h1) { $0.given(first.criteria.title) }
            }
            for chapter in report.chapters { PeriodLine(evaluated: chapter.evaluated).write(to: &html) }
            for notice in report.chapters.compactMap(\.evaluated.notice).withoutRepeats {
                html.element(.p, [.class("notice"), .set("role", "note")]) { html in
                    html.element(.strong, text: "Notice. ")
                    html.given(notice)
                }
            }
        }
    }

    private func contents(_ html: inout HTMLWriter) {
        html.element(.nav, [.label("Contents")]) { html in
            html.element(.ul) { html in
                for chapter in report.chapters {
                    html.item("Period " + chapter.evaluated.period.id, chapter.anchor("period"))
                }
                if hasTrend { html.item("Ranks over the periods", TrendSection.anchor) }
                html.item("How the points come about", MethodSection.anchor)
                html.item("Files and digests", InputsSection.anchor)
            }
        }
    }

    private var hasTrend: Bool { report.history.count > 1 }

    private func sections(_ html: inout HTMLWriter) {
        for (index, chapter) in report.chapters.enumerated() {
            // Ranks are followed through the periods where the latest ones stand.
            PeriodSection(chapter: chapter, history: index == 0 && hasTrend ? report.history : []).write(to: &html)
        }
        MethodSection(chapters: report.chapters).write(to: &html)
        InputsSection(history: report.history, chapters: report.chapters).write(to: &html)
    }
}

/// A period's name, its days and what it is for, on a line, and the criteria that it goes by.
struct PeriodLine {
    let evaluated: Evaluated
    private var period: EvaluationPeriod { evaluated.period }

    func write(to html: inout HTMLWriter) {
        html.element(.p, [.class("period")]) { html in
            html.element(.strong) { html in
                html.text("Period ")
                html.given(period.id)
            }
            html.text(", from \(period.from) to \(period.until)")
            for text in [period.title, period.meeting].compactMap({ $0 }) {
                html.text(" · ")
                html.given(text)
            }
        }
        html.element(.p, [.class("period")]) { $0.given("By " + CriteriaName(evaluated).inWords) }
    }
}
