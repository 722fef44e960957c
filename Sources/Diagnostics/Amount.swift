/// Numbers of things in a sentence.
package enum Amount {
    /// `1 measure`, `2 measures`.
    package static func words(_ count: Int, _ noun: String) -> String { words("\(count)", noun) }

    /// The same of a number as it is written: `1 point`, `0.5 points`, `+1 point`; of what is written as 1 there is one,
    /// whatever was rounded.
    package static func words(_ number: String, _ noun: String) -> String {
        "\(number) \(noun)\(["1", "+1", "-1", "\u{2212}1"].contains(number) ? "" : "s")"
    }

    /// `is` of one, `are` of others.
    package static func verb(_ number: String) -> String { number == "1" ? "is" : "are" }

    /// What there is: `There is a`, `There are a and b`.
    package static func list(_ words: [String], _ single: String, _ several: String) -> String {
        "\(words.count == 1 ? single : several) \(words.inProse("and", most: 20))"
    }
}
