package import Diagnostics
internal import Evaluation

/// Tells texts of one centre's report that differ in nothing but case, blanks or what can't be seen.
///
/// Each different text is kept once, with its first place, up to ``most`` texts.
package struct NearTexts: Sendable {
    /// How many different texts are kept, and how many bytes of them.
    static let most = 100_000
    static let mostBytes = 8 << 20

    /// A text that was met, and where first.
    private struct Met: Sendable {
        var place: Place
        /// The index of its file in ``files``.
        var file: Int32
        /// The text before it that looks like it, or -1, and how many of those there are.
        var before: Int32 = -1
        var alike: Int32 = 0
    }

    private var texts = TextSet()
    private var looks = TextSet()
    private var met: [Met] = []
    /// For each of the looks, the text that was met last.
    private var last: [Int32] = []
    private var files: [String] = []
    private var bytes = 0
    private var key: [UInt8] = []
    /// Whether there were more texts than are kept.
    private(set) var isFull = false

    /// How many bytes of a key stand before the text: those of its centre and of its group.
    private static let prefix = 6

    package init() {}

    /// Takes note of a text.
    ///
    /// - Parameters:
    ///   - text: The text, composed, in UTF-8.
    ///   - group: The number of the fields that it is compared in.
    ///   - centre: The number of its centre.
    /// - Returns: Whether it is new, so that ``place(_:file:_:)`` must follow.
    package mutating func meet(_ text: borrowing Span<UInt8>, group: Int, centre: Int) -> Bool {
        var key: [UInt8] = []
        swap(&key, &self.key)
        defer { self.key = key }
        key.removeAll(keepingCapacity: true)
        for shift in stride(from: 24, through: 0, by: -8) { key.append(UInt8(truncatingIfNeeded: centre >> shift)) }
        key.append(UInt8(truncatingIfNeeded: group >> 8))
        key.append(UInt8(truncatingIfNeeded: group))
        for index in text.indices { key.append(text[index]) }
        if isFull || met.count >= Self.most || bytes + key.count > Self.mostBytes {
            if texts.index(of: key.span) == nil { isFull = true }
            return false
        }
        return texts.insert(key.span).isNew
    }

    /// Says where the text stands that was just met.
    ///
    /// - Parameter findings: Gets a warning for each text that looks like it.
    package mutating func place(_ place: Place, file: String, _ findings: inout Findings) {
        if files.last != file { files.append(file) }
        bytes += key.count
        var new = Met(place: place, file: Int32(files.count - 1))
        if Self.group(key) >= ComparedTexts.firstUncompared {
            met.append(new)
            return
        }
        let look = key[..<Self.prefix] + Self.look(Array(key[Self.prefix...]))
        let (index, isNew) = looks.insert(Array(look).span)
        if isNew {
            last.append(Int32(met.count))
        } else {
            new.before = last[index]
            new.alike = met[Int(new.before)].alike + 1
            last[index] = Int32(met.count)
        }
        met.append(new)
        let (this, location) = (met.count - 1, Location(file: file, place: place))
        var (other, told) = (new.before, 0)
        // Of more than are kept, each is only counted.
        while other >= 0, told < Findings.mostPerFile {
            let (that, before) = (Int(other), met[Int(other)])
            findings.report(.nearEqualTexts, in: file) {
                .nearEqual(
                    text(this), at: location, text(that),
                    at: Location(file: files[Int(before.file)], place: before.place))
            }
            (other, told) = (before.before, told + 1)
        }
        findings.count(.nearEqualTexts, in: file, Int(new.alike) - told)
    }

    /// The number of the fields that a key is of.
    private static func group(_ key: [UInt8]) -> Int { Int(key[4]) << 8 | Int(key[5]) }

    /// The different texts of a group, each with the number of its centre and where it stands first.
    func texts(of group: Int) -> [(text: String, centre: Int, location: Location)] {
        met.indices.compactMap { index in
            let key = Array(texts.text(at: index))
            guard Self.group(key) == group else { return nil }
            let location = Location(file: files[Int(met[index].file)], place: met[index].place)
            return (text(index), key[..<4].reduce(0) { $0 << 8 | Int($1) }, location)
        }
    }

    private func text(_ index: Int) -> String {
        String(decoding: texts.text(at: index).dropFirst(Self.prefix), as: UTF8.self)
    }

    /// Takes over the texts of a report, which have been compared with one another already.
    mutating func add(_ report: NearTexts, centre: Int, _ findings: inout Findings) {
        for index in report.met.indices {
            let bytes = Array(report.texts.text(at: index))
            guard meet(Array(bytes[Self.prefix...]).span, group: Self.group(bytes), centre: centre) else { continue }
            let met = report.met[index]
            let file = report.files[Int(met.file)]
            var found = Findings()
            place(met.place, file: file, &found)
            // Those of the report itself were told where it was read.
            for finding in found.kept where finding.notes.first?.location.file != file { findings.report(finding) }
        }
        if report.isFull { isFull = true }
    }

    /// Adds what another part of the same file has.
    ///
    /// - Returns: Whether no text looks like another, and none had to be left out.
    mutating func merge(_ part: NearTexts) -> Bool {
        for index in part.met.indices {
            let bytes = Array(part.texts.text(at: index))
            let new = part.met[index]
            if let known = texts.index(of: bytes.span) {
                if new.place < met[known].place { met[known].place = new.place }
                continue
            }
            let (group, centre) = (Self.group(bytes), bytes[..<4].reduce(0) { $0 << 8 | Int($1) })
            guard meet(Array(bytes[Self.prefix...]).span, group: group, centre: centre) else { return false }
            var findings = Findings()
            place(new.place, file: part.files[Int(new.file)], &findings)
            if !findings.isEmpty { return false }
        }
        return !isFull && !part.isFull
    }

    /// A text without what makes two of them hardly differ: case, blanks at its ends and doubled ones, and what can't
    /// be seen.
    package static func look(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 }) { return plainLook(bytes) }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200D, 0x2060, 0xFEFF: continue
            default: break
            }
            if scalar.properties.isWhitespace {
                if let last = scalars.last, last != " " { scalars.append(" ") }
            } else {
                scalars.append(scalar)
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        return Array(CanonicalText.folded(String(scalars)).utf8)
    }

    private static func plainLook(_ bytes: [UInt8]) -> [UInt8] {
        var look: [UInt8] = []
        look.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if let last = look.last, last != 0x20 { look.append(0x20) }
            } else {
                look.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        if look.last == 0x20 { look.removeLast() }
        return look
    }
}

extension Finding {
    /// Two texts that differ in nothing that a person would mean by it.
    package static func nearEqual(_ text: String, at location: Location, _ other: String, at first: Location) -> Finding
    {
        let (one, two) = (CanonicalText.folded(text), CanonicalText.folded(other))
        let difference = one == two ? "they differ in capital letters" : LookAlike.named(one, two)
        return Finding(
            .nearEqualTexts, at: location, "“\(text)” and “\(other)” count as two, and hardly differ",
            suggestion: "Write both alike if one is meant; \(difference)",
            notes: [.init("the other", at: first)])
    }
}
