#!/usr/bin/env python3
"""Compares the engine's reader of tables with Python's csv module on random and mutated tables: on what
is a row and what is a cell they agree, or the engine refuses the table. The engine reads each table row by row and
many rows at a time, which must give the same.

usage: python3 Tests/Fuzz/csv_agrees.py [COUNT [SEED [FUZZER]]]

COUNT is 1,000,000 where nothing is said, FUZZER .build/release/rceval-fuzz. Exit code 0 says that there
was no difference, and that the engine read as many tables as it should.
"""
import csv
import io
import random
import struct
import subprocess
import sys
import threading

PIECES = [
    b",", b";", b"\t", b'"', b'""', b"\n", b"\r\n", b"\r", b" ", b"a", b"bc", b"1.5", "\u00e9".encode(), "\u6f22".encode(),
    b"\xef\xbb\xbf", b"\xff", b"\x00", b"\x1b", b"'", b"\\", b"x" * 70, b'"a,b"', b'"a\n\nb"', b'"he said ""no"""', b"",
    "\u0085".encode(), "\u2028".encode(), "\U0001f600".encode(),
]
SEPARATORS = [b",", b";", b"\t"]


def cell(rng, separator):
    text = "".join(rng.choice(["a", "b ", ",", ";", '"', "\n", "\u00e9", "\u6f22", "\r\n", "1", " "])
                   for _ in range(rng.choice([0, 1, 2, 3, 8, 40])))
    if rng.random() < 0.2 or any(c in text for c in ',;\t"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def table(rng):
    """A table that is well written, one that was changed a little, or a heap of pieces."""
    separator = rng.choice(SEPARATORS)
    kind = rng.random()
    if kind < 0.2:
        data = b"".join(rng.choice(PIECES) for _ in range(rng.randrange(30)))
        return separator, data
    width, end = rng.randrange(1, 6), rng.choice(["\n", "\r\n"])
    rows = [separator.decode().join(cell(rng, separator) for _ in range(width)) for _ in range(rng.randrange(6))]
    data = (end.join(rows) + rng.choice(["", end])).encode()
    if rng.random() < 0.1:
        data = b"\xef\xbb\xbf" + data
    for _ in range(rng.randrange(1, 4) if kind > 0.6 else 0):
        place = rng.randrange(len(data) + 1)
        choice = rng.randrange(4)
        if choice == 0:
            data = data[:place] + rng.choice(PIECES) + data[place:]
        elif choice == 1:
            data = data[:place] + data[place + rng.randrange(1, 4):]
        elif choice == 2:
            data = data[:place]
        else:
            data = data[:place] + bytes([rng.randrange(256)]) + data[place + 1:]
    return separator, data


def expected(separator, data):
    """The rows as Python reads them, or None where it reads none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator.decode()))
    except csv.Error:
        return None
    # An empty line has no cell for Python, and one that is empty for the engine.
    return [row or [""] for row in rows]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    fuzzer = sys.argv[3] if len(sys.argv) > 3 else ".build/release/rceval-fuzz"
    csv.field_size_limit(1 << 30)
    process = subprocess.Popen([fuzzer, "csv", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send():
        rng = random.Random(seed)
        for _ in range(count):
            separator, data = table(rng)
            process.stdin.write(struct.pack("<I", len(data)) + separator + data)
        process.stdin.close()

    threading.Thread(target=send, daemon=True).start()
    rng = random.Random(seed)
    agreed = refused = both = 0
    for number in range(count):
        separator, data = table(rng)
        head = process.stdout.read(4)
        if len(head) < 4:
            sys.exit(f"the engine ended at table {number}: {data!r}")
        got = process.stdout.read(struct.unpack("<I", head)[0])
        if got == b'"':
            sys.exit(f"table {number} by {separator!r}: {data!r}\n  is read otherwise many rows at a time")
        rows = expected(separator, data)
        if got == b"!":
            refused += 1
            both += rows is None
            continue
        ours = [row.split("\x1f")[:-1] for row in got.decode().split("\x1e")[:-1]]
        if ours != rows:
            sys.exit(f"table {number} by {separator!r}: {data!r}\n  engine {ours}\n  Python {rows}")
        agreed += 1
    print(f"{count} tables from seed {seed}: {agreed} read alike, {refused} refused, of which Python refuses {both} too")
    if process.wait() != 0 or agreed < count // 3:
        sys.exit("the engine ended badly, or read too few tables")


main()
