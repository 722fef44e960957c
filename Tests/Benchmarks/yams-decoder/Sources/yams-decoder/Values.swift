/// The values of one centre, by the indicators of criteria.yaml.
struct Values: Encodable {
    var completed = 0
    var funds = 0.0
    var events = 0
    var parties: Int
    var kinds: Int
    var mean: Double
    var median: Double
    var least: Double
    var most: Double
    var share: Double
    var ratio: Double
    var submitted: String
    var study: Bool
    var difference: Int

    init(_ report: Report) {
        let rows = report.activities.filter { $0.end >= "2015-01-01" && $0.start <= "2018-12-31" }
        let done = rows.filter { $0.status == "completed" }
        let people = done.map(\.participants).sorted()
        let money = rows.map(\.usd)
        func kind(_ name: String) -> Int { rows.count { $0.kind == name } }
        completed = done.count { $0.conventions.contains("stockholm") }
        funds = done.reduce(0) { $0 + $1.usd }
        events = kind("training") + kind("workshop")
        parties = Set(done.flatMap(\.parties)).count
        kinds = Set(rows.filter { $0.participants >= 100 }.map(\.kind)).count
        mean = people.reduce(0, +) / Double(people.count)
        median = (people[people.count / 2] + people[(people.count - 1) / 2]) / 2
        least = money.min() ?? 0
        most = money.max() ?? 0
        share = Double(done.count) / Double(rows.count)
        ratio = Double(kind("training")) / Double(kind("study"))
        submitted = report.submitted
        study = rows.contains { $0.kind == "study" && $0.usd >= 80000 }
        difference = done.count - rows.count { $0.status == "cancelled" }
    }

    var points: Double {
        func bands(_ value: Double, _ bounds: Double...) -> Double {
            Double(bounds.count { value >= $0 })
        }
        func linear(_ value: Double, _ most: Double, _ points: Double) -> Double {
            min(max(value, 0), most) * points / most
        }
        var points = bands(Double(completed), 10, 100, 1000, 10000) + bands(funds, 1e6, 1e7, 1e8)
        points += bands(Double(events), 20, 200, 2000) + bands(Double(parties), 6, 11)
        points += bands(Double(kinds), 3, 5) + linear(mean, 100, 5) + linear(median, 100, 5)
        points += bands(least, 10) + bands(most, 89990) + linear(share, 1, 5) + linear(ratio, 2, 2)
        points += submitted <= "2018-12-31" ? 2 : submitted <= "2019-03-31" ? 1 : 0
        return points + (study ? 1 : 0) + bands(Double(difference), 1, 100)
    }
}

struct Score: Encodable {
    var points: Double
    var values: Values
}

struct Result: Encodable {
    var seconds: Double
    var scores: [String: Score]
}
