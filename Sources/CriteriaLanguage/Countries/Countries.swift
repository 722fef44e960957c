internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// The countries of ISO 3166-1, for telling which code is meant by what somebody wrote.
///
/// The English names are read once a code is looked up, as every roster's are; whatever else the countries are called only
/// once a finding asks.
package enum Countries {
    /// The two codes of each country, the English name and the others, as many parts as are asked for.
    private static func lines(parts: Int = .max) -> [[Substring]] {
        CountryNames.lines.utf8.split(separator: UInt8(ascii: "\n"))
            .map { $0.split(separator: UInt8(ascii: "|"), maxSplits: parts).prefix(parts).map { Substring($0) } }.filter
        { $0.count > 2 }
    }

    /// The English names by the three-letter codes.
    private static let names: [String: String] = Dictionary(
        lines(parts: 3).map { (String($0[0]), String($0[2])) }, uniquingKeysWith: { first, _ in first })

    /// The three-letter codes by everything that a country is called, without case and accents.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for line in lines() {
            for name in line {
                let key = CanonicalText.bare(String(name))
                if codes[key] == nil { codes[key] = String(line[0]) }
            }
        }
        return codes
    }()

    /// The three-letter code of a country by its two-letter code, an abbreviation or a name; `nil` where it is none.
    static func code(of text: String) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        return codes[CanonicalText.bare(text.trimmed)]
    }

    /// The English name of a country by its three-letter code; `nil` where it is none.
    package static func name(of code: String) -> String? { names[code] }

    /// What to write for a country where something else than its three-letter code stands.
    package static func advice(_ text: String) -> String {
        let alike = names.keys.sorted().first { LookAlike.areAlike($0, text) }
        let code =
            code(of: text) ?? alike ?? NearestWord.to(text, among: names.values.sorted()).flatMap { self.code(of: $0) }
        guard let code, let name = name(of: code) else {
            return "Write the three letters that ISO 3166-1 has for the country, such as KEN for Kenya"
        }
        return self.code(of: text) == nil ? "Did you mean “\(code)” (\(name))?" : "Write “\(code)” (\(name))"
    }
}

/// What is said of a text that is no choice.
package enum ChoiceWords {
    /// The choice that a text most likely means; `nil` where that is a guess.
    ///
    /// - Parameters:
    ///   - codes: The choices.
    ///   - names: What they are called, where they come from a file of codes and names.
    package static func meant(_ text: String, _ codes: [String], _ names: [String: String]) -> String? {
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
    package static func shown(_ code: String, _ names: [String: String]) -> String {
        guard let name = names[code], name != code else { return "“\(code)”" }
        return "“\(code)” (\(name))"
    }

    /// What to do about a text that is no choice.
    package static func suggestion(_ text: String, _ codes: [String], _ names: [String: String]) -> String {
        guard let meant = meant(text, codes, names) else {
            return lacking(text, codes, names) ?? "It is \(list(codes, names))"
        }
        // Of codes with names there are too many to list beside the one that is meant.
        return "Did you mean \(shown(meant, names))?" + (names.isEmpty ? " It is \(list(codes, names))" : "")
    }

    /// The same, where the choices are listed only if none is near.
    static func briefly(
        _ text: String, _ codes: [String], _ names: [String: String], otherwise lead: String
    ) -> String {
        if let meant = meant(text, codes, names) { return "Did you mean \(shown(meant, names))?" }
        if let lacking = lacking(text, codes, names) { return lacking }
        if codes.count == 1 { return "There is only \(shown(codes[0], names))" }
        return "\(lead) \(list(codes, names, "and"))"
    }

    /// What to do where a country is meant that a list of countries lacks.
    private static func lacking(_ text: String, _ codes: [String], _ names: [String: String]) -> String? {
        guard let code = Countries.code(of: text), !codes.contains(code), let name = Countries.name(of: code),
            codes.contains(where: { names[$0] != nil && Countries.name(of: $0) != nil })
        else { return nil }
        return "If \(code) (\(name)) is meant, add the line “\(code): \(name)” to the file of codes and names"
    }

    private static func list(_ codes: [String], _ names: [String: String], _ conjunction: String = "or") -> String {
        // Codes with their names are long.
        codes.map { code in names[code].map { $0 == code ? code : "\(code) (\($0))" } ?? code }
            .inProse(conjunction, most: names.isEmpty ? 12 : 4)
    }
}
