import Evaluation

/// Scales written as a criteria file would write them.
extension Scale {
    static func bands(_ bands: KeyValuePairs<String, String>, labels: [String: String] = [:])
        -> Scale
    {
        .bands(
            bands.map {
                Band(bound: World.decimal($0), points: World.decimal($1), label: labels[$0])
            })
    }

    static func linear(_ points: KeyValuePairs<String, String>) -> Scale {
        .linear(points.map { (value: World.decimal($0), points: World.decimal($1)) })
    }

    static func perUnit(_ points: String, atMost: String) -> Scale {
        .perUnit(points: World.decimal(points), atMost: World.decimal(atMost))
    }

    static func texts(_ texts: KeyValuePairs<String, String>) -> Scale {
        .texts(texts.map { (text: $0, points: World.decimal($1)) })
    }

    static func yesNo(_ yes: String, _ no: String) -> Scale {
        .yesNo(yes: World.decimal(yes), no: World.decimal(no))
    }

    static func dates(_ dates: KeyValuePairs<String, String>) -> Scale {
        .dates(dates.map { (day: World.day($0), points: World.decimal($1)) })
    }
}
