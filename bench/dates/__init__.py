"""Dates, measured: `python -m bench.dates.run`."""
