internal import Diagnostics
internal import MarkedText

/// Remembers anchored parts of a document and gives them again where an alias names them.
struct AliasMemory {
    private var log: [Event] = []
    private let texts = CopiedTexts()
    private var bytes = 0
    private var open: [(name: String, first: Int, depth: Int)] = []
    private var parts: [String: Range<Int>] = [:]
    /// How many bytes of text the log holds up to each event.
    private var bytesBefore: [Int] = [0]
    private var givenBytes = 0
    private var replays: [Range<Int>] = []
    private var given = 0
    private var depth = 0

    /// An anchor stands on the next event to be remembered.
    mutating func open(name: String) {
        open.append((name, log.count, depth))
    }

    /// Remembers an event, where an anchor is open.
    ///
    /// - Throws: A fault when the anchored parts grow too large.
    mutating func remember(_ event: Event) throws(YAMLFault) {
        guard !open.isEmpty else { return }
        var copy = event
        if event.kind.isScalar {
            copy.text = event.text.copied(into: texts)
            bytes += event.text.count
        }
        log.append(copy)
        bytesBefore.append(bytes)
        if log.count > EventStream.mostRemembered || bytes > 10 * EventStream.mostRemembered {
            throw YAMLFault(kind: .aliasBomb, place: event.place)
        }
        switch event.kind {
        case .mappingStart, .sequenceStart: depth += 1
        case .mappingEnd, .sequenceEnd: depth -= 1
        default: break
        }
        while let last = open.last, last.depth == depth {
            // An anchor may be given again inside the part that it stands on: the one that stands later holds.
            if parts[last.name].map({ $0.lowerBound < last.first }) ?? true {
                parts[last.name] = last.first..<log.count
            }
            open.removeLast()
        }
    }

    /// Begins to give an anchored part again.
    ///
    /// - Throws: A fault when there is no such part, when it holds itself, or when too much is given.
    mutating func replay(name: String, at place: Place) throws(YAMLFault) {
        // An anchor may be given again, and an alias names the one that was given last.
        if let around = open.last(where: { $0.name == name }), parts[name].map({ $0.lowerBound < around.first }) ?? true
        {
            throw YAMLFault(kind: .aliasInItself(name), place: place)
        }
        guard let part = parts[name] else {
            throw YAMLFault(kind: .unknownAlias(name), place: place)
        }
        given += part.count
        givenBytes += bytesBefore[part.upperBound] - bytesBefore[part.lowerBound]
        if given > EventStream.mostRemembered || givenBytes > 10 * EventStream.mostRemembered {
            throw YAMLFault(kind: .aliasBomb, place: place)
        }
        if open.isEmpty {
            replays.append(part)
        } else {
            // Inside another anchored part: what the alias stands for becomes part of that one.
            let first = log.count
            for index in part { try remember(log[index]) }
            replays.append(first..<first + part.count)
        }
    }

    /// The next event of the part that is being given again.
    mutating func next() -> Event? {
        guard let part = replays.last, let index = part.first else { return nil }
        if part.count == 1 {
            replays.removeLast()
        } else {
            replays[replays.count - 1] = (index + 1)..<part.upperBound
        }
        return log[index]
    }
}
