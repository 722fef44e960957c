/// Points for each of some texts: `values`. A text that is not listed has none.
package struct ListedTexts: ScaleRule {
    package let texts: [(text: String, points: ExactDecimal)]

    package var namedPoints: [ExactDecimal] { texts.map(\.points) }

    package var term: RuleTerm {
        .keys(["values": .bag(texts.map { .list([.text($0.text), .number($0.points)]) })])
    }

    package func points(_ value: Value) -> Fraction? {
        guard case .text(let text) = value else { return nil }
        return texts.first { $0.text == text }.map { Fraction($0.points) }
    }

    package func step(of value: Value) -> ScaleStep? {
        guard case .text(let text) = value else { return nil }
        return .named(text)
    }

    package func table(_ value: Value?) -> [ScaleRow] {
        texts.map {
            ScaleRow(values: .named($0.text), points: Fraction($0.points), isReached: value == .text($0.text))
        }
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard let now = points(value) else { return [] }
        // The one that takes least comes first, whatever the order of the list.
        let better = texts.filter { Fraction($0.points) > now }.min { $0.points < $1.points }
        return better.map { [(.text($0.text), Fraction($0.points))] } ?? []
    }
}
