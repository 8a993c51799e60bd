"""Reading: from an article to what it attributes, with one encoder pass and then rules."""
