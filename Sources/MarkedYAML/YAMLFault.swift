package import Diagnostics
internal import MarkedText

/// Why a YAML document can't be read on.
public struct YAMLFault: Error {
    package enum Kind {
        /// libyaml's own words, and where the part began that it was reading.
        case syntax(String, opened: Place?)
        /// The bytes at an offset are not text in UTF-8 or UTF-16.
        case notText(String, offset: Int)
        /// An escape stands for a character that is no text.
        case escapedControl(UInt32)
        case severalDocuments
        case tag(String)
        case tooDeep
        case unknownAlias(String)
        case aliasInItself(String)
        case aliasBomb
        case entryTooLong
        case unreadable
        case outOfMemory
    }

    package var kind: Kind
    /// Where, or `nil` where libyaml names no line.
    package var place: Place?
}

extension YAMLFault {
    /// The finding's code.
    package var code: FindingCode {
        switch kind {
        case .syntax: .yamlSyntax
        case .notText, .escapedControl: .notText
        case .severalDocuments: .severalDocuments
        case .tag: .tagNotAllowed
        case .tooDeep: .tooDeep
        case .unknownAlias, .aliasInItself, .aliasBomb: .aliasNotAllowed
        case .entryTooLong: .entryTooLong
        case .unreadable, .outOfMemory: .fileUnreadable
        }
    }

    /// What is wrong and what to do, in an evaluator's words.
    package var words: (message: String, suggestion: String) {
        switch kind {
        case .syntax(let problem, _): Self.words(for: problem)
        case .notText(let problem, _):
            problem.contains("control")
                ? (
                    "A control character stands here, which is not text",
                    "Delete it; it is invisible in most editors"
                )
                : (
                    "The bytes here are not text in UTF-8", "Save the file again with the encoding UTF-8"
                )
        case .escapedControl(let value): EscapedControl.words(value)
        case .severalDocuments:
            (
                "A second document begins here, and a file holds one",
                "Take the line “---” out, or put what follows into a file of its own"
            )
        case .tag(let tag):
            ("The tag “\(tag)” is not used in these files", "Take it out; types come from the record form")
        case .tooDeep:
            (
                "Lists or mappings stand more than \(EventStream.deepest) deep in one another",
                "Look for a bracket that is never closed"
            )
        case .unknownAlias(let name):
            ("The alias “*\(name)” names nothing", "Put text that begins with * in quotes")
        case .aliasInItself(let name):
            ("The alias “*\(name)” stands inside the part that it names", "Write the part out")
        case .aliasBomb:
            (
                "Anchors and aliases stand for more than \(EventStream.mostRemembered) entries",
                "Write the repeated parts out"
            )
        case .entryTooLong:
            (
                "An entry is longer than \(EventStream.longestEntry >> 20) million characters",
                "Close its quote if that is not closed; otherwise shorten it, and name the document that has it whole"
            )
        case .unreadable: ("The file could not be read to its end", "Try again")
        case .outOfMemory: ("There is not enough memory to read the file", "Close other programs")
        }
    }

    private static func words(for problem: String) -> (message: String, suggestion: String) {
        func has(_ part: String) -> Bool { problem.contains(part) }
        if has("mapping values are not allowed") {
            return (
                "A colon stands where none can be", "Put text that holds “: ” in quotes, and check the indent"
            )
        }
        if has("found character '\\t'") || has("tab character") || has("cannot start any token") {
            return (
                "A text can't begin with this character",
                "Put the text in quotes; indent with spaces, never with tabs"
            )
        }
        if has("could not find expected ':'") {
            return ("A colon is missing after a key", "Write “key: value”, with a space after the colon")
        }
        if has("did not find expected ',' or") {
            return ("A comma or a closing bracket is missing", "Close the list that was opened before")
        }
        if has("did not find expected key") {
            return (
                "A key is expected here",
                "Check that the line is indented like its neighbours, and that quotes and brackets are closed"
            )
        }
        if has("did not find expected '-'") {
            return (
                "The next entry of a list, “- …”, is expected here",
                "Indent the line like the entries before it"
            )
        }
        if has("entries are not allowed") || has("mapping keys are not allowed") {
            return ("A list or mapping can't begin here", "Put it on a line of its own, indented")
        }
        if has("unexpected end of stream") || has("unexpected document indicator") {
            return ("A quoted text is never closed", "Close the quote")
        }
        if has("invalid Unicode character escape code") {
            return (
                "An escape here stands for half of a character, or for none",
                "Write the character itself; YAML has no pairs of halves, as JSON has"
            )
        }
        if has("unknown escape") || has("escape") || has("hexdecimal") {
            return (
                "A backslash stands before a character that it can't stand before",
                "Use single quotes, in which a backslash is only a backslash"
            )
        }
        if has("anchor") || has("alias") || has("alphabetic or numeric") {
            return ("A “&” or “*” stands without a name", "Put the text in quotes")
        }
        if has("node content") {
            return ("A value is expected here", "Close brackets and quotes; put odd text in quotes")
        }
        if has("expected <document start>") {
            return ("Something stands behind the end of the data", "Check the indent of this line")
        }
        if has("block scalar") || has("indentation") || has("comment or line break") {
            return (
                "The text behind “|” or “>” begins wrongly",
                "Put it on the next line, indented by spaces more than its key"
            )
        }
        return ("This is not YAML (\(problem))", "Check indents, quotes and brackets near here")
    }
}
