/// What one key of a part says.
package indirect enum RuleTerm: Hashable, Sendable {
    case nothing
    case text(String)
    case number(ExactDecimal)
    /// In an order that counts.
    case list([RuleTerm])
    /// In any order; how often each stands counts.
    case bag([RuleTerm: Int])
    case keys([String: RuleTerm])

    static func bag(_ terms: [RuleTerm]) -> RuleTerm {
        .bag(Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +))
    }
}
