"""What happened to whom: scores of the events found in coverage of court cases."""
