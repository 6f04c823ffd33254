"""Pages of families, one module a subject."""
