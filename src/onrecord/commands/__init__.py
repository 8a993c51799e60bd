"""The commands, by what they work on; `onrecord.cli` puts them together."""
