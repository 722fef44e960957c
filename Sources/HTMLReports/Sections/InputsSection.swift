internal import Diagnostics
internal import Evaluation
internal import Wording

/// The files that the report rests on, with the digests by which anyone can tell that they are the same.
struct InputsSection {
    let history: [Evaluated]
    let chapters: [PeriodChapter]

    static let anchor = HTMLAnchor("inputs")

    func write(to html: inout HTMLWriter) {
        html.section(Self.anchor, .h2, "Files and digests", name: "inputs-part") { html in
            html.element(
                .p,
                text:
                    "Every file that the results rest on, with its SHA-256 digest. The same files give the same report; "
                    + "on a file, `sha256sum` gives the digest.")
            var listed: Set<InputFile> = []
            for result in history {
                let inputs = result.inputs.filter { listed.insert($0).inserted }
                html.element(.details) { html in
                    html.element(.summary) { html in
                        html.text("Period ")
                        html.given(result.period.id)
                        html.text(": \(Amount.words(inputs.count, "file"))")
                    }
                    table(&html, result, inputs)
                }
            }
        }
    }

    private func table(_ html: inout HTMLWriter, _ result: Evaluated, _ inputs: [InputFile]) {
        html.table("files", caption: "Files of the period \(HTMLText.cut(result.period.id, 60))") { html in
            html.columns([("File", false), ("SHA-256", false)])
            html.element(.tbody) { html in
                for input in inputs {
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { $0.given(input.file) }
                        html.element(.td) { $0.element(.code, text: input.sha256) }
                    }
                }
            }
        }
    }
}
