"""Handing on: a case as JSON, as a table, as lines for a terminal."""
