internal import Diagnostics
internal import Evaluation

/// The countries of ISO 3166-1, for telling which code is meant by what somebody wrote.
///
/// Nothing of it is read before a finding asks.
enum Countries {
    /// The three-letter codes by everything else that a country is called, without case and accents.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for line in CountryNames.lines.split(separator: "\n") {
            let names = line.split(separator: "|")
            guard let code = names.first.map(String.init) else { continue }
            for name in names {
                let key = CanonicalText.bare(String(name))
                if codes[key] == nil { codes[key] = code }
            }
        }
        return codes
    }()

    /// The three-letter code of a country by its two-letter code, an abbreviation or a name; `nil` where it is none.
    static func code(of text: String) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        return codes[CanonicalText.bare(text.trimmed)]
    }
}

/// What is said of a text that is no choice.
enum ChoiceWords {
    /// The choice that a text most likely means; `nil` where that is a guess.
    ///
    /// - Parameters:
    ///   - codes: The choices.
    ///   - names: What they are called, where they come from a file of codes and names.
    static func meant(_ text: String, _ codes: [String], _ names: [String: String]) -> String? {
        if let named = MeantChoice.named(text, names) { return named }
        let folded = CanonicalText.folded(text)
        let other = codes.filter { CanonicalText.folded($0) == folded }
        if other.count == 1 { return other.first }
        if let country = Countries.code(of: text), codes.contains(country), names[country] != nil { return country }
        if let alike = codes.first(where: { LookAlike.areAlike($0, text) }) { return alike }
        // Among codes of a few letters nearly every one is near to every other.
        return NearestWord.to(text, among: codes.filter { names[$0] == nil || $0.unicodeScalars.count > 4 })
    }

    /// A choice, with its name beside its code where it has one.
    static func shown(_ code: String, _ names: [String: String]) -> String {
        guard let name = names[code], name != code else { return "“\(code)”" }
        return "“\(code)” (\(name))"
    }

    /// What to do about a text that is no choice.
    static func suggestion(_ text: String, _ codes: [String], _ names: [String: String]) -> String {
        guard let meant = meant(text, codes, names) else { return "It is \(list(codes, names))" }
        // Of codes with names there are too many to list beside the one that is meant.
        return "Did you mean \(shown(meant, names))?" + (names.isEmpty ? " It is \(list(codes, names))" : "")
    }

    /// The same, where the choices are listed only if none is near.
    static func briefly(
        _ text: String, _ codes: [String], _ names: [String: String], otherwise lead: String
    ) -> String {
        if let meant = meant(text, codes, names) { return "Did you mean \(shown(meant, names))?" }
        if codes.count == 1 { return "There is only \(shown(codes[0], names))" }
        return "\(lead) \(list(codes, names, "and"))"
    }

    private static func list(_ codes: [String], _ names: [String: String], _ conjunction: String = "or") -> String {
        // Codes with their names are long.
        codes.map { code in names[code].map { $0 == code ? code : "\(code) (\($0))" } ?? code }
            .inProse(conjunction, most: names.isEmpty ? 12 : 4)
    }
}
