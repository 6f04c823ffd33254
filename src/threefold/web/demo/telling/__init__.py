"""Telling a story through the same changes as everybody, one module a subject."""
