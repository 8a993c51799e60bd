"""The sample case: seven articles by six outlets on one court case, and what is true of them.

Every person, outlet and place is invented.  `case.json` says which article stands where, with its
outlet, address and date; `gold.json` says who said what in each, how the story changed in the
retelling, and which defects were planted.  Knows files and dates, no stage.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path


def sample_files() -> tuple[Path, ...]:
    """The files that hold the articles, in order of publication, the undated one last.

    A file of several articles stands where its earliest one does.
    """
    folder = _folder()
    listed = json.loads((folder / "case.json").read_text(encoding="utf-8"))["articles"]
    return tuple(dict.fromkeys(folder / article["file"] for article in listed))


def published_as(path: Path) -> dict[str, str]:
    """What `case.json` knows of a file's article: outlet, url, published; the latter not of all.

    Empty for a file that gives them itself.
    """
    listed = json.loads((_folder() / "case.json").read_text(encoding="utf-8"))["articles"]
    here = [article for article in listed if article["file"] == path.name]
    if path.suffix != ".txt" or len(here) != 1:
        return {}
    return {key: here[0][key] for key in ("outlet", "url", "published") if here[0].get(key)}


def first_article() -> Path:
    """The text article that shows most at once.

    A retelling with a post and a credit line in its body, and quotations of every build.
    """
    return _folder() / "2025-05-18-tidingsmill.txt"


def _folder() -> Path:
    # The wheel is installed unpacked, so the resource is a folder on disk.
    return Path(str(files(__package__)))
