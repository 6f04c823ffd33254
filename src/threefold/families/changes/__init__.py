"""Every write about families, one module a subject."""
