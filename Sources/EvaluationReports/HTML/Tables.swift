internal import Evaluation

/// A column of numbers whose points stand under each other.
struct DecimalColumn {
    /// As many decimals as tell unequal numbers apart, from two to six, of those that are rounded.
    private let places: Int
    /// How many the number has that has the most.
    private let most: Int

    init(_ numbers: [Fraction?]) {
        let known = numbers.compactMap(\.self)
        let different = Set(known).count
        let places = (2...6).first { places in Set(known.map { $0.rounded(places: places) }).count == different } ?? 6
        self.places = places
        most = known.map { Self.decimals(Self.text($0, places)) }.max() ?? 0
    }

    func text(_ number: Fraction?) -> String { number.map { Self.text($0, places) } ?? "–" }

    private static func text(_ number: Fraction, _ places: Int) -> String {
        number.isRoundedInText ? NumberText.withTrueMinus(number.rounded(places: places)) : number.inText
    }

    /// What stands behind a number: spaces as wide as the digits that it lacks.
    func padding(_ text: String) -> String {
        let own = Self.decimals(text)
        if own >= most { return "" }
        return (own == 0 ? "\u{2008}" : "") + String(repeating: "\u{2007}", count: most - own)
    }

    private static func decimals(_ text: String) -> Int {
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }
}

extension HTMLWriter {
    /// A cell with a number, its exact value beside it for programs where it is shown rounded.
    mutating func cell(_ number: Fraction?, _ mark: BasisMark?, column: DecimalColumn? = nil) {
        let text = column?.text(number) ?? HTMLText.number(number)
        var attributes: [HTMLAttribute] = [.class("n")]
        if let number, HTMLText.json(number) != text { attributes.append(.number(HTMLText.json(number))) }
        element(.td, attributes) { html in
            html.text(text + (column?.padding(text) ?? ""))
            html.mark(mark)
        }
    }

    /// A cell with a rank, and a sign where it is shared.
    mutating func cell(rankOf card: Scorecard, _ mark: BasisMark?) {
        element(.td, [.class("n")]) { html in
            html.text(HTMLText.number(card.rank) + (card.isTied ? " =" : ""))
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
            html.element(.table, [.class(name)]) { html in
                html.element(.caption) { $0.given(caption) }
                body(&html)
            }
        }
    }
}
