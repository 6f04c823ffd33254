"""Every write about plans, one module a subject."""
