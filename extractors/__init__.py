"""From bytes to claims: read articles, annotate them, find what they say."""
