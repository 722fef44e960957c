import Diagnostics

/// Files changed at random, many times over.
struct RandomFuzz {
    let scratch: Scratch
    let seed: UInt64

    /// Pieces that are likely to matter to a reader.
    private static let pieces: [String] = [
        "&a ", "*a", "[", "]", "{", "}", "- ", ": ", "|\n", ">\n", "!!str ", "!!binary ", "---\n", "...\n",
        "%YAML 1.1\n",
        "\u{0}", "\u{FEFF}", "\t", "\r", "\"", "'", "#", "~", "null", "yes", "NO", "2015-02-30", "0000-00-00", "-1",
        "1e9",
        "1,000", "999999999999999999999999999999999999", "0.0000000001", "at-least: ", "where: ", "some: ", "not: ",
        "funding.usd: ", "any-of:\n", "bands: ", "? ", "<<: *a", "\u{1F600}", "e\u{301}", "\u{202E}", "\\", "\u{7F}",
    ]

    func run(_ count: Int) -> Bool {
        var random = SplitMix(state: seed)
        let seeds = scratch.subjects.map { small($0) }
        var (withFindings, clean) = (0, 0)
        let before = Scratch.memory()
        for index in 1...count {
            let chosen = Int.random(in: 0..<seeds.count, using: &random)
            let subject = scratch.subjects[chosen]
            let changed = mutate(seeds[chosen], seeds, &random)
            guard (try? scratch.write(changed, to: subject.name)) != nil else { return false }
            let findings = scratch.check(subject.name)
            if findings.isEmpty { clean += 1 } else { withFindings += 1 }
            guard (try? scratch.write(subject.bytes, to: subject.name)) != nil else { return false }
            if index % 100_000 == 0 { print("\(index) inputs, \(Scratch.memory()) KiB") }
        }
        let grown = Scratch.memory() - before
        print(
            "\(count) inputs from seed \(seed): \(withFindings) with findings, \(clean) clean, no crash, no hang; "
                + "memory grew by \(grown) KiB")
        // What leaks with every input shows as growth; what is kept once does not.
        return grown < 65_536
    }

    /// The first lines of a file: small inputs find more in the same time.
    private func small(_ subject: Scratch.Subject) -> [UInt8] {
        var lines = subject.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.removeAll { $0.first == 0x23 }
        return Array(lines.prefix(60).joined(separator: [0x0A])) + [0x0A]
    }

    private func mutate(_ seed: [UInt8], _ seeds: [[UInt8]], _ random: inout SplitMix) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<9, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 4:
                let other = seeds[Int.random(in: 0..<seeds.count, using: &random)]
                let start = Int.random(in: 0...other.count, using: &random)
                bytes.insert(contentsOf: other[start..<min(other.count, start + 60)], at: place)
            case 5: bytes.removeSubrange(place...)
            case 6 where place + 1 < bytes.count: bytes.swapAt(place, place + 1)
            default:
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                bytes.insert(contentsOf: Array(piece.utf8), at: place)
            }
        }
        return bytes
    }
}

/// Random numbers that are the same for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
