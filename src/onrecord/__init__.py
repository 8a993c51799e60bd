"""OnRecord: from published articles to who said what, each statement on its exact words.

>>> import onrecord
>>> case = onrecord.read_articles("article.txt")  # doctest: +SKIP
>>> [statement.speaker for statement in case.statements]  # doctest: +SKIP
>>> onrecord.open("tolmarsh.case").said(by="Tollander")  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.opened import new_case as new
    from onrecord.opened import open_case as open  # noqa: A004  (what one does to a file)
    from onrecord.pipeline import read_articles

__version__ = "0.1.0"
__all__ = ["new", "open", "read_articles"]


def __getattr__(name: str) -> object:
    # Loads the stages with the first use, so that `import onrecord` stays light.
    if name == "read_articles":
        from onrecord.pipeline import read_articles

        return read_articles
    if name in ("new", "open"):
        from onrecord import opened

        return opened.new_case if name == "new" else opened.open_case
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
