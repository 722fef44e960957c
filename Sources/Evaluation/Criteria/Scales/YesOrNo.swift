/// Points for yes and for no: `values`, of a field that holds yes or no.
package struct YesOrNo: ScaleRule {
    package let yes: ExactDecimal
    package let no: ExactDecimal

    package var namedPoints: [ExactDecimal] { [yes, no] }

    package var term: RuleTerm { .keys(["yes": .number(yes), "no": .number(no)]) }

    package func points(_ value: Value) -> Fraction? {
        guard case .yesNo(let value) = value else { return nil }
        return Fraction(value ? yes : no)
    }

    package func step(of value: Value) -> ScaleStep? {
        guard case .yesNo(let value) = value else { return nil }
        return .yesNo(value)
    }

    package func table(_ value: Value?) -> [ScaleRow] {
        [(true, yes), (false, no)].map {
            ScaleRow(values: .yesNo($0), points: Fraction($1), isReached: value == .yesNo($0))
        }
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard case .yesNo(let value) = value else { return [] }
        return [(.yesNo(!value), Fraction(value ? no : yes))]
    }
}
