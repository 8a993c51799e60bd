"""OnRecord: from published articles to who said what, each statement on its exact words.

>>> import onrecord
>>> case = onrecord.read_articles("article.txt")  # doctest: +SKIP
>>> [statement.speaker for statement in case.statements]  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.pipeline import read_articles

__version__ = "0.1.0"
__all__ = ["read_articles"]


def __getattr__(name: str) -> object:
    # Loads the stages with the first use, so that `import onrecord` stays light.
    if name == "read_articles":
        from onrecord.pipeline import read_articles

        return read_articles
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
