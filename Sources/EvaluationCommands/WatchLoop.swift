internal import ArgumentParser
internal import Diagnostics
internal import Evaluation
internal import EvaluationReports
internal import Glibc
internal import Renderers
internal import SourceReading

/// Scores again whenever a file changes that was read, and shows what moved.
struct WatchLoop {
    let options: EvaluationOptions
    let chosen: CentreOptions

    /// How long to wait between two looks at the files, in microseconds: a quarter of a second, or the milliseconds that
    /// `RCEVAL_WATCH_EVERY` says in the environment. That is for tests, which save within them on whatever machine.
    private static let pause: UInt32 = {
        guard let text = unsafe getenv("RCEVAL_WATCH_EVERY") else { return 250_000 }
        return UInt32(unsafe String(cString: text)).flatMap { (1...60_000).contains($0) ? $0 * 1000 : nil } ?? 250_000
    }()

    func run() throws {
        var last: Evaluated?
        var paths: [String] = []
        while true {
            // A file that is saved while it is read differs from how it was before.
            let before = Self.stamps(paths)
            // What an earlier look has read is no part of this one.
            let terminal = Terminal()
            let outcome = options.outcome(keepsLedger: false, terminal: terminal, check: chosen.check)
            // What is not there yet is watched by the folder that it would be in.
            paths = outcome.paths + outcome.folders
            let stamps = Self.stamps(paths).merging(before) { _, earlier in earlier }
            terminal.print(outcome.findings)
            if let result = outcome.result {
                let shown = shown(result)
                try terminal.write(text(shown, since: last, on: terminal), to: nil)
                last = shown
            } else {
                terminal.note(EvaluationOptions.refusal(outcome.findings))
            }
            terminal.note("Watching \(outcome.paths.count) files; save one to score again, Ctrl-C to end.")
            while Self.stamps(paths).allSatisfy({ stamps[$0] == $1 }) { usleep(Self.pause) }
            Self.waitUntilSaved(paths)
        }
    }

    /// Waits until nothing changes any more: an editor saves in several steps, which are one change.
    private static func waitUntilSaved(_ paths: [String]) {
        var (last, now) = (stamps(paths), [String: [Int]]())
        while true {
            usleep(pause)
            now = stamps(paths)
            if now == last { return }
            last = now
        }
    }

    /// The centres that were asked for.
    private func shown(_ result: Evaluated) -> Evaluated {
        var shown = result
        if let centres = chosen.centreSet {
            shown.scorecards.removeAll { !centres.contains($0.centre.id) }
        }
        return shown
    }

    /// The ranking at first, then only what moved.
    private func text(_ result: Evaluated, since last: Evaluated?, on terminal: Terminal) -> String {
        let report = TextRenderer(style: terminal.style(nil), width: terminal.width(nil))
        guard let last else { return report.text(RankingDocument(result).document) }
        return "\n" + report.text(MovesDocument(from: last, to: result).document)
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
