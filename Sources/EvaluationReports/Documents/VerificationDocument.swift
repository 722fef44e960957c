package import Documents
package import Evaluation
internal import Wording

/// Whether a published result holds, and what does not.
package struct VerificationDocument {
    let verification: Verification
    let engine: String

    /// - Parameter engine: The program that scored the result again, with its version.
    package init(_ verification: Verification, engine: String) {
        self.verification = verification
        self.engine = engine
    }

    private var words: VerificationWords { VerificationWords(verification) }

    /// The whole document.
    package var document: Document {
        let head = [Line(words.result, .faint)] + [words.note(engine)].compactMap(\.self).map { Line($0, .doubtful) }
        var blocks: [Block] = [.lines(head)]
        if let notice = verification.table.notice { blocks.append(Block(.notice(notice))) }
        // Where nothing is listed in between, the sentences stand together.
        var sentences: [Line] = []
        for (lines, list) in parts {
            sentences += lines
            guard let list, !list.items.isEmpty else { continue }
            blocks += [.lines(sentences), Block(.list(list))]
            sentences = []
        }
        return Document([.section(verification.file, blocks + [.lines(sentences)])])
    }

    /// What is said, part by part, with what is listed below it.
    private var parts: [(lines: [Line], list: List?)] {
        let worded = verification.worded
        return [
            (
                [Line(words.centres.text, words.centres.isDoubtful ? .doubtful : nil), Line(words.files)],
                List(.aligned, verification.changes.map(check))
            ),
            (
                [Line(words.values, verification.isScored ? nil : .doubtful)],
                verification.isScored ? list(verification.differences, .doubtful) : nil
            ),
            (worded.isEmpty ? [] : [Line(words.worded, .faint)], list(worded, .faint)),
            ([Line(words.verdict, verification.holds ? .good : .bad)], nil),
        ]
    }

    private func check(_ check: InputCheck) -> Item {
        let more = words.more(check).map { Item($0, .faint) }
        return Item(
            label: words.state(check), check.input.file, .doubtful, list: more.isEmpty ? nil : List(.aligned, more))
    }

    /// How many differences are shown.
    private static let most = 100

    private func list(_ differences: [ResultDifference], _ tone: Tone) -> List {
        let rest = differences.count - Self.most
        return List(
            .plain,
            differences.prefix(Self.most).map { Item(words.difference($0), tone) }
                + (rest > 0 ? [Item(words.rest(rest), .faint)] : []))
    }
}
