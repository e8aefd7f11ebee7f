"""Postura's tables for others: packages that prove themselves, and the formats analysts already use."""
