"""OnRecord: from published articles to who said what, each statement on its exact words.

>>> import onrecord
>>> case = onrecord.read("article.txt")  # doctest: +SKIP
>>> [statement.speaker for statement in case.statements]  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.pipeline import read

__version__ = "0.1.0"
__all__ = ["read"]


def __getattr__(name: str) -> object:
    # Loads the stages with the first use, so that `import onrecord` stays light.
    if name == "read":
        from onrecord.pipeline import read

        return read
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
