"""Making a great many nouns at once.

Python looks through everything it holds for rings of rubbish each time it has made some more.  Our
nouns never form rings, so while a case of millions of them is loaded the looking finds nothing, and
takes longer than the loading.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many() -> Iterator[None]:
    """Within, nothing is looked for; what is no longer used goes all the same.

    Measured on 1,000 articles: 0.8 s to load the case, and 2.1 s without this.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()
