import Foundation
import Yams

// The benchmark's job by Yams' decoder: reports into Codable structs, then plain loops. It prints values, points and the
// seconds that it took, as the rivals in Python do.

let start = ContinuousClock.now
let folder = CommandLine.arguments[1] + "/2015-2018/reports"
var scores: [String: Score] = [:]
for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    let report = try YAMLDecoder().decode(Report.self, from: bytes)
    let values = Values(report)
    scores[report.centre] = Score(points: values.points, values: values)
}
let passed = (ContinuousClock.now - start).components
let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
let encoder = JSONEncoder()
print(String(decoding: try encoder.encode(Result(seconds: seconds, scores: scores)), as: UTF8.self))
