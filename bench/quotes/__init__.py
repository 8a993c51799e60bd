"""Who said what: scores of the reader's attributions."""
