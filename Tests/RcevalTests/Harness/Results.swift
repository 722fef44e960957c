import Foundation

/// What `--format json` gave.
struct Results: Decodable {
    var format: Int
    var period: Period
    var inputs: [Input]
    var scorecards: [Scorecard]

    struct Period: Decodable {
        var id: String
    }

    struct Input: Decodable {
        var file: String
        var sha256: String
    }

    struct Scorecard: Decodable {
        var centre: String
        var name: String
        var status: String
        var reason: String?
        var points: Decimal?
        var maximum: Decimal?
        var percent: Decimal?
        var grade: String?
        var adopted: Points?
        var rank: Decimal?
        var tied: Bool
        var criteria: [Criterion]?
    }

    struct Points: Decodable {
        var points: Decimal
        var maximum: Decimal
    }

    struct Criterion: Decodable, Equatable {
        var id: String
        var basis: String
        var points: Decimal?
        var maximum: Decimal?
        var criteria: [Criterion]?
        var indicators: [Indicator]?
    }

    struct Indicator: Decodable, Equatable {
        var id: String
        var value: Value?
        var points: Decimal?
        var maximum: Decimal?
        var counted: Int
        var leftOut: Int
        var countedRows: [ResultRow]?
        var leftOutRows: [ResultRow]?

        enum CodingKeys: String, CodingKey {
            case id, value, points, maximum, counted
            case leftOut = "left-out"
            case countedRows = "counted-rows"
            case leftOutRows = "left-out-rows"
        }
    }

    enum Value: Decodable, Equatable {
        case yesNo(Bool)
        case number(Decimal)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let value = try? container.decode(Bool.self) {
                self = .yesNo(value)
            } else if let value = try? container.decode(Decimal.self) {
                self = .number(value)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    /// Reads what a run printed.
    init(_ outcome: Outcome) throws {
        guard outcome.ending == .exited(0) else {
            throw Failure("\(outcome.ending):\n\(outcome.errors)")
        }
        self = try JSONDecoder().decode(Results.self, from: Data(outcome.output.utf8))
    }

    func card(_ centre: String) throws -> Scorecard {
        guard let card = scorecards.first(where: { $0.centre == centre }) else {
            throw Failure("there is no scorecard of \(centre)")
        }
        return card
    }

    /// A centre's first indicator.
    func first(_ centre: String) throws -> Indicator {
        guard let first = try card(centre).criteria?.first?.indicators?.first else {
            throw Failure("the scorecard of \(centre) has no indicator")
        }
        return first
    }
}
