"""A family's whole record as one file, and back again: what came in can leave."""
