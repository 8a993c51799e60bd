"""Runs a measurement as a process of its own on one thread, so that nothing else is timed."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from bench.results import ROOT
from bench.scorer import Missing
from bench.speed.run import ONE_THREAD


def ask(module: str, arguments: Sequence[str]) -> Any:  # noqa: ANN401 (whatever JSON it prints)
    """What a module prints as JSON.

    Raises:
        Missing: It failed; the message is its last line.
    """
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    ran = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env={**os.environ, "PYTHONPATH": paths, **ONE_THREAD},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise Missing((ran.stderr.strip().splitlines() or [f"{module} failed"])[-1])
    return json.loads(ran.stdout)
