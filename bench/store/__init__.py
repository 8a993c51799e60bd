"""How much a case file costs, and what it survives."""
