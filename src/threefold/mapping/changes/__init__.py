"""Every write about the map, one module a subject."""
