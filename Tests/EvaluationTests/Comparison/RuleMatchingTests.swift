import Testing

@testable import Evaluation

@Suite("The matching of criteria")
struct RuleMatchingTests {
    /// Criteria written as `id`, `id<replaced` or `id!` (not comparable), each with indicators in brackets.
    private func table(_ criteria: [(String, [String])], edition: String, period: String = "2015-2018") throws
        -> ResultTable
    {
        var rules = Rules()
        func taken(_ text: String) -> (id: String, replaces: Predecessor?, isComparable: Bool) {
            let parts = text.replacing("!", with: "").split(separator: "<").map(String.init)
            let replaces = parts.count > 1 ? Predecessor(name: parts[1], location: World.here) : nil
            return (parts[0], replaces, !text.contains("!"))
        }
        for (text, indicators) in criteria {
            let criterion = taken(text)
            let indices = indicators.map { text in
                let indicator = taken(text)
                let index = rules.indicator("\(criterion.id).\(indicator.id)", .constant(.one))
                rules.set.indicators[index].replaces = indicator.replaces
                rules.set.indicators[index].isComparable = indicator.isComparable
                return index
            }
            var made = rules.criterion(criterion.id, .indicators(indices))
            (made.replaces, made.isComparable) = (criterion.replaces, criterion.isComparable)
            rules.set.criteria.append(made)
        }
        rules.set.edition = edition
        return try .of([Report()], by: rules.set, period: period, digest: "\(edition) \(criteria)")
    }

    private func words(_ matching: RuleMatching) -> [String] {
        matching.pairings.flatMap(\.all).map {
            "\($0.old?.path ?? "–") \($0.new?.path ?? "–") \($0.match.rawValue)" + ($0.isComparable ? "" : " !")
        }
    }

    @Test("goes by identifiers, and by what the newer edition replaces")
    func both() throws {
        let old = try table([("a", ["x", "y"]), ("b", ["z"]), ("c", ["w"])], edition: "1")
        let new = try table([("a", ["x", "v<y"]), ("d<b", ["z!"]), ("e!", ["u"])], edition: "2")
        let matching = RuleMatching(old: old, new: new)
        #expect(
            words(matching) == [
                "a a same", "a.x a.x same", "a.y a.v renamed", "b d renamed", "b.z d.z same !", "– e new !",
                "– e.u new !", "c – dropped", "c.w – dropped",
            ])
        #expect(matching.replacedNothing.isEmpty && matching.replacedTwice.isEmpty)
        // The other way round it is the same matching.
        let back = RuleMatching(old: new, new: old)
        #expect(
            words(back) == [
                "a a same", "a.x a.x same", "a.v a.y renamed", "d b renamed", "d.z b.z same !", "e – dropped !",
                "e.u – dropped !", "– c new", "– c.w new",
            ])
    }

    @Test("lets letters move down to make room for a new criterion")
    func shifted() throws {
        let old = try table([("a", []), ("b", []), ("c", [])], edition: "1")
        let new = try table([("a", []), ("b", []), ("c<b", []), ("d<c", [])], edition: "2")
        #expect(words(RuleMatching(old: old, new: new)) == ["a a same", "– b new", "b c renamed", "c d renamed"])
        // A third edition that keeps the letters says nothing of the first.
        let third = try table([("a", []), ("b", []), ("c", []), ("d", [])], edition: "3")
        #expect(words(RuleMatching(old: new, new: third)) == ["a a same", "b b same", "c c same", "d d same"])
        #expect(words(RuleMatching(old: third, new: new)) == ["a a same", "b b same", "c c same", "d d same"])
    }

    @Test("follows a path from the top to another criterion")
    func paths() throws {
        let old = try table([("a", ["x"]), ("b", ["y"])], edition: "1")
        let new = try table([("a", ["x", "z<b.y"]), ("c", ["y<b.y"]), ("d<q", [])], edition: "2")
        let matching = RuleMatching(old: old, new: new)
        #expect(
            words(matching) == [
                "a a same", "a.x a.x same", "b.y a.z renamed", "– c new", "– c.y new", "– d new", "b – dropped",
            ])
        #expect(matching.replacedNothing.map(\.name) == ["q"])
        #expect(matching.replacedTwice.map(\.second.name) == ["b.y"])
    }

    @Test("of equal editions goes by the later period, then by who replaces anything")
    func newer() throws {
        let plain = try table([("a", []), ("b", [])], edition: "1")
        let renamed = try table([("b<a", []), ("c", [])], edition: "1")
        #expect(words(RuleMatching(old: plain, new: renamed)) == ["a b renamed", "– c new", "b – dropped"])
        #expect(words(RuleMatching(old: renamed, new: plain)) == ["b a renamed", "c – dropped", "– b new"])
    }
}
