"""Agencies, units, workers and their words not yet saved. Knows no family."""
