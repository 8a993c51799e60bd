"""Runs one command and prints what it took, as JSON: `launch.py OUT COMMAND...`.

A program of its own and a small one, because Linux counts the memory of whoever starts a process
into that process's peak.  The command's standard output goes to the file OUT, its errors through.
"""

import json
import os
import sys
import time
from pathlib import Path


def main() -> None:
    """The command line; the command's exit code is passed on."""
    out, *command = sys.argv[1:]
    with Path(out).open("wb") as held:
        start = time.perf_counter()
        child = os.posix_spawnp(
            command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, held.fileno(), 1)]
        )
        _, status, used = os.wait4(child, 0)
        wall = time.perf_counter() - start
    # Linux counts kibibytes, macOS bytes.
    peak = used.ru_maxrss if sys.platform == "darwin" else used.ru_maxrss * 1024
    print(json.dumps({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": peak / 1e6}))
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
