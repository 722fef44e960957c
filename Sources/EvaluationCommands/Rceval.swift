package import ArgumentParser

/// The `rceval` command.
package struct Rceval: ParsableCommand {
    /// The engine's version, as results name it.
    package static let version = "0.1.0"

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
              64  the command was not understood
              74  the result could not be written
            """,
        version: version,
        subcommands: [
            ScoreCommand.self, RankCommand.self, ExplainCommand.self, CompareCommand.self, VerifyCommand.self,
            ReportCommand.self, CheckCommand.self, ConvertCommand.self, TemplateCommand.self, SchemaCommand.self,
            InitCommand.self,
        ])

    package init() {}
}

extension ExitCode {
    /// A file has a fault.
    static let faults = ExitCode(1)
    /// The result could not be written.
    static let notWritten = ExitCode(74)
}
