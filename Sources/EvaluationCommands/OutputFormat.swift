internal import ArgumentParser
internal import Diagnostics
internal import Documents
internal import Renderers

/// What a result can be written as, whatever the command: each has its name on the command line and endings of files.
enum OutputFormat: String, CaseIterable {
    case text, markdown, csv, json, html

    /// The endings of files that are written so; the first is the one that is proposed.
    var endings: [String] {
        switch self {
        case .text: ["txt", "text"]
        case .markdown: ["md", "markdown"]
        case .csv: ["csv"]
        case .json: ["json"]
        case .html: ["html", "htm"]
        }
    }

    /// Writes a document so; `nil` where the format is of no documents.
    ///
    /// - Parameters:
    ///   - style: Colour, for a terminal.
    ///   - width: The columns of a terminal.
    func renderer(style: Style, width: Int) -> ((Document) -> String)? {
        switch self {
        case .text: TextRenderer(style: style, width: width).text
        case .markdown: MarkdownRenderer.text
        case .csv: CSVRenderer.text
        case .json, .html: nil
        }
    }

    init?(ending: String) {
        guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = format
    }

    /// What to do in place of a file with an ending that the program does not write; `nil` for endings that it does not
    /// know, which any format may have.
    static func adviceInPlace(of ending: String) -> String? {
        switch ending {
        case "xlsx", "xls", "ods", "numbers": "Name a file that ends in .csv, which every spreadsheet opens"
        case "docx", "doc", "odt", "rtf", "pages": "Name a file that ends in .html, which Word and LibreOffice open"
        case "pdf": "Write a report that ends in .html, open it in a browser and print it to a PDF"
        default: nil
        }
    }
}

/// A choice of formats that a command offers under `--format`.
protocol OfferedFormat: CaseIterable, Equatable, RawRepresentable where RawValue == String {}

extension OfferedFormat {
    /// Which of all formats it is.
    var output: OutputFormat { OutputFormat(rawValue: rawValue) ?? .text }
}

extension OutputOptions {
    /// The format that the file's name and `--format` ask for together.
    ///
    /// - Parameters:
    ///   - given: What `--format` says; `nil` where it is left out.
    ///   - usual: What is written where neither says anything.
    func format<Format: OfferedFormat>(_ given: Format?, or usual: Format) -> Format {
        given ?? named().flatMap { Format(rawValue: $0.rawValue) } ?? usual
    }

    /// A result in the format that is asked for.
    ///
    /// - Parameters:
    ///   - given: What `--format` says; `nil` where it is left out.
    ///   - terminal: Where it may be shown.
    ///   - document: The result for people and spreadsheets.
    ///   - json: The result for programs.
    func text<Format: OfferedFormat>(
        as given: Format?, for terminal: Terminal, _ document: @autoclosure () -> Document,
        json: @autoclosure () -> String
    ) -> String {
        let format = (given?.output ?? named()).flatMap { Format.offered.contains($0) ? $0 : nil } ?? .text
        let renderer = format.renderer(style: terminal.style(file), width: terminal.width(file))
        return renderer.map { $0(document()) } ?? json()
    }

    /// Refuses a file whose name promises what would not be in it.
    ///
    /// - Parameters:
    ///   - given: What `--format` says; `nil` where it is left out.
    ///   - offered: What the command writes.
    ///   - option: The option by which the format is chosen; `nil` where there is no choice.
    /// - Throws: What is wrong with the command line, and what to do.
    func check(_ given: OutputFormat?, among offered: [OutputFormat], by option: String? = "--format") throws {
        guard let file, let ending else { return }
        let endings = offered.compactMap(\.endings.first).map { "." + $0 }.inProse("or", most: .max)
        if let advice = OutputFormat.adviceInPlace(of: ending) {
            let isOffered = offered.contains { advice.contains(".\($0.endings[0])") }
            throw ValidationError(
                "The name “\(file)” ends in .\(ending), which is not written yet. "
                    + (isOffered || ending == "pdf" ? advice : "Name a file that ends in \(endings)") + ".")
        }
        guard let named = named() else { return }
        if !offered.contains(named) {
            throw ValidationError(
                "The name “\(file)” ends in .\(ending), and this command does not write that. "
                    + "Name a file that ends in \(endings)"
                    + (named == .html ? "; “rceval report” writes HTML." : "."))
        }
        if let given, given != named, let option {
            throw ValidationError(
                "\(option) \(given.rawValue) and the name “\(file)” contradict each other. Leave \(option) out, or name a "
                    + "file that ends in .\(given.endings[0]).")
        }
    }

    /// The format that the file's name promises.
    private func named() -> OutputFormat? { ending.flatMap { OutputFormat(ending: $0) } }

    /// What stands behind the last point of the file's name, in small letters; `nil` where there is none.
    private var ending: String? {
        guard let name = file?.split(separator: "/").last, let point = name.lastIndex(of: "."), point != name.startIndex
        else { return nil }
        return String(name[name.index(after: point)...]).lowercased()
    }
}

extension OfferedFormat {
    /// Every format that the command offers.
    static var offered: [OutputFormat] { allCases.map(\.output) }
}
