"""Invented children of any number, believable enough to try the indicators on. Nobody in them lives."""
