package import ArgumentParser
internal import Diagnostics

/// The `rceval` command.
package struct Rceval: ParsableCommand {
    /// The engine's version, as results name it.
    package static let version = "0.2.0"

    package static let configuration = CommandConfiguration(
        commandName: "rceval",
        abstract: "Scores and ranks regional centres from criteria and activity reports.",
        discussion: """
            Criteria are YAML files that say what earns points; reports are YAML files, tables or JSON that \
            say what each centre did. Change either, and score again.

            EXAMPLE
              rceval rank --data Samples --period 2015-2018

            EXIT CODES
              0   the command did what it was asked
              1   a file has a fault, which is printed; nothing was scored.
                  Or: a published result does not hold
              64  the command was not understood, or its result would take the place of
                  a file that it read
              74  the result could not be written
            """,
        version: version,
        subcommands: [
            ScoreCommand.self, RankCommand.self, ExplainCommand.self, CompareCommand.self, VerifyCommand.self,
            ReportCommand.self, StatusCommand.self, CheckCommand.self, ConvertCommand.self, TemplateCommand.self,
            SchemaCommand.self,
            InitCommand.self,
        ])

    package init() {}

    /// Runs what the command line says.
    package static func run() {
        if let word = unknownCommand(Array(CommandLine.arguments.dropFirst())) {
            let names = configuration.subcommands.compactMap { $0.configuration.commandName }
            let advice =
                NearestWord.to(word, among: names).map { "Did you mean “\($0)”?" }
                ?? "The commands are \(names.inProse("and", most: names.count))."
            exit(withError: ValidationError("There is no command “\(TerminalText.safe(word))”. \(advice)"))
        }
        main()
    }

    /// The word that stands where a command is named, and is none.
    private static func unknownCommand(_ words: [String]) -> String? {
        let word = words.first == "help" ? words.dropFirst().first : words.first
        guard let word, !word.hasPrefix("-"), word != "help",
            !configuration.subcommands.contains(where: { $0.configuration.commandName == word })
        else { return nil }
        return word
    }
}

extension ExitCode {
    /// A file has a fault.
    static let faults = ExitCode(1)
    /// The result could not be written.
    static let notWritten = ExitCode(74)
}
