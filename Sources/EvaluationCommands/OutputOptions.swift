internal import ArgumentParser

/// Where a result goes.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write the result to a file in place of the screen; “-” is standard output. The name's ending says as what: "
                + ".txt, .md, .csv, .json or .html, as far as the command writes it.", valueName: "file"),
        transform: PathArgument.path)
    var output: String?

    /// The file that is written; `nil` for standard output.
    var file: String? { output == "-" ? nil : output }
}
