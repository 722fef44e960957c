internal import ArgumentParser
internal import Diagnostics
internal import Evaluation
internal import EvaluationFiles
internal import EvaluationReports
internal import Glibc

/// Scores again whenever a file changes that was read, and shows what moved.
struct WatchLoop {
    let options: EvaluationOptions
    let chosen: CentreOptions
    let terminal: Terminal

    /// How long to wait between two looks at the files, in microseconds.
    private static let pause: UInt32 = 250_000

    func run() throws {
        var last: Evaluated?
        while true {
            let outcome = options.outcome(keepsLedger: false, check: chosen.check)
            let stamps = Self.stamps(outcome.paths)
            terminal.print(outcome.findings)
            if let result = outcome.result {
                try terminal.write(text(result, since: last), to: nil)
                last = result
            } else {
                terminal.note(EvaluationOptions.refusal(outcome.findings))
            }
            terminal.note(
                "Watching \(outcome.paths.count) files; save one to score again, Ctrl-C to end.")
            while Self.stamps(outcome.paths) == stamps { usleep(Self.pause) }
        }
    }

    /// The ranking at first, then only what moved.
    private func text(_ result: Evaluated, since last: Evaluated?) -> String {
        var shown = result
        if let centres = chosen.centreSet {
            shown.scorecards.removeAll { !centres.contains($0.centre.id) }
        }
        let report = TextReport(style: terminal.style(nil), width: terminal.width(nil))
        guard let last else { return report.ranking(shown) }
        return report.moves(from: last, to: shown)
    }

    /// When each file, and the folder that it is in, was changed last.
    private static func stamps(_ paths: [String]) -> [String: [Int]] {
        var stamps: [String: [Int]] = [:]
        for path in paths {
            for looked in [path, FilePath.folder(of: path)] where stamps[looked] == nil {
                var status = stat()
                let isThere = unsafe stat(looked, &status) == 0
                stamps[looked] =
                    isThere
                    ? [Int(status.st_mtim.tv_sec), status.st_mtim.tv_nsec, Int(status.st_size)]
                    : []
            }
        }
        return stamps
    }
}
