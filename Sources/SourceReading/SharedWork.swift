internal import Glibc
internal import Synchronization

/// Work on several items, shared among threads.
///
/// This is the one file that makes threads. What the threads are given and what they give back is
/// checked to be safe to share; only the call that starts one takes it through a raw pointer.
package enum SharedWork {
    /// Runs a function over items, on several threads at a time, the largest items first.
    ///
    /// - Parameters:
    ///   - items: What is to be worked on.
    ///   - jobs: How many threads work, this one among them.
    ///   - size: How much work an item is, in any unit.
    ///   - body: Called once for each item, from any thread.
    /// - Returns: The results, in the order of the items whatever the number of threads.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, size: (Item) -> Int,
        _ body: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        guard jobs > 1, items.count > 1 else { return items.map(body) }
        let sizes = items.map(size)
        let order = items.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let list = WorkList<Result>(order)
        let worker = Worker {
            while let index = list.take() { list.put(body(items[index]), index) }
        }
        let helpers = (1..<min(jobs, items.count)).compactMap { _ in worker.start() }
        worker.run()
        for helper in helpers { pthread_join(helper, nil) }
        return list.results
    }

    /// How many processors there are.
    static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// What is still to be done, and what has been.
private final class WorkList<Result: Sendable>: Sendable {
    private let order: [Int]
    private let next = Atomic(0)
    private let done: Mutex<[Result?]>

    init(_ order: [Int]) {
        self.order = order
        done = Mutex([Result?](repeating: nil, count: order.count))
    }

    /// The next item's index, or `nil` where all are taken.
    func take() -> Int? {
        let (place, _) = next.add(1, ordering: .relaxed)
        return place < order.count ? order[place] : nil
    }

    func put(_ result: Result, _ index: Int) { done.withLock { $0[index] = result } }

    var results: [Result] { done.withLock { $0.compactMap(\.self) } }
}

/// What each thread runs.
private final class Worker: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }

    /// Starts a thread, or gives `nil` where the system has none left: the others then do its part.
    func start() -> pthread_t? {
        var thread = pthread_t()
        let held = unsafe Unmanaged.passRetained(self)
        let failure = unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, unsafe held.toOpaque())
        guard failure == 0 else {
            unsafe held.release()
            return nil
        }
        return thread
    }
}
