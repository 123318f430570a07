"""How long `recoupe --help` takes, against a bare interpreter: the price of a careless import shows here."""

from __future__ import annotations

import subprocess
import sys
import time

RUNS = 7
LIMIT = 0.5


def best(*command: str) -> float:
    """The fastest of several runs: the least disturbed by whatever else the machine does."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    bare, help_ = best("-c", "pass"), best("-m", "api.cli", "--help")
    print(
        f"recoupe --help: {help_:.3f} s (limit {LIMIT} s), {help_ / bare:.1f} × a bare Python ({bare:.3f} s)"
    )
    return int(help_ > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
