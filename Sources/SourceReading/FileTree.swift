/// Where files are: a disk, or memory. All that is looked at or opened goes through one of these.
package protocol FileTree: Sendable {
    /// Opens what a path leads to, through links.
    ///
    /// - Throws: ``SystemError`` where there is nothing, or it may not be read.
    func open(_ path: String) throws(SystemError) -> any OpenFile

    /// What a path leads to, spelled as it is; `nil` where it leads nowhere.
    ///
    /// - Parameter throughLinks: Whether a link's target is meant, and not the link.
    func status(_ path: String, throughLinks: Bool) -> FileStatus?

    /// The names in a folder, in no order; `nil` where it can't be read.
    func names(in folder: String) -> [FolderName]?

    /// The whole path of what a path leads to, through links; `nil` where it leads nowhere.
    func realPath(_ path: String) -> String?
}

/// A file that was opened, and is closed when it is let go.
package protocol OpenFile: AnyObject {
    /// What was known of it when it was opened.
    var status: FileStatus { get }

    /// Fills a buffer with the next bytes.
    ///
    /// - Returns: How many; 0 at the end, and on failure the system's number of the reason, negated.
    func read(_ room: UnsafeMutableRawBufferPointer) -> Int

    /// How the file begins, wherever reading stands.
    func start(_ count: Int) -> [UInt8]
}

/// What is known of a file or folder without opening it.
package struct FileStatus: Sendable {
    /// What lies at a path.
    package enum Kind: Sendable {
        case file, folder
        /// A pipe, a socket or a device.
        case other
    }

    /// What it is.
    package var kind: Kind
    /// The size in bytes.
    package var size: Int
    /// By what it is known, however a path leads to it.
    package var identity: FileIdentity

    package init(kind: Kind, size: Int, identity: FileIdentity) {
        (self.kind, self.size, self.identity) = (kind, size, identity)
    }
}

/// What tells one file or folder of a tree from another, by whichever path it is reached.
package struct FileIdentity: Hashable, Sendable {
    private let device, number: UInt64

    package init(device: UInt64, number: UInt64) { (self.device, self.number) = (device, number) }
}

/// A name in a folder.
package struct FolderName: Sendable {
    /// The last step of a path.
    package var name: String
    /// Whether it is in UTF-8. One that had to be mended is that of no file, so that none can be opened by it.
    package var isExact: Bool

    package init(_ name: String, isExact: Bool) { (self.name, self.isExact) = (name, isExact) }
}

/// Why something can't be opened, as the system numbers it.
package struct SystemError: Error {
    /// The system's number, such as `ENOENT`.
    package var code: Int32

    package init(_ code: Int32) { self.code = code }
}
