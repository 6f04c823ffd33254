"""Pages of safety plans, one module a subject."""
