"""Remakes the shipped reader.  Never imported by the package."""
