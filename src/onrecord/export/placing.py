"""Putting what was made in its place: a file or a folder, whole or not at all.

Nothing that is there is written over unless that was asked for.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from onrecord.errors import CannotWrite

_NEXT: Final = "Name another place, or say --force to write over it."


def refuse(path: Path, *, over: bool) -> None:
    """See that something may be put in a place, before it is made.

    Args:
        path: The place.
        over: Whether what is there may be written over.

    Raises:
        CannotWrite: It may not.
    """
    if os.path.lexists(path):
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise CannotWrite(
                "this is neither a file nor a folder",
                str(path),
                "For standard output leave --out out.",
            )
        if not over:
            raise CannotWrite("there is something of this name already", str(path), _NEXT)
    elif not path.parent.is_dir():
        raise CannotWrite("the folder it should lie in is not there", str(path), "Make it first.")


def put_file(path: Path, content: bytes, *, over: bool) -> None:
    """Write a file beside its place, and give it its name once it is whole.

    Raises:
        CannotWrite: Something is there, or the disk takes no more; what was there still is.
    """
    refuse(path, over=over)
    if path.is_dir():
        raise CannotWrite("this is a folder", str(path), "Name a file in it.")
    with _workshop(path) as folder:
        made = folder / "made"
        _write(made, content)
        if over:
            made.replace(path.resolve())  # what a link leads to, and not the link
        else:
            _link(made, path)


def put_folder(path: Path, files: Iterable[tuple[str, bytes]], *, over: bool) -> None:
    """Write a folder beside its place, and give it its name once it is whole.

    A folder that is there is only replaced if it holds nothing but files of these names.

    Raises:
        CannotWrite: As `put_file`; or what is there holds other things.
    """
    refuse(path, over=over)
    with _workshop(path) as folder:
        made = folder / "made"
        made.mkdir()
        for name, content in files:
            _write(made / name, content)
        if path.is_dir() and any(path.iterdir()):
            names = {p.name for p in made.iterdir()}
            strange = sorted(p.name for p in path.iterdir() if p.name not in names)
            if strange:
                raise CannotWrite(
                    f"this folder holds other things ({strange[0]!r})",
                    str(path),
                    "Name a folder of its own; nothing was written.",
                )
        if os.path.lexists(path):
            if not path.is_dir() or path.is_symlink():
                raise CannotWrite("this is no folder", str(path), "Name another place.")
            path.rename(folder / "before")
            try:
                made.rename(path)
            except OSError:
                (folder / "before").rename(path)
                raise
        else:
            made.rename(path)


@contextmanager
def _workshop(path: Path) -> Iterator[Path]:
    """A folder beside a place, gone in the end; the system's complaints become plain words."""
    try:
        # Without a look at errors when it is removed: it may hold what was replaced.
        folder = Path(tempfile.mkdtemp(prefix=".onrecord-", dir=path.parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise CannotWrite(
            f"this cannot be written ({said})",
            str(path),
            "Make room, or name a folder that you may write in; nothing was written over.",
        ) from error


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _link(made: Path, path: Path) -> None:
    """Give a file its name, unless somebody took it meanwhile."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise CannotWrite("there is something of this name already", str(path), _NEXT) from None
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise CannotWrite("there is something of this name already", str(path), _NEXT) from None
        made.rename(path)
