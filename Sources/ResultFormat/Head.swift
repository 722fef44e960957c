internal import Diagnostics
internal import Evaluation
internal import Grammar

/// What every document begins with.
enum Head {
    typealias Engine = (name: String, version: String)

    /// The contract's version, the program, and what the document is.
    ///
    /// - Parameters:
    ///   - kind: What it is; `nil` for scorecards.
    ///   - version: The version that it is written in.
    static func begin<Source>(
        _ kind: String?, _ engine: @escaping @Sendable (Source) -> Engine,
        version: @escaping @Sendable (Source) -> ResultVersion = { _ in .newest }
    ) -> [Member<Source>] {
        let newest = Format<Int>(.number, .init("const", .number(String(ResultVersion.newest.rawValue)))) {
            $2.number($1, String($0))
        }
        let start: [Member<Source>] = [
            .must("format", newest, as: "the format", "Version of the format") { version($0).rawValue },
            .must("engine", .object(program), as: "the engine", "The program", nil, engine),
        ]
        return start + (kind.map { word in [.must("kind", .constant(word), "Kind") { _ in word }] } ?? [])
    }

    static let program = ObjectFormat<Engine>(
        "the engine", [.must("name", .text, "Name") { $0.name }, .must("version", .text, "Version") { $0.version }])

    /// The criteria and the period.
    static func rules<Source>(
        _ take: @escaping @Sendable (Source) -> (rules: RulesName, period: ResultTable.Period)
    ) -> [Member<Source>] {
        [
            .must("criteria", .object(criteria), as: "the criteria", "The criteria") { take($0).rules },
            .must("period", .object(period), as: "the period", "The period") { take($0).period },
        ]
    }

    static let criteria = ObjectFormat<RulesName>(
        "the criteria",
        [
            .must("set", .text, "Name of the criteria") { $0.set }, .must("edition", .text, "Edition") { $0.edition },
            .must("title", .text, "Title") { $0.title },
            .must("sha256", .digest, "Digest of the criteria file") { $0.sha256 },
        ])

    static let period = ObjectFormat<ResultTable.Period>(
        "the period",
        [
            .must("id", .text, as: "the period's id", "Identifier") { $0.id },
            .must("from", .day, "First day") { $0.from }, .must("until", .day, "Last day") { $0.until },
        ])

    /// What the data says of itself.
    static func notice<Source>(_ take: @escaping @Sendable (Source) -> String?) -> Member<Source> {
        .may("notice", .text, "What the data says of itself", nil, take)
    }

    /// The files.
    static func inputs<Source>(_ take: @escaping @Sendable (Source) -> [InputFile]) -> Member<Source> {
        .must(
            "inputs", .list(of: .object(input)), as: "the inputs", "The files that the result rests on",
            "By their paths in the criteria's folder or the data folder.", take)
    }

    static let input = ObjectFormat<InputFile>(
        "an input",
        [
            .must("file", .text, as: "the file", "File") { $0.file },
            .must("sha256", .digest, as: "the digest", "Digest") { $0.sha256 },
        ])

    /// The rules, the period and the files.
    static func of<Source>(_ take: @escaping @Sendable (Source) -> Evaluated) -> [Member<Source>] {
        rules {
            let evaluated = take($0)
            return (RulesName(evaluated.criteria, evaluated.criteriaDigest), .init(evaluated.period))
        } + [notice { take($0).notice }, inputs { take($0).inputs }]
    }
}

/// By what a result names its criteria.
struct RulesName: Sendable {
    var set, edition, title, sha256: String

    init(_ criteria: CriteriaSet, _ digest: String) {
        (set, edition, title, sha256) = (criteria.id, criteria.edition, criteria.title, digest)
    }

    init(_ rules: ResultTable.Rules) {
        (set, edition, title, sha256) = (rules.set, rules.edition, rules.title, rules.sha256)
    }
}

extension ResultTable.Period {
    init(_ period: EvaluationPeriod) { self.init(id: period.id, from: period.from, until: period.until) }
}
