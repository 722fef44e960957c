/// Writes HTML as it comes. There is no way to put a text in that is not escaped.
///
/// Names of tags and attributes are the program's own; every text goes through ``HTMLEscaping``.
struct HTMLWriter {
    private var output: [UInt8] = []

    /// A whole document in a language, with a newline at the end.
    static func document(language: StaticString, _ body: (inout HTMLWriter) -> Void) -> String {
        var writer = HTMLWriter()
        writer.put("<!DOCTYPE html>\n")
        writer.element(.html, [.lang(language)], body)
        writer.put("\n")
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// An element with what it holds.
    mutating func element(
        _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ body: (inout HTMLWriter) -> Void
    ) {
        open(tag, attributes)
        body(&self)
        if !tag.endIsImplied {
            put("</")
            put(tag.rawValue)
            put(">")
        }
        if tag.breaksLine { put("\n") }
    }

    /// An element with a text.
    mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// An element that holds nothing.
    mutating func empty(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
        open(tag, attributes, isClosed: tag.isDrawn)
        if !tag.isVoid, !tag.isDrawn {
            put("</")
            put(tag.rawValue)
            put(">")
        }
    }

    /// A text, as it is to be read.
    mutating func text(_ text: String) { HTMLEscaping.append(text, to: &output) }

    /// A text from a file, whose direction of writing is its own.
    mutating func given(_ text: String) {
        if HTMLEscaping.turns(text) { element(.bdi, text: text) } else { self.text(text) }
    }

    /// A sheet of styles; a sheet can't hold a tag.
    mutating func style(_ sheet: StyleSheet) {
        element(.style) { $0.put(sheet.text) }
    }

    private mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute], isClosed: Bool = false) {
        put("<")
        put(tag.rawValue)
        for attribute in attributes {
            put(" ")
            put("\(attribute.name)")
            put("=\"")
            text(attribute.value)
            put("\"")
        }
        put(isClosed ? "/>" : ">")
    }

    private mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }
}

/// The elements that a report is made of.
enum HTMLTag: String {
    case html, head, meta, title, style, link, body, header, nav, main, section, article, footer
    case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, div, span, bdi, a, abbr, b, cite, strong, code, br
    case table, caption, colgroup, col, thead, tbody, tr, th, td, details, summary, figure, figcaption
    case svg, g, rect, line, circle

    /// Whether nothing can stand in it, and no end tag follows.
    var isVoid: Bool { self == .meta || self == .link || self == .br || self == .col }

    /// Whether it is a shape, which ends by itself.
    var isDrawn: Bool { self == .rect || self == .line || self == .circle }

    /// Whether the next of its kind, or the end of what it stands in, ends it, so that no end tag is needed.
    var endIsImplied: Bool {
        switch self {
        case .li, .dt, .dd, .colgroup, .thead, .tbody, .tr, .th, .td: true
        default: false
        }
    }

    /// Whether a new line of the file begins after it, for people who read the source.
    var breaksLine: Bool {
        switch self {
        case .span, .bdi, .a, .abbr, .b, .cite, .strong, .code, .title, .td, .th, .dt, .dd, .p, .div, .ul,
            .dl, .g, .colgroup, .col:
            false
        default: true
        }
    }
}

/// An attribute, by its name and its value before it is escaped.
struct HTMLAttribute {
    let name: StaticString
    let value: String

    private init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = value
    }

    static func lang(_ language: StaticString) -> HTMLAttribute { .init("lang", "\(language)") }
    static func id(_ anchor: HTMLAnchor) -> HTMLAttribute { .init("id", anchor.id) }
    /// A link within the page; no other can be made.
    static func link(to anchor: HTMLAnchor) -> HTMLAttribute { .init("href", "#" + anchor.id) }
    static func `class`(_ name: StaticString) -> HTMLAttribute { .init("class", "\(name)") }
    /// One of the set roles and settings that the page uses.
    static func set(_ name: StaticString, _ value: StaticString) -> HTMLAttribute { .init(name, "\(value)") }
    /// What an abbreviation means.
    static func meaning(_ text: String) -> HTMLAttribute { .init("title", text) }
    static func label(_ text: String) -> HTMLAttribute { .init("aria-label", text) }
    static func labelled(by anchors: HTMLAnchor...) -> HTMLAttribute {
        .init("aria-labelledby", anchors.map(\.id).joined(separator: " "))
    }
    static func described(by anchor: HTMLAnchor) -> HTMLAttribute { .init("aria-describedby", anchor.id) }
    static func span(_ columns: Int) -> HTMLAttribute { .init("colspan", String(columns)) }
    static func rows(_ rows: Int) -> HTMLAttribute { .init("rowspan", String(rows)) }
    static func content(_ text: String) -> HTMLAttribute { .init("content", text) }
    /// A number, for programs that read the page.
    static func number(_ text: String) -> HTMLAttribute { .init("data-number", text) }
    /// What a part of a drawing is about, for programs that read the page.
    static func key(_ text: String) -> HTMLAttribute { .init("data-key", text) }
    /// A place or a size in a drawing, in its units or in hundredths of its width.
    static func size(_ name: StaticString, _ value: String) -> HTMLAttribute { .init(name, value) }
    static func size(_ name: StaticString, _ value: Int) -> HTMLAttribute { .init(name, String(value)) }
}
