"""Statements on both their surfaces: lines for a terminal, rows for a spreadsheet."""

from onrecord.export.table import write
from onrecord.export.terminal import lines

__all__ = ["lines", "write"]
