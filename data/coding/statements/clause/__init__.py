"""A sentence's words, and the noun phrases that can be its subjects."""
