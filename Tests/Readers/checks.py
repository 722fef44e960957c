"""What the checks share: running the binary, and saying what went wrong, all of it."""

import json
import subprocess
import sys
from decimal import Decimal

# The seconds after which another program is taken for one that never ends. No limit of time decides a check: this is
# far beyond what the slowest machine needs.
HANGS = 1800

failures = []
done = 0


def check(holds, what):
    """Notes a failure where something does not hold."""
    global done
    done += 1
    if not holds:
        failures.append(what)
        print(f"FAILED: {what}"[:600], file=sys.stderr)


def finish(name):
    print(f"{name}: {done} checks, {len(failures)} failed")
    sys.exit(1 if failures or done == 0 else 0)


def run(binary, *arguments):
    """The standard output of a run that must go well."""
    outcome = subprocess.run([binary, *arguments], capture_output=True, check=False)
    if outcome.returncode != 0:
        sys.exit(f"{arguments}: exit code {outcome.returncode}\n{outcome.stderr.decode()}")
    return outcome.stdout


def scores(binary, *arguments):
    """The result as JSON, with exact numbers."""
    return json.loads(run(binary, "score", "--format", "json", *arguments), parse_float=Decimal, parse_int=Decimal)


def shown(number, places=2):
    """A number as a page or a table for people shows it: rounded half-even, without zeros at its end."""
    if number is None:
        return "–"
    text = f"{round(Decimal(number), places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def short(number, exact=None):
    """A number as people's sentences have it: with two decimals at the most, and never as 0 that is not."""
    text = shown(number)
    if text in ("0", "-0") and Decimal(number) != 0:
        return "under 0.01" if Decimal(number) > 0 else "over −0.01"
    return text.replace("-", "−")
