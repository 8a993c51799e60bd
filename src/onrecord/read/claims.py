"""Whose words an event stands in: the attribution that covers it.

Knows only where contents stand.  Refuses to judge the source.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns import Attribution, EventMention, Kind


class Claims:
    """Whose words are whose: the attributions by where their contents stand."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._pieces = sorted(
            ((piece, a) for a in attributions for piece in a.content), key=lambda p: p[0]
        )
        self._starts = [piece.start for piece, _ in self._pieces]
        self._longest = max((len(p) for p, _ in self._pieces), default=0)

    def sourced(self, mention: EventMention) -> EventMention:
        """A mention with the source of the words that it stands in, if they are anybody's."""
        best: tuple[int, Attribution] | None = None
        first = bisect_left(self._starts, mention.trigger.start - self._longest)
        for piece, attribution in self._pieces[
            first : bisect_right(self._starts, mention.trigger.start)
        ]:
            holds = piece.covers(mention.trigger) and attribution.manner.is_said
            if holds and (best is None or len(piece) < best[0]):
                best = len(piece), attribution
        if best is None:
            return mention
        attribution = best[1]
        speaker = attribution.speaker[0] if attribution.speaker else None
        if attribution.kind is Kind.DIRECT and speaker is None:
            return mention
        return replace(mention, source=speaker, via=attribution.credited)
