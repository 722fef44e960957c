internal import ArgumentParser
internal import CMimalloc
internal import EvaluationCommands

// Asking for its version keeps the allocator linked, in place of the C library's.
_ = mi_version()
Rceval.main()
