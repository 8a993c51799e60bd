"""The story retold: cases made from known articles by controlled edits, with their true tree."""
