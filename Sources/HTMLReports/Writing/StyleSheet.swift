/// Styles for the page. What comes from files can stand in them only as the words of a running head.
struct StyleSheet {
    private(set) var text: String

    /// Styles as they are written in the files beside the program's own text.
    ///
    /// - Parameter files: What stands in each, with a line's end behind the last line.
    init(_ files: [UInt8]...) { text = String(decoding: files.joined().dropLast(), as: UTF8.self) }

    /// What stands at the top and at the foot of each printed page.
    ///
    /// - Parameters:
    ///   - head: At the top left of every page.
    ///   - foot: At the foot of every page, beside its number.
    ///   - pages: The names of pages, with what stands at their top right.
    init(runningHead head: String, foot: String, pages: [(name: HTMLAnchor, head: String)]) {
        text = "@page{@top-left{content:\(Self.quoted(head))}@bottom-left{content:\(Self.quoted(foot))}}\n"
        for page in pages {
            let name = Self.name(page.name)
            text += "@page \(name){@top-right{content:\(Self.quoted(page.head))}}\n"
            text += "#\(Self.escaped(page.name.id)){page:\(name)}\n"
        }
    }

    /// A text as CSS quotes it; everything but letters, digits and spaces is spelled out.
    private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "-", " ": result.unicodeScalars.append(scalar)
            case "0"..."9" where !result.isEmpty: result.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                result += "\\fffd "
            default: result += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return result
    }

    /// A page's name, which begins with a letter.
    private static func name(_ anchor: HTMLAnchor) -> String { "p-" + escaped(anchor.id) }
}
