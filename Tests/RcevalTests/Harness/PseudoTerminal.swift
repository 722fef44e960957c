import Glibc

/// A terminal that a program can be run on, without one being there.
struct PseudoTerminal {
    private let master: Int32
    /// The path under which a program opens it.
    let path: String

    /// Opens a terminal so many columns wide, or gives `nil` where the system has none to give.
    init?(columns: UInt16) {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard master >= 0 else { return nil }
        var unlocked: Int32 = 0
        var number: Int32 = 0
        var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0,
            ioctl(master, UInt(TIOCSWINSZ), &size) == 0
        else {
            Glibc.close(master)
            return nil
        }
        path = "/dev/pts/\(number)"
    }

    /// Appends what has been written on the terminal since the last call.
    func drain(into bytes: inout [UInt8]) {
        var block = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = read(master, &block, block.count)
            if count <= 0 { return }
            bytes += block[..<count]
        }
    }

    func close() { Glibc.close(master) }
}
