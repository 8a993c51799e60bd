"""Who is who: from readings and decisions to people and their statements."""

from onrecord.resolve.decisions import Decision, Decisions, Judgement
from onrecord.resolve.evidence import Evidence, PlacedDecision
from onrecord.resolve.people import resolve

__all__ = ["Decision", "Decisions", "Evidence", "Judgement", "PlacedDecision", "resolve"]
