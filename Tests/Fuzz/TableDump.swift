import Glibc
import MarkedTables
import MarkedText

/// Reads tables from standard input, and writes what is a row and what is a cell of each.
///
/// A table is four bytes with its length, the lowest first, the byte that separates its cells, and its
/// own bytes. What is written is four bytes with a length, and `!` for a table that is refused, or
/// otherwise the cells, each ended by 0x1F, each row ended by 0x1E: no table holds such bytes.
struct TableDump {
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    private var (next, held) = (0, 0)

    mutating func run() {
        var output: [UInt8] = []
        while let head = take(5) {
            let length = head[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
            guard let bytes = take(length) else { break }
            let dumped = dump(bytes, separator: head[4])
            output += (0..<4).map { UInt8(truncatingIfNeeded: dumped.count >> (8 * $0)) } + dumped
            if output.count > 1 << 16 { send(&output) }
        }
        send(&output)
    }

    private func dump(_ bytes: [UInt8], separator: UInt8) -> [UInt8] {
        // Little at a time, so that rows begin and end anywhere in what is read.
        let step = 1 + bytes.count % 97
        var position = 0
        var scanner = TableScanner(separator: separator) { room in
            let count = min(step, room.count, bytes.count - position)
            for index in 0..<count { room[index] = bytes[position + index] }
            position += count
            return count
        }
        var result: [UInt8] = []
        do {
            while try scanner.nextRow() {
                for index in 0..<scanner.seen {
                    scanner.text(index).append(to: &result)
                    result.append(0x1F)
                }
                result.append(0x1E)
            }
            return result
        } catch {
            return [0x21]
        }
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        var result: [UInt8] = []
        while result.count < count {
            if next == held {
                held = input.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
                next = 0
                if held <= 0 { return nil }
            }
            let part = min(count - result.count, held - next)
            result += input[next..<next + part]
            next += part
        }
        return result
    }

    private func send(_ output: inout [UInt8]) {
        var done = 0
        while done < output.count {
            let count = output[done...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count <= 0 { exit(1) }
            done += count
        }
        output.removeAll(keepingCapacity: true)
    }
}
