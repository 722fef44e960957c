// swift-tools-version: 6.1

import PackageDescription

// A rival of the benchmark, in a package of its own: Yams brings its own copy of libyaml, which must never be linked
// beside the system's.
let package = Package(
    name: "yams-decoder",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
    targets: [
        .executableTarget(name: "yams-decoder", dependencies: [.product(name: "Yams", package: "Yams")])
    ]
)
