internal import Diagnostics
internal import Glibc

/// Why something could not be written, as a finding.
enum WriteFailure {
    /// - Parameters:
    ///   - path: What could not be written.
    ///   - code: The system's error.
    ///   - more: What else is to be said of it.
    static func finding(_ path: String, _ code: Int32, _ more: String = "") -> Finding {
        let location = Location(file: path)
        if code == EEXIST {
            return Finding(
                .alreadyThere, at: location,
                "This could not be written: something of this name is there already\(more)",
                suggestion: "Name a folder that is empty or not there yet")
        }
        let why = unsafe String(cString: strerror(code))
        return Finding(.notWritten, at: location, "This could not be written: \(why)\(more)", suggestion: advice(code))
    }

    private static func advice(_ code: Int32) -> String {
        switch code {
        case EISDIR: "Name a file: a folder has this name"
        case ENOENT, ENOTDIR: "Name a folder that is there, or make it first"
        case EACCES, EPERM, EROFS: "Check the permissions of the folder, or name another one"
        case ENOSPC, EDQUOT, EFBIG: "Make room, or write to another place"
        case ELOOP: "Take the link away: it leads back to itself"
        default: "Write to another place"
        }
    }
}
