package import Diagnostics
package import MarkedTables

extension JSONStream {
    /// A fault as a finding in a file.
    package static func finding(_ fault: JSONFault, _ file: String, in workspace: Workspace) -> Finding {
        // To look for the end of a large file takes as long as to read it.
        finding(fault, file, last: fault.mayBeAnEnd ? workspace.lastPlace(in: file) : nil)
    }

    /// A fault as a finding in a file of which the last line that has text may be known.
    package static func finding(_ fault: JSONFault, _ file: String, last: Place?) -> Finding {
        let (message, suggestion) = fault.words
        var place = fault.place
        // An end that comes too early is shown on the last line that has text.
        if let last, let found = place, found.line > last.line { place = last }
        return Finding(
            fault.code, at: Location(file: file, place: place), message, suggestion: suggestion)
    }
}
