internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import SourceReading

/// Where an evaluation finds its criteria and its data.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The criteria file. If left out, the one that the period names, or the one in the nearest folder "
                + "Criteria: in the data folder, in the two above it, or here.",
            valueName: "file"), transform: PathArgument.path)
    var criteria: String?

    @Option(
        help: ArgumentHelp(
            "The data folder, which holds centres.yaml and a folder for each period. If left out, "
                + "this folder, or Samples in it.", valueName: "folder"), transform: PathArgument.path)
    var data: String?

    /// The data folder that is meant.
    var dataFolder: String { data ?? DefaultFiles.data() }

    /// Refuses a data folder that is a period's, or something in one, with the command that was meant.
    ///
    /// - Parameter addsPeriod: Whether the command would take the period's id besides what is given.
    /// - Throws: A validation error.
    func check(addsPeriod: Bool) throws {
        guard let data, let meant = CriteriaFolder(Workspace()).dataFolder(around: data) else { return }
        var words = Array(CommandLine.arguments.dropFirst())
        for index in words.indices {
            if words[index] == "--data", index + 1 < words.count { words[index + 1] = meant.folder }
            if words[index].hasPrefix("--data=") { words[index] = "--data=" + meant.folder }
        }
        // Behind two hyphens there are no options.
        let end = words.firstIndex(of: "--") ?? words.count
        if addsPeriod, let period = meant.period { words.insert(contentsOf: ["--period", period], at: end) }
        let command = (["rceval"] + words).map(ShellWord.quoted).joined(separator: " ")
        let what = meant.period.map { "It belongs to the period “\($0)”" } ?? "It is the roster"
        let folder = "the data folder is “\(meant.folder)”"
        throw ValidationError(
            TerminalText.safe("“\(data)” is not the data folder. \(what), and \(folder). Write: \(command)"))
    }
}
