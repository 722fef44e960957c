internal import Diagnostics

/// A document of another program under a name of a text file, by its first bytes.
package enum OtherDocument {
    case excel, oldOffice, openDocument, word, presentation, archive, pdf

    /// How much of an archive is looked at: which kind of document it is stands in the names of its parts.
    private static let looked = 1 << 16

    /// Looks at an open file, which is then read from its beginning as before; `nil` where it may be text.
    init?(_ file: any OpenFile) {
        self.init(file.start(8)) { file.start(Self.looked) }
    }

    private init?(_ bytes: [UInt8], more: () -> [UInt8]) {
        if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .oldOffice
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let names = more()
            func holds(_ name: String) -> Bool { names.split(separator: Array(name.utf8), maxSplits: 1).count > 1 }
            self =
                if holds("opendocument") {
                    .openDocument
                } else if holds("xl/") {
                    .excel
                } else if holds("word/") {
                    .word
                } else if holds("ppt/") { .presentation } else { .archive }
        } else {
            return nil
        }
    }

    private var inWords: String {
        switch self {
        case .excel: "an Excel workbook (.xlsx)"
        case .oldOffice: "a document of an old Excel or Word (.xls, .doc)"
        case .openDocument: "an OpenDocument file (.ods, .odt)"
        case .word: "a Word document (.docx)"
        case .presentation: "a PowerPoint presentation (.pptx)"
        case .archive: "a ZIP archive"
        case .pdf: "a PDF"
        }
    }

    /// What the file is, and how it becomes one that can be read.
    func finding(_ path: String, _ what: String) -> Finding {
        let isTable = ["csv", "jsonl"].contains(FilePath.ending(of: path))
        let suggestion =
            switch self {
            case .excel, .openDocument, .oldOffice:
                isTable
                    ? "Open it in the spreadsheet, and save each sheet as “CSV UTF-8”"
                    : "Open it, and save a table as “CSV UTF-8”, or a text as plain text in UTF-8"
            case .word, .presentation, .pdf: "Copy the text into a new file, and save it as plain text in UTF-8"
            case .archive: "Unpack it, and name the file inside"
            }
        return Finding(
            .wrongKindOfFile, at: Location(file: path),
            "This is \(inWords), whatever its name says; it should be \(what)", suggestion: suggestion)
    }
}

/// Schemas, as they are written for editors.
package enum SchemaFile {
    /// Whether a file is one that may be written anew: it is a schema, or holds nothing.
    package static func isOne(_ path: String, in workspace: Workspace) -> Bool {
        guard let bytes = try? InputFileReader(path, in: workspace, digests: false).readAll() else { return false }
        if bytes.isEmpty { return true }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isWhitespace }
        return start.hasPrefix("{\"$schema\":\"http://json-schema.org/")
            || start.hasPrefix("{\"$schema\":\"https://json-schema.org/")
    }
}
