"""Who is who: from readings to people and their statements."""

from onrecord.resolve.people import resolve

__all__ = ["resolve"]
