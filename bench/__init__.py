"""Benchmarks: how well and how fast the package works, one folder a task."""
