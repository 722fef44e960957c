/// Words as a shell takes them.
package enum ShellWord {
    /// The word, in quotes where it needs them, and fit for the screen.
    package static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || [0x2D, 0x2E, 0x2F, 0x3D, 0x5F].contains($0)
        }
        let shown = TerminalText.safe(word)
        return isPlain && !word.isEmpty ? shown : "'" + shown.replacing("'", with: "'\\''") + "'"
    }

    /// A path as a word that is no option, whatever it begins with.
    package static func path(_ path: String) -> String { quoted(path.hasPrefix("-") ? "./" + path : path) }
}
