extension HTMLWriter {
    /// A link in a list.
    mutating func item(_ text: String, _ anchor: HTMLAnchor) {
        element(.li) { $0.element(.a, [.link(to: anchor)]) { $0.given(text) } }
    }

    /// A part of the page under a heading. The largest parts are landmarks, by which a screen reader goes about.
    mutating func section(
        _ anchor: HTMLAnchor, _ level: HTMLTag, _ title: String, name: StaticString = "part",
        _ body: (inout HTMLWriter) -> Void
    ) {
        let heading = HTMLAnchor(spelled: anchor.id + ".h")
        let isLandmark = level == .h2
        element(.section, [.class(name), .id(anchor)] + (isLandmark ? [.labelled(by: heading)] : [])) { html in
            html.element(level, isLandmark ? [.id(heading)] : []) { $0.given(title) }
            body(&html)
        }
    }
}
