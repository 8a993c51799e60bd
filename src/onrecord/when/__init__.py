"""Dates: from phrases to intervals, with what each was counted from.

Knows English, the calendar, and which verbs look ahead.  Refuses to know people and events, and to
choose where the words do not.
"""

from onrecord.when.time_phrase import Anchor, TimePhrase, Utterance
from onrecord.when.times import find_times

__all__ = ["Anchor", "TimePhrase", "Utterance", "find_times"]
