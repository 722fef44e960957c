"""Whether the engine's cost is in proportion to the records, and its instructions against the C drain's."""
import contenders
import table
from measuring import Measured, digest_instructions, files_read, instructions

# Instructions are counted only up to here: callgrind takes minutes for more.
MOST_COUNTED = 100_000


class Counter:
    """Counts instructions of the engine with one thread; each data folder once."""

    def __init__(self, engine, scratch):
        # The engine without debugging information, and a folder for traces.
        self.engine, self.scratch = engine, scratch
        self.known = {}

    def of(self, folder):
        """All instructions, and those for digests."""
        if folder not in self.known:
            ours, _ = instructions(contenders.scoring(self.engine, folder, 1), self.scratch)
            self.known[folder] = ours, digest_instructions(self.scratch)
        return self.known[folder]

    def against(self, drains, folder, records):
        """The count against each drain of the same YAML files."""
        files = files_read(contenders.CRITERIA, [contenders.FORM], folder)
        return table.Count(
            records, *self.of(folder), *(instructions([drain, *files], self.scratch)[0] for drain in drains))


def processor_seconds(engine, folders, runs):
    """The least of the processor's seconds by number of records; the numbers take turns.

    A machine that does other things too can only make a run longer. What takes no second is run three times as often.
    """
    seconds = {records: [] for records in folders}
    for turn in range(3 * runs):
        for records, folder in folders.items():
            spent = seconds[records]
            if len(spent) < 3 or (min(spent) < 1 and (turn < runs or min(spent) < 0.2)):
                spent.append(Measured(contenders.scoring(engine, folder, 1)).processor)
    return {records: min(spent) for records, spent in seconds.items()}


def costs(engine, form, folders, runs, counter):
    """The cost of a record by number of records. `folders` has the one of the start, too."""
    seconds = processor_seconds(engine, folders, runs)
    counts = {}
    if counter:
        for records, folder in folders.items():
            if records <= MOST_COUNTED:
                ours, digests = counter.of(folder)
                counts[records] = ours - digests

    def each(spent, records):
        return (spent[records] - spent[table.START]) / (records - table.START)

    return [
        table.Cost(records, form, each(seconds, records), each(counts, records) if records in counts else None)
        for records in folders if records > table.START]
