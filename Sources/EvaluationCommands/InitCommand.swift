internal import ArgumentParser
internal import Diagnostics
internal import Starter

/// `rceval init`: a folder with invented examples of every file, to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a new folder with example files to start from.",
        discussion: """
            The folder gets criteria, a record form, a roster with one invented centre, a period with its \
            report and assessment, and the schemas by which editors complete such files. It can be scored \
            at once. Nothing that is there already is changed: the folder must be empty or new.

            EXAMPLE
              rceval init evaluation
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), transform: PathArgument.path)
    var folder: String

    func run() throws {
        let terminal = Terminal()
        var findings = Findings()
        NewFolder.refuseUnlessEmpty(folder, &findings)
        if findings.hasFaults {
            terminal.print(findings)
            terminal.note("\(FindingPrinter.summary(findings)); nothing was written")
            throw ExitCode.faults
        }
        try NewFolder.fill(folder, with: Starter.folder(), terminal)
        try terminal.write(nextSteps, to: nil)
    }

    private var nextSteps: String {
        let shown = TerminalText.safe(folder)
        let quoted = (folder.hasPrefix("-") ? "-- " : "") + ShellWord.quoted(folder)
        return """
            \(shown) has a small evaluation in it. All of it is an invented example, to be replaced:

            \(Starter.overview)
            Next:
              cd \(quoted)
              rceval score

            Then put your centres into centres.yaml and their reports beside the example, change the criteria,
            and score again. The comments at the top of each file say how.

            """
    }
}
