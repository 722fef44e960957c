import Foundation
import Testing

/// Renderers know documents, and not what these are about.
@Suite struct ImportTests {
    @Test(arguments: [("Documents", [String]()), ("Renderers", ["Diagnostics", "Documents"])])
    func aFloorKnowsOnlyThoseBelow(_ target: String, _ known: [String]) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/\(target)")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            let imports = text.matches(of: /(?m)^(?:\w+ )?import (\w+)/).map { String($0.1) }
            #expect(Set(known).isSuperset(of: imports), "\(file.lastPathComponent)")
        }
    }
}
