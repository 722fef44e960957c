internal import ArgumentParser
internal import EvaluationCommands

Rceval.main()
