internal import CThreads
internal import Glibc
internal import Synchronization

/// Work on several items, shared among threads.
///
/// This is the one file that makes threads. What the threads are given and what they give back is
/// checked to be safe to share; only the call that starts one takes it through a raw pointer.
enum SharedWork {
    /// Runs a function over items, on several threads at a time, the largest items first.
    ///
    /// - Parameters:
    ///   - items: What is to be worked on.
    ///   - jobs: How many threads work, this one among them.
    ///   - size: How much work an item is, in any unit.
    ///   - body: Called once for each item, from any thread.
    /// - Returns: The results, in the order of the items whatever the number of threads.
    static func map<Item: Sendable, Result: Sendable>(
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

    /// How many processors this thread may use, or, where that can't be told, how many there are.
    static var processorCount: Int {
        let allowed = Int(threads_count(threads_processors()))
        return max(1, allowed > 0 ? allowed : sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}

/// What is still to be done, and what has been.
private final class WorkList<Result: Sendable>: Sendable {
    private let order: [Int]
    private let next = Atomic(0)
    private let done: Locked<[Result?]>

    init(_ order: [Int]) {
        self.order = order
        done = Locked([Result?](repeating: nil, count: order.count))
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
    ///
    /// It begins on another processor than this thread's, where there is one. Left to choose, a system that is itself
    /// a guest of another may put it behind this thread, where it waits for longer than a small evaluation takes.
    func start() -> pthread_t? {
        let processors = threads_processors()
        let body: @Sendable () -> Void = { [run] in
            // From now on, the system moves the thread as it sees fit.
            threads_use(processors)
            run()
        }
        return Worker(body).thread(threads_others(processors)) ?? thread(cpu_set_t())
    }

    /// Makes a thread that begins on one of some processors, or on any where there are none.
    private func thread(_ first: cpu_set_t) -> pthread_t? {
        var thread = pthread_t()
        let held = unsafe Unmanaged.passRetained(self)
        let failure = unsafe threads_create(
            &thread, first,
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

/// What several threads use, one at a time.
///
/// The library's own mutex would do as well, but thread sanitizers do not see all of its work, and so find races
/// where there are none.
@safe
package final class Locked<State>: @unchecked Sendable {
    private var state: State
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    /// Begins with a state, which nobody else may use from now on.
    package init(_ state: sending State) {
        self.state = state
        unsafe mutex = .allocate(capacity: 1)
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Uses the state; other threads that want it wait until that is done.
    package func withLock<Result>(_ body: (inout State) -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body(&state)
    }
}
