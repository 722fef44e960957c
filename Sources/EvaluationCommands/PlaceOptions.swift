internal import ArgumentParser

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
}
