"""Results kept: one dated file a run, with what it takes to judge or repeat it.

A file holds the machine, the digests of model and data, the versions, and the numbers; neither host
name nor path.  A result that differs from a stored one never takes its place.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from onrecord import __version__

ROOT: Final = Path(__file__).parent.parent
MODEL_FILES: Final = ("reader.onnx", "heads.npz", "vocabulary.txt")

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").hexdigest()


def digest_of_all(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and digests of files, whatever their order and folder."""
    lines = sorted(f"{path.name} {digest_of(path)}\n" for path in paths)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def machine() -> dict[str, Json]:
    """What the numbers were made on."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "platform": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def _cpu() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        for line in listed.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def commit() -> str:
    """The short name of the commit, with "-changed" where the package's sources differ from it."""
    git = shutil.which("git")
    if git is None:
        return "nocommit"

    def ask(*words: str) -> str:
        asked = subprocess.run([git, *words], cwd=ROOT, capture_output=True, text=True, check=False)
        return asked.stdout.strip() if asked.returncode == 0 else ""

    name = ask("rev-parse", "--short", "HEAD")
    if not name:
        return "nocommit"
    return name + ("-changed" if ask("status", "--porcelain", "--", "src", "bench/*.py") else "")


def versions(*packages: str) -> dict[str, Json]:
    """Ours, and those of installed packages; None for one that is not there."""
    found: dict[str, Json] = {"onrecord": __version__}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    return found


def write(
    folder: Path,
    task: str,
    model: Path,
    data: Mapping[str, str],
    numbers: Mapping[str, Json],
) -> Path:
    """Store the numbers of a run as `<date>-<commit>.json`.

    The same result is stored once; another of the same day and commit gets "-2", "-3" and so on.

    Args:
        folder: Where the task's results are.
        task: Its name.
        model: Folder of the model's files.
        data: Digests of what was read, by name.
        numbers: What was measured.
    """
    today, at = date.today(), commit()  # noqa: DTZ011 (a file name, and nothing is computed from it)
    record: dict[str, Json] = {
        "task": task,
        "date": today.isoformat(),
        "commit": at,
        "made": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": machine(),
        "model": {name: digest_of(model / name) for name in MODEL_FILES},
        "data": dict(data),
        "versions": versions("numpy", "onnxruntime"),
        "numbers": dict(numbers),
    }
    folder.mkdir(parents=True, exist_ok=True)
    return _kept(folder, f"{today.isoformat()}-{at}", record)


def age_of(path: Path) -> tuple[str, str, str]:
    """A key in the order of making; results of one day that do not tell the minute come first."""
    record = json.loads(path.read_text(encoding="utf-8"))
    return path.stem[:10], str(record.get("made", "")), path.stem


def _kept(folder: Path, stem: str, record: Mapping[str, Json]) -> Path:
    """Write under the first name that is free or holds the very same."""
    count = 1
    while True:
        path = folder / f"{stem}{f'-{count}' if count > 1 else ''}.json"
        try:
            with path.open("x", encoding="utf-8") as held:
                held.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
        except FileExistsError:
            if json.loads(path.read_text(encoding="utf-8")) | {"made": ""} != {
                **record,
                "made": "",
            }:
                count += 1
                continue
        return path


def rounded(value: Json, digits: int = 4) -> Json:
    """The same with every fraction rounded, so that results can be compared by eye."""
    match value:
        case float():
            return round(value, digits)
        case list():
            return [rounded(item, digits) for item in value]
        case dict():
            return {name: rounded(item, digits) for name, item in value.items()}
        case _:
            return value
