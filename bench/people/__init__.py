"""Who is who: names found, pairs of names judged, pronouns and speakers resolved."""
