internal import Evaluation
internal import Wording

extension HTMLWriter {
    /// A cell with a number, its exact value beside it for programs where it is shown rounded.
    mutating func cell(_ number: Fraction?, _ mark: BasisMark?, column: DecimalColumn? = nil) {
        let text = column?.text(number) ?? HTMLText.number(number)
        var attributes: [HTMLAttribute] = [.class("n")]
        if let number, HTMLText.json(number) != text { attributes.append(.number(HTMLText.json(number))) }
        element(.td, attributes) { html in
            html.text(text)
            html.mark(mark)
        }
    }

    /// A cell with a rank, and a sign where it is shared.
    mutating func cell(rankOf card: Scorecard, _ mark: BasisMark?, column: DecimalColumn? = nil) {
        element(.td, [.class("n")]) { html in
            html.text((column?.text(card.rank) ?? HTMLText.number(card.rank)) + (card.isTied ? " =" : ""))
            html.mark(mark)
        }
    }

    /// A cell with a share that is printed already.
    mutating func cell(percent: String, of card: Scorecard, _ mark: BasisMark?) {
        element(.td, [.class("n"), .number(HTMLText.json(card.total.percent))]) { html in
            html.text(percent)
            html.mark(mark)
        }
    }

    /// The widths of a table's columns, as programs know them that know no styles.
    mutating func columnWidths(_ widths: [String]) {
        element(.colgroup) { html in
            for width in widths { html.empty(.col, [.size("width", width)]) }
        }
    }

    /// A heading of columns, each with whether it stands over numbers.
    mutating func columns(_ names: [(name: String, isNumber: Bool)]) {
        element(.thead) { html in
            html.element(.tr) { html in
                for (name, isNumber) in names {
                    html.element(.th, [.set("scope", "col")] + (isNumber ? [.class("n")] : [])) { $0.given(name) }
                }
            }
        }
    }

    /// A table that scrolls by itself where the page is too narrow for it.
    mutating func table(_ name: StaticString, caption: String, _ body: (inout HTMLWriter) -> Void) {
        element(.div, [.class("scroll"), .set("tabindex", "0"), .set("role", "group"), .label(caption)]) { html in
            html.element(.table, [.class(name), .set("width", "100%")]) { html in
                html.element(.caption) { $0.given(caption) }
                body(&html)
            }
        }
    }
}
