// Puts broken files before the readers, in one process: a crash ends it, a hang is ended by an alarm, and the input that
// did it stays in the scratch folder, whose name is printed first.
//
//   .build/release/rceval-fuzz random 1000000      mutated criteria, forms, rosters, periods, assessments, reports
//   .build/release/rceval-fuzz variants 1          every character taken away, doubled, swapped with the next
//   .build/release/rceval-fuzz truncations 1       every beginning of each file
//   .build/release/rceval-fuzz csv 0               tables from standard input, for csv_agrees.py
//
// For leaks, run a few thousand inputs under valgrind: `strip -g` a copy of the program, then
//
//   valgrind --undef-value-errors=no --leak-check=full --errors-for-leak-kinds=definite COPY random 3000
//
// The number behind `variants` and `truncations` is the stride: 1 takes every place, 50 every fiftieth. Run it at the top of
// the checkout, where Criteria and Samples are. Exit code 0 says that nothing went wrong.

import Glibc

let arguments = CommandLine.arguments
let usage = "usage: rceval-fuzz random COUNT [SEED] | variants STRIDE | truncations STRIDE | csv 0"
if arguments.count >= 2, arguments[1] == "csv" {
    var dump = TableDump()
    dump.run()
    exit(0)
}
guard arguments.count >= 3, let number = Int(arguments[2]), number > 0 else {
    print(usage)
    exit(64)
}

let scratch = try Scratch(criteria: "Criteria", samples: "Samples", period: "2015-2018")
print("scratch folder: \(scratch.path)")
let isSound: Bool
switch arguments[1] {
case "random":
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    isSound = RandomFuzz(scratch: scratch, seed: seed).run(number)
case "variants":
    isSound = try VariantFuzz(scratch: scratch, stride: number).variants()
case "truncations":
    isSound = try VariantFuzz(scratch: scratch, stride: number).truncations()
default:
    print(usage)
    exit(64)
}
scratch.remove()
exit(isSound ? 0 : 1)
