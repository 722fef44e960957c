internal import ArgumentParser
internal import CMimalloc
internal import EvaluationCommands

// Asking for its version keeps the allocator linked, in place of the C library's.
_ = mi_version()
if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
    // Scripts ask for this before anything else; it needs no tree of commands to be built.
    print(Rceval.version)
} else {
    Rceval.run()
}
