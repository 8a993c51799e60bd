"""What the articles together tell: proceedings, the story retold, disagreements, witnesses."""

from onrecord.case.record import build

__all__ = ["build"]
