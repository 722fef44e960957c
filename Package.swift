// swift-tools-version: 6.2

import PackageDescription

// The floors of the house. A target depends only on targets listed above it here.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// For the targets that call C: every unsafe expression is marked `unsafe`.
let strictWithC = strict + [.strictMemorySafety()]

let package = Package(
    name: "rceval",
    products: [
        .executable(name: "rceval", targets: ["rceval"])
    ],
    // Exact versions, so that a result is the same program's work years later.
    dependencies: [
        // The command line: arguments, help, shell completion, manual pages.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Fractions whose numerators outgrow a machine word stay exact.
        .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    ],
    targets: [
        // Floor 0: the system's YAML parser, and how a finding names a place and is printed.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"])]
        ),
        // SHA-256 digests of every input, by which a published result names its files.
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        // libyaml allocates four times for each scalar: by the C library's own allocator, 10,000 records in YAML take a
        // tenth more instructions, and a twenty-fifth more time.
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        // Comparisons of many bytes at once: a header of C, for which Swift has no words.
        .systemLibrary(name: "CByteMasks"),
        .target(name: "Diagnostics", swiftSettings: strict),

        // Floor 1: texts that know their places; YAML; tables and JSON.
        .target(name: "MarkedText", dependencies: ["Diagnostics"], swiftSettings: strictWithC),
        .target(
            name: "MarkedYAML",
            dependencies: ["CLibYAML", "Diagnostics", "MarkedText"],
            swiftSettings: strictWithC
        ),
        .target(
            name: "MarkedTables",
            dependencies: ["CByteMasks", "Diagnostics", "MarkedText"],
            swiftSettings: strictWithC
        ),

        // Floor 2: the vocabulary and the arithmetic. No files, no clock, no terminal, no YAML.
        .target(
            name: "Evaluation",
            dependencies: ["Diagnostics", .product(name: "BigInt", package: "BigInt")],
            swiftSettings: strict
        ),

        // The words for that vocabulary, one folder a language.
        .target(name: "Wording", dependencies: ["Diagnostics", "Evaluation"], swiftSettings: strict),

        // How a mapping of the files people write is declared: its keys, what may stand behind each, what it means.
        .target(name: "Grammar", dependencies: ["Diagnostics", "Evaluation"], swiftSettings: strict),

        // Floor 3: trees of files and what any of them is read with: its bytes, its digest, its nodes, its words.
        .target(
            name: "SourceReading",
            dependencies: [
                "CByteMasks", "CNettle", "Diagnostics", "MarkedText", "MarkedYAML", "MarkedTables", "Evaluation",
                "Grammar",
            ],
            swiftSettings: strictWithC
        ),

        // The language of criteria and of record forms: its keys, its conditions, measures and scales, and what its
        // files show to be wrong with them.
        .target(
            name: "CriteriaLanguage",
            dependencies: ["Diagnostics", "MarkedYAML", "Evaluation", "Grammar", "SourceReading", "Wording"],
            swiftSettings: strictWithC
        ),

        // The JSON contract: what stands in results, what it means, and how it is written.
        .target(
            name: "ResultFormat", dependencies: ["Diagnostics", "Evaluation", "Grammar", "Wording"],
            swiftSettings: strict),

        // Results that were published, read back, and how they differ from what comes out now.
        .target(
            name: "PublishedResults",
            dependencies: [
                "Diagnostics", "MarkedText", "MarkedYAML", "MarkedTables", "Evaluation", "Grammar", "ResultFormat",
                "SourceReading",
            ],
            swiftSettings: strictWithC
        ),

        // Reports and tables, read record by record, checked against the form and measured as they pass.
        .target(
            name: "RecordSources",
            dependencies: [
                "Diagnostics", "MarkedText", "MarkedYAML", "MarkedTables", "Evaluation", "SourceReading",
                "CriteriaLanguage", "Wording",
            ],
            swiftSettings: strictWithC
        ),

        // What lies in a data folder: its roster, periods and assessments, which file is which, what nothing reads.
        .target(
            name: "DataFolders",
            dependencies: [
                "Diagnostics", "MarkedText", "MarkedYAML", "MarkedTables", "Evaluation", "Grammar", "SourceReading",
                "CriteriaLanguage", "RecordSources",
            ],
            swiftSettings: strictWithC
        ),

        // What only results show to be wrong, or periods held against one another.
        .target(
            name: "Checks", dependencies: ["Diagnostics", "Evaluation", "CriteriaLanguage", "Wording"],
            swiftSettings: strict),

        // Files in, results out: what evaluations, comparisons and checks have in common, whatever shows them.
        .target(
            name: "Evaluating",
            dependencies: [
                "Diagnostics", "MarkedYAML", "Evaluation", "SourceReading", "CriteriaLanguage", "RecordSources",
                "DataFolders", "Checks", "PublishedResults", "Wording",
            ],
            swiftSettings: strictWithC
        ),

        // Data folders from one form into another, and empty tables.
        .target(
            name: "Conversion",
            dependencies: [
                "Diagnostics", "Evaluation", "SourceReading", "CriteriaLanguage", "RecordSources", "DataFolders",
            ],
            swiftSettings: strict
        ),

        // The shapes of all these files and of results, for editors and other programs.
        .target(
            name: "Schemas",
            dependencies: ["Diagnostics", "Evaluation", "Grammar", "CriteriaLanguage", "ResultFormat"],
            swiftSettings: strict),

        // The folder that somebody begins with.
        .target(
            name: "Starter",
            dependencies: ["Diagnostics", "Evaluation", "CriteriaLanguage", "Schemas", "SourceReading"],
            resources: [.embedInCode("Files")], swiftSettings: strict),

        // Floor 4: what documents are made of, and how each format has them. Neither knows what they are about.
        .target(name: "Documents", swiftSettings: strict),
        .target(name: "Renderers", dependencies: ["Diagnostics", "Documents"], swiftSettings: strict),

        // Results into documents.
        .target(
            name: "EvaluationReports",
            dependencies: ["Diagnostics", "Documents", "Evaluation", "Wording"],
            swiftSettings: strict
        ),

        // Results on a page for a meeting, which holds its styles.
        .target(
            name: "HTMLReports",
            dependencies: ["Diagnostics", "Documents", "Evaluation", "EvaluationReports", "Wording"],
            resources: [.embedInCode("Styles")],
            swiftSettings: strict
        ),

        // Floor 5: the command line.
        .target(
            name: "EvaluationCommands",
            dependencies: [
                "Diagnostics", "Evaluation", "CriteriaLanguage", "DataFolders", "Evaluating", "Conversion",
                "EvaluationReports", "HTMLReports", "Schemas", "Starter", "Documents", "Renderers", "PublishedResults",
                "ResultFormat", "SourceReading", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strictWithC
        ),

        // Floor 6: the executable.
        .executableTarget(
            name: "rceval",
            dependencies: [
                "CMimalloc", "EvaluationCommands",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // Broken files, by the million: not part of the product.
        .executableTarget(
            name: "rceval-fuzz",
            dependencies: [
                "Diagnostics", "MarkedText", "MarkedYAML", "MarkedTables", "SourceReading", "DataFolders", "Evaluating",
                "Conversion",
            ],
            path: "Tests/Fuzz",
            exclude: ["csv_agrees.py"],
            swiftSettings: [.swiftLanguageMode(.v6)]
        ),

        // Files in memory for the tests, and what commands do with them.
        .target(
            name: "TestWorld",
            dependencies: [
                "Conversion", "DataFolders", "Diagnostics", "Evaluating", "Evaluation", "PublishedResults",
                "ResultFormat", "SourceReading",
            ],
            path: "Tests/TestWorld", swiftSettings: strict),

        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "MarkedYAMLTests", dependencies: ["MarkedYAML", "MarkedText", "Diagnostics"],
            swiftSettings: strict),
        .testTarget(
            name: "EvaluationTests",
            dependencies: [
                "Evaluation", "Wording", "Diagnostics", .product(name: "BigInt", package: "BigInt"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WordingTests", dependencies: ["Wording", "Evaluation", "Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "RenderersTests", dependencies: ["Renderers", "HTMLReports", "Documents", "Diagnostics"],
            swiftSettings: strict),
        .testTarget(
            name: "SourceReadingTests",
            dependencies: ["SourceReading"],
            swiftSettings: strict),
        .testTarget(
            name: "CriteriaLanguageTests",
            dependencies: ["Diagnostics", "Grammar", "SourceReading", "CriteriaLanguage", "DataFolders", "TestWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "RecordSourcesTests",
            dependencies: ["SourceReading", "TestWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "DataFoldersTests",
            dependencies: ["Diagnostics", "SourceReading", "Conversion", "TestWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "ChecksTests",
            dependencies: ["Diagnostics", "Evaluation", "Checks"],
            swiftSettings: strict),
        .testTarget(
            name: "PublishedResultsTests",
            dependencies: ["Diagnostics", "Evaluation", "MarkedTables", "SourceReading", "PublishedResults"],
            swiftSettings: strict),
        .testTarget(
            name: "ResultFormatTests",
            dependencies: ["Diagnostics", "Evaluation", "SourceReading", "ResultFormat", "Schemas", "TestWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "StarterTests", dependencies: ["Starter", "SourceReading", "TestWorld"], swiftSettings: strict),
        .testTarget(
            name: "EvaluatingTests",
            dependencies: ["Diagnostics", "Evaluation", "SourceReading", "Evaluating", "Conversion", "TestWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "ConversionTests",
            dependencies: [
                "CriteriaLanguage", "Diagnostics", "Evaluation", "SourceReading", "Conversion", "TestWorld",
            ],
            swiftSettings: strict),
        // The layers, and what each may do.
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(
            name: "RcevalTests",
            dependencies: [
                "rceval", "Evaluation", "Grammar", "SourceReading", "CriteriaLanguage", "Evaluating", "Diagnostics",
            ],
            exclude: ["Golden", "FormatOne"],
            swiftSettings: strict),
    ]
)
