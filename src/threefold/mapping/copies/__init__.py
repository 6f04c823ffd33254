"""What a reader may see of the map, one module a subject."""
