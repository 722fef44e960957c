internal import Diagnostics
package import Evaluation

extension NumberText {
    /// `4 of 8`, or `unscored`.
    package static func of(_ points: Fraction?, _ maximum: Fraction) -> String {
        guard let points else { return "unscored" }
        return "\(exact(points)) of \(exact(maximum))"
    }

    /// `4 of 8 points`, `0 of 1 point`.
    package static func of(_ points: Fraction, _ maximum: Fraction, _ noun: String) -> String {
        "\(exact(points)) of \(Amount.words(exact(maximum), noun))"
    }

    /// A number in full; where it has no finite decimal, rounded, with a short fraction beside it.
    package static func exact(_ number: Fraction) -> String {
        if let exact = number.exactDecimal { return withTrueMinus(exact) }
        let fraction = withTrueMinus(number.fractionText)
        return fraction.count > 9
            ? "about \(withTrueMinus(number.rounded(places: 4)))" : "\(number.inText) (\(fraction))"
    }

    package static func exact(_ value: Value) -> String {
        if case .number(let number) = value { return exact(number) }
        return value.inWords
    }
}
